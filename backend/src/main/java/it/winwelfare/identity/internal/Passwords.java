package it.winwelfare.identity.internal;

import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords and clients' secrets are hashed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PasswordCost.class)
class Passwords {

    private static final String TODAY = "argon2id";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;

    /**
     * Argon2id. Each hash names its algorithm and cost, and is made anew at sign-in when that is less than today's.
     *
     * @throws IllegalStateException in production, if the cost is too little
     */
    @Bean
    PasswordEncoder passwordEncoder(PasswordCost cost, Environment environment) {
        if (!cost.isEnough() && environment.acceptsProfiles(Profiles.of("production"))) {
            throw new IllegalStateException("Too cheap to guess for production: win.passwords " + cost);
        }
        return new DelegatingPasswordEncoder(
                TODAY,
                Map.of(
                        TODAY,
                        new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, cost.memory(), cost.iterations())));
    }
}
