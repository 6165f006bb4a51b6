package it.winwelfare.identity.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What guessing a password costs, and checking one too. The default is the least that OWASP's Password Storage Cheat Sheet asks of
 * Argon2id with one lane; only the tests, which make thousands of users, ask for less.
 *
 * @param memory in KiB
 * @param iterations over that memory
 */
@ConfigurationProperties("win.passwords")
record PasswordCost(
        @DefaultValue("19456") int memory,
        @DefaultValue("2") int iterations) {

    /** @throws IllegalArgumentException if Argon2 has no such parameters */
    PasswordCost {
        if (memory < 8 || iterations < 1) {
            throw new IllegalArgumentException("win.passwords: Argon2 wants 8 KiB and one iteration at least, not "
                    + memory + " and " + iterations);
        }
    }

    /** Whether somebody who has stolen the hashes is held up as long as is asked for today. */
    boolean isEnough() {
        return memory >= 19_456 && iterations >= 2;
    }
}
