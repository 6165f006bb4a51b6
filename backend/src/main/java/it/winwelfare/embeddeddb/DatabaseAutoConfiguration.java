package it.winwelfare.embeddeddb;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/**
 * Gives the pool its server. It is an auto-configuration so that tests of one module get it too, and that a test's own
 * connection details (Testcontainers' among them) come first.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(JdbcConnectionDetails.class)
    @Conditional(NoServerNamed.class)
    EmbeddedMariaDb embeddedMariaDb(DatabaseProperties properties) {
        return EmbeddedMariaDb.start(properties.folder(), properties.binariesFolder(), properties.options());
    }

    @Bean
    @ConditionalOnMissingBean(JdbcConnectionDetails.class)
    JdbcConnectionDetails databaseConnection(DatabaseProperties properties, ObjectProvider<EmbeddedMariaDb> embedded) {
        if (properties.namesServer()) {
            return new Server(Objects.requireNonNull(properties.url()), properties.user(), properties.password());
        }
        DatabaseLogin login = embedded.getObject().login();
        return new Server(login.url(), login.user(), login.password());
    }

    private record Server(
            String url, @Nullable String user, @Nullable String secret) implements JdbcConnectionDetails {

        @Override
        public @Nullable String getUsername() {
            return user;
        }

        @Override
        public @Nullable String getPassword() {
            return secret;
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String toString() {
            return "Server[" + url + "]";
        }
    }
}
