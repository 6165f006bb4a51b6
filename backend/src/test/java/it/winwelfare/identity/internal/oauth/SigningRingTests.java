package it.winwelfare.identity.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/** Keys come and go while the platform runs. */
class SigningRingTests {

    private static final Duration TAKEN_UP = Duration.ofMinutes(1);

    /** Made once: making them is what takes long here. */
    private static final Map<String, String> PEMS = Map.of("oauth2-1.pem", pem(), "oauth2-2.pem", pem());

    @TempDir
    Path directory;

    private final Hands clock = new Hands(Instant.parse("2026-11-22T08:00:00Z"));

    /** The platform's own beans, with a clock that tests put forward. */
    private final ApplicationContextRunner platform =
            new ApplicationContextRunner().withBean(Clock.class, () -> clock).withUserConfiguration(Tokens.class);

    @BeforeEach
    void oneKeyIsThereSinceLong() {
        put("oauth2-1.pem", clock.now.minus(Duration.ofDays(90)));
    }

    @Test
    void aNewKeySignsAMinuteAfterItCameAndNobodyIsSignedOut() {
        running(instance -> {
            Jwt before = instance.decode(instance.sign());
            put("oauth2-2.pem", clock.now);
            clock.forward(TAKEN_UP.minusSeconds(1));
            Jwt meanwhile = instance.decode(instance.sign());
            clock.forward(Duration.ofSeconds(2));
            Jwt after = instance.decode(instance.sign());

            assertThat(kid(meanwhile)).isEqualTo(kid(before));
            assertThat(kid(after)).isNotEqualTo(kid(before));
            assertThat(instance.decode(before.getTokenValue()).getSubject()).isEqualTo("anna");
        });
    }

    @Test
    void everyKeyIsPublishedTheOneThatSignsFirst() {
        running(instance -> {
            String first = instance.published().getFirst();
            put("oauth2-2.pem", clock.now);
            clock.forward(TAKEN_UP.minusSeconds(10));
            assertThat(instance.published()).hasSize(2).startsWith(first);
            clock.forward(Duration.ofSeconds(10));
            assertThat(instance.published()).hasSize(2).endsWith(first);
        });
    }

    @Test
    void aTokenOfAnotherInstanceIsGoodAlthoughThisOneDidNotYetLookForItsKey() {
        running(slow -> {
            put("oauth2-2.pem", clock.now.minus(TAKEN_UP));
            clock.forward(Duration.ofSeconds(2));
            running(quick -> assertThat(slow.decode(quick.sign()).getSubject()).isEqualTo("anna"));
        });
    }

    @Test
    void whoSendsUnknownKeysMakesThePlatformLookOnceASecondAtMost() {
        running(slow -> {
            put("oauth2-2.pem", clock.now.minus(TAKEN_UP));
            running(quick -> {
                String token = quick.sign();
                assertThatThrownBy(() -> slow.decode(token)).isInstanceOf(BadJwtException.class);
                clock.forward(Duration.ofSeconds(1));
                assertThat(slow.decode(token).getSubject()).isEqualTo("anna");
            });
        });
    }

    @Test
    void aKeyThatIsTakenAwayEndsItsTokens() {
        running(instance -> {
            String signed = instance.sign();
            put("oauth2-2.pem", clock.now.minus(TAKEN_UP));
            remove("oauth2-1.pem");
            clock.forward(Duration.ofSeconds(30));

            assertThatThrownBy(() -> instance.decode(signed)).isInstanceOf(BadJwtException.class);
            assertThat(instance.decode(instance.sign()).getSubject()).isEqualTo("anna");
        });
    }

    @Test
    void whatBecameUnreadableLeavesTheKnownKeysInUse() {
        running(instance -> {
            String signed = instance.sign();
            write("oauth2-2.pem", "half a key");
            clock.forward(TAKEN_UP);
            assertThat(instance.decode(signed).getSubject()).isEqualTo("anna");
            remove("oauth2-1.pem");
            remove("oauth2-2.pem");
            clock.forward(TAKEN_UP);
            assertThat(instance.decode(instance.sign()).getSubject()).isEqualTo("anna");
        });
    }

    private void running(Consumer<Instance> work) {
        platform.withPropertyValues("win.keys.directory=" + directory).run(context -> {
            assertThat(context).hasNotFailed();
            work.accept(new Instance(
                    context.getBean(JwtEncoder.class),
                    context.getBean(JwtDecoder.class),
                    context.getBean(SigningRing.class)));
        });
    }

    private static String pem() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                    + "\n-----END PRIVATE KEY-----\n";
        } catch (NoSuchAlgorithmException everyJavaHasRsa) {
            throw new IllegalStateException(everyJavaHasRsa);
        }
    }

    private static String kid(Jwt token) {
        return String.valueOf(token.getHeaders().get("kid"));
    }

    private void put(String name, Instant written) {
        write(name, PEMS.get(name));
        try {
            Files.setLastModifiedTime(directory.resolve(name), FileTime.from(written));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void write(String name, String content) {
        try {
            Files.writeString(directory.resolve(name), content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void remove(String name) {
        try {
            Files.delete(directory.resolve(name));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private final class Instance {

        private final JwtEncoder encoder;
        private final JwtDecoder decoder;
        private final SigningRing ring;

        Instance(JwtEncoder encoder, JwtDecoder decoder, SigningRing ring) {
            this.encoder = encoder;
            this.decoder = decoder;
            this.ring = ring;
        }

        String sign() {
            return encoder.encode(JwtEncoderParameters.from(
                            JwsHeader.with(SignatureAlgorithm.RS256)
                                    .type(AccessTokens.TYPE)
                                    .build(),
                            JwtClaimsSet.builder()
                                    .subject("anna")
                                    .audience(List.of(AccessTokens.AUDIENCE))
                                    .issuedAt(clock.now)
                                    .expiresAt(clock.now.plus(Clients.ACCESS_TOKEN_FOR))
                                    .build()))
                    .getTokenValue();
        }

        Jwt decode(String token) {
            return decoder.decode(token);
        }

        /** As {@code /oauth2/jwks} asks for them. */
        List<String> published() {
            return ring.get(new JWKSelector(new JWKMatcher.Builder().build()), null).stream()
                    .map(JWK::getKeyID)
                    .toList();
        }
    }

    private static final class Hands extends Clock {

        private Instant now;

        Hands(Instant now) {
            this.now = now;
        }

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("always UTC");
        }
    }
}
