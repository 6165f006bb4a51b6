package it.winwelfare.vouchers.internal.token;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.vouchers.VoucherId;
import it.winwelfare.vouchers.VoucherKeys.VerificationKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new key takes over while the platform runs, and nobody is surprised by it. */
class KeyRotationTests {

    private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");
    private static final KeyRotation ROTATION = new KeyRotation(Duration.ofHours(24), Duration.ofSeconds(30));

    @TempDir
    Path folder;

    private final Watch watch = new Watch();
    private final VoucherId voucher = VoucherId.next();
    private KeyRing ring;
    private VoucherTokens tokens;
    private String first;

    private static final class Watch extends Clock {
        private Instant now = START;

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
            throw new UnsupportedOperationException("instants are UTC");
        }
    }

    @BeforeEach
    void oneKey() throws Exception {
        key("voucher-1.pem", START.minus(Duration.ofDays(300)));
        ring = ring();
        tokens = new VoucherTokens(ring);
        first = ring.current().id();
    }

    @Test
    void aNewKeyIsPublishedADayBeforeItSigns() throws Exception {
        key("voucher-2.pem", START);
        pass(Duration.ofSeconds(30));

        List<VerificationKey> published = ring.published();
        assertThat(published).hasSize(2);
        assertThat(published.getFirst().current()).isFalse();
        assertThat(published.getFirst().from()).isEqualTo(START.plus(Duration.ofHours(24)));
        assertThat(published.getLast().id()).isEqualTo(first);
        assertThat(ring.current().id()).isEqualTo(first);

        String printed = tokens.sign(voucher);
        pass(Duration.ofHours(24));
        assertThat(ring.current().id()).isEqualTo(published.getFirst().id());
        assertThat(tokens.verify(printed)).as("what the old key has signed").contains(voucher);
    }

    @Test
    void theFolderIsNotLookedAtEachTime() throws Exception {
        key("voucher-2.pem", START);
        pass(Duration.ofSeconds(29));
        assertThat(ring.published()).hasSize(1);
    }

    @Test
    void aTokenOfAKeyThatAnotherInstanceFoundFirstIsReadAtOnce() throws Exception {
        key("voucher-2.pem", START.minus(Duration.ofHours(25)));
        String byTheOther = new VoucherTokens(ring()).sign(voucher);
        pass(Duration.ofSeconds(1));
        assertThat(tokens.verify(byTheOther)).contains(voucher);
    }

    @Test
    void unknownKeysMakeNobodyReadTheDiskAllTheTime() throws Exception {
        pass(Duration.ofSeconds(1));
        assertThat(ring.find("00000000")).isEmpty();
        key("voucher-2.pem", START.minus(Duration.ofHours(25)));
        String byTheOther = new VoucherTokens(ring()).sign(voucher);
        watch.now = watch.now.plusMillis(999);
        assertThat(tokens.verify(byTheOther)).isEmpty();
        watch.now = watch.now.plusMillis(1);
        assertThat(tokens.verify(byTheOther)).contains(voucher);
    }

    @Test
    void aFileThatIsHalfWrittenLeavesThingsAsTheyAre() throws Exception {
        Files.writeString(folder.resolve("voucher-2.pem"), "-----BEGIN PRI", StandardCharsets.US_ASCII);
        pass(Duration.ofMinutes(1));
        assertThat(ring.current().id()).isEqualTo(first);

        Files.delete(folder.resolve("voucher-2.pem"));
        key("voucher-2.pem", START.minus(Duration.ofHours(25)));
        pass(Duration.ofMinutes(1));
        assertThat(ring.published()).hasSize(2);
        assertThat(ring.current().id()).isNotEqualTo(first);
    }

    @Test
    void aKeyThatIsTakenAwayVerifiesNoMore() throws Exception {
        key("voucher-2.pem", START.minus(Duration.ofHours(25)));
        pass(Duration.ofMinutes(1));
        String stolen = tokens.sign(voucher);
        Files.delete(folder.resolve("voucher-2.pem"));
        pass(Duration.ofMinutes(1));
        assertThat(tokens.verify(stolen)).isEmpty();
        assertThat(ring.current().id()).isEqualTo(first);
    }

    @Test
    void anEmptyFolderIsAFaultAndNoReasonToSignWithNothing() throws Exception {
        Files.delete(folder.resolve("voucher-1.pem"));
        pass(Duration.ofMinutes(1));
        assertThat(ring.current().id()).isEqualTo(first);
    }

    private KeyRing ring() {
        return new KeyRing(new KeySettings(folder, false), false, ROTATION, watch);
    }

    private void key(String name, Instant written) throws Exception {
        new KeyFiles(folder).make(name);
        Files.setLastModifiedTime(folder.resolve(name), FileTime.from(written));
    }

    private void pass(Duration time) {
        watch.now = watch.now.plus(time);
    }
}
