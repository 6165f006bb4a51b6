package it.winwelfare.identity.internal.sessions;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.ConfigurableObjectInputStream;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.Deserializer;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.MySqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Where sessions are kept, and what their cookie is like. The settings are those of {@code server.servlet.session}. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionSetup {

    /** Nothing else comes out of the database as an object. */
    private static final ObjectInputFilter READABLE = ObjectInputFilter.Config.createFilter(
            "maxdepth=30;maxbytes=100000;java.**;it.winwelfare.**;org.springframework.security.**;"
                    + "org.springframework.web.servlet.FlashMap;org.springframework.util.**;!*");

    @Bean
    SessionNames sessionNames() {
        return new SessionNames();
    }

    /** Spring Session's own tables. Expired rows are removed by {@link SessionCleaning}, once for all instances. */
    @Bean
    JdbcIndexedSessionRepository sessionRows(
            DataSource database, SessionNames names, @Value("${server.servlet.session.timeout}") Duration timeout) {
        // Its own transactions, without those of JPA, which would open more than a session needs.
        TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        JdbcIndexedSessionRepository rows = new JdbcIndexedSessionRepository(new JdbcTemplate(database), transactions);
        rows.setDefaultMaxInactiveInterval(timeout);
        rows.setCleanupCron(Scheduled.CRON_DISABLED);
        rows.setConversionService(conversion());
        rows.setSessionIdGenerator(names);
        new MySqlJdbcIndexedSessionRepositoryCustomizer().customize(rows);
        return rows;
    }

    @Bean
    @Primary
    SessionStore<? extends Session> sessionStore(JdbcIndexedSessionRepository rows, SessionNames names) {
        return store(rows, names);
    }

    @Bean
    CookieSerializer sessionCookie(
            @Value("${server.servlet.session.cookie.name}") String name,
            @Value("${server.servlet.session.cookie.same-site}") String sameSite) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setSameSite(sameSite);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseBase64Encoding(false);
        return cookie;
    }

    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> sessionsFirst(SessionRepositoryFilter<?> filter) {
        FilterRegistrationBean<SessionRepositoryFilter<?>> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        return registration;
    }

    private static <S extends Session> SessionStore<S> store(
            FindByIndexNameSessionRepository<S> rows, SessionNames names) {
        return new SessionStore<>(rows, names);
    }

    private static GenericConversionService conversion() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, new DeserializingConverter(new Filtered()));
        return conversion;
    }

    /** Reads only what a session may hold. */
    private static final class Filtered implements Deserializer<Object> {

        @Override
        public Object deserialize(InputStream bytes) throws IOException {
            try (ObjectInputStream objects =
                    new ConfigurableObjectInputStream(bytes, SessionSetup.class.getClassLoader())) {
                objects.setObjectInputFilter(READABLE);
                return objects.readObject();
            } catch (ClassNotFoundException unknown) {
                throw new IOException("a session holds something that is no more", unknown);
            }
        }
    }
}
