package it.winwelfare.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordsTests {

    private static final String PASSWORD = "una-parola-lunga-e-segreta";

    private final ApplicationContextRunner platform =
            new ApplicationContextRunner().withUserConfiguration(Passwords.class);

    @Test
    void costsWhatOwaspAsksForUnlessToldOtherwise() {
        platform.run(
                context -> assertThat(context.getBean(PasswordEncoder.class).encode(PASSWORD))
                        .startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$"));
    }

    @Test
    void aHashOfLessIsGoodStillAndMadeAnew() {
        platform.withPropertyValues("win.passwords.memory=64", "win.passwords.iterations=1")
                .run(cheap -> {
                    String hash = cheap.getBean(PasswordEncoder.class).encode(PASSWORD);
                    platform.run(today -> {
                        PasswordEncoder passwords = today.getBean(PasswordEncoder.class);
                        assertThat(passwords.matches(PASSWORD, hash)).isTrue();
                        assertThat(passwords.matches(PASSWORD + "!", hash)).isFalse();
                        assertThat(passwords.upgradeEncoding(hash)).isTrue();
                        assertThat(passwords.upgradeEncoding(passwords.encode(PASSWORD)))
                                .isFalse();
                    });
                });
    }

    @Test
    void productionDoesNotStartWithLess() {
        for (String less : new String[] {"win.passwords.memory=19455", "win.passwords.iterations=1"}) {
            platform.withPropertyValues("spring.profiles.active=production", less)
                    .run(context -> assertThat(context).hasFailed());
            platform.withPropertyValues("spring.profiles.active=demo", less)
                    .run(context -> assertThat(context).hasNotFailed());
        }
        platform.withPropertyValues("spring.profiles.active=production")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void argonHasItsOwnLeast() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PasswordCost(7, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new PasswordCost(8, 0));
    }
}
