package it.winwelfare.identity.internal;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords and clients' secrets are hashed. */
@Configuration(proxyBeanMethods = false)
class Passwords {

    private static final String TODAY = "argon2id";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int PARALLELISM = 1;
    private static final int MEMORY_KIBIBYTES = 19 * 1024;
    private static final int ITERATIONS = 2;

    /**
     * Argon2id with the parameters of OWASP's Password Storage Cheat Sheet (19 MiB, 2 iterations, 1 lane). Each hash names its
     * algorithm, and is made anew at sign-in when this changes.
     */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                TODAY,
                Map.of(
                        TODAY,
                        new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, PARALLELISM, MEMORY_KIBIBYTES, ITERATIONS)));
    }
}
