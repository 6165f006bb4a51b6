package it.winwelfare.identity.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class SigningKeysTests {

    private static final String DIRECTORY = "win.keys.directory=";

    @TempDir
    Path directory;

    private final ApplicationContextRunner start = new ApplicationContextRunner()
            .withBean(Clock.class, Clock::systemUTC)
            .withUserConfiguration(Tokens.class);

    @Test
    void thePlatformRefusesToStartWithoutAKeyAndSaysHowToMakeOne() {
        start.withPropertyValues(DIRECTORY + directory).run(context -> {
            assertThat(context).hasFailed();
            FailureAnalysis analysis = new NoSigningKeyAnalyzer().analyze(context.getStartupFailure());
            assertThat(analysis).isNotNull();
            assertThat(analysis.getDescription()).contains(directory.toString());
            assertThat(analysis.getAction())
                    .contains("openssl genpkey -algorithm RSA")
                    .contains("--win.keys.generate=true");
        });
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void theOperatorMayHaveOneMade() {
        start.withPropertyValues(DIRECTORY + directory, "win.keys.generate=true")
                .run(context -> assertThat(context).hasSingleBean(JwtDecoder.class));
        start.withPropertyValues(DIRECTORY + directory)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void theDemoMakesItsOwnAndNobodyElseStartsWithIt() {
        start.withPropertyValues(DIRECTORY + directory, "spring.profiles.active=demo")
                .run(context -> assertThat(context).hasNotFailed());

        start.withPropertyValues(DIRECTORY + directory)
                .run(context -> assertThat(context).getFailure().rootCause().isInstanceOf(NoSigningKey.class));
    }

    @Test
    void aKeyIsReadableByItsOwnerAlone() throws IOException {
        SigningKeys.filesOrNew(directory, SigningKeys.Mode.GENERATE);

        try (var files = Files.list(directory)) {
            assertThat(files)
                    .singleElement()
                    .satisfies(file ->
                            assertThat(Files.getPosixFilePermissions(file)).hasToString("[OWNER_READ, OWNER_WRITE]"));
        }
    }

    @Test
    void whatIsNoKeyIsNamed() throws IOException {
        Path file = Files.writeString(directory.resolve("oauth2-1.pem"), "not a key");

        assertThatThrownBy(() -> SigningKeys.read(file)).hasMessageContaining(file.toString());
    }
}
