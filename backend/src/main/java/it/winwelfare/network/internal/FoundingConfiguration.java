package it.winwelfare.network.internal;

import it.winwelfare.identity.Users;
import it.winwelfare.network.Organisations;
import it.winwelfare.territory.Municipalities;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** At each start, whoever has to come in first is invited. Not in the demo, which makes its own people. */
@Configuration(proxyBeanMethods = false)
@Profile("!demo")
@EnableConfigurationProperties(FoundingProperties.class)
class FoundingConfiguration {

    @Bean
    Founding founding(
            Users users,
            Organisations organisations,
            Register register,
            Municipalities municipalities,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        return new Founding(users, organisations, register, municipalities, jdbc, transaction);
    }

    @Bean
    ApplicationRunner foundingAtStart(Founding founding, FoundingProperties wanted) {
        return arguments -> founding.begin(wanted);
    }
}
