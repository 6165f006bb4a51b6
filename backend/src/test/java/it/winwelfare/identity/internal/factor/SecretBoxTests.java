package it.winwelfare.identity.internal.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.identity.UserId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTests {

    private static final UserId ANNA = UserId.next();
    private static final byte[] SECRET = "a secret of twenty b".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    @Test
    void whatWasClosedIsOpenedForItsOwnerOnly() {
        SecretBox box = new SecretBox(FactorKeys.load(folder, FactorKeys.Mode.GENERATE));
        byte[] closed = box.close(ANNA, SECRET);

        assertThat(new String(closed, StandardCharsets.ISO_8859_1)).doesNotContain("a secret");
        assertThat(box.open(ANNA, closed)).isEqualTo(SECRET);
        UserId other = UserId.next();
        assertThatThrownBy(() -> box.open(other, closed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anyChangedBitIsNoticed() {
        SecretBox box = new SecretBox(FactorKeys.load(folder, FactorKeys.Mode.GENERATE));
        byte[] closed = box.close(ANNA, SECRET);
        closed[closed.length - 1] ^= 1;

        assertThatThrownBy(() -> box.open(ANNA, closed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aNewKeyEncryptsAndTheOldOneStillOpens() throws IOException {
        Map<String, SecretKey> one = FactorKeys.load(folder, FactorKeys.Mode.GENERATE);
        byte[] before = new SecretBox(one).close(ANNA, SECRET);
        Files.writeString(folder.resolve("factors-2.key"), "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=\n");

        SecretBox both = new SecretBox(FactorKeys.load(folder, FactorKeys.Mode.REFUSE));

        assertThat(both.open(ANNA, before)).isEqualTo(SECRET);
        byte[] after = both.close(ANNA, SECRET);
        assertThat(both.open(ANNA, after)).isEqualTo(SECRET);
        assertThatThrownBy(() -> new SecretBox(one).open(ANNA, after)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void thePlatformRefusesToStartWithoutAKeyAndSaysHowToMakeOne() {
        assertThatThrownBy(() -> FactorKeys.load(folder, FactorKeys.Mode.REFUSE))
                .isInstanceOf(NoFactorKey.class)
                .hasMessageContaining("openssl rand -base64 32");
    }

    @Test
    void productionDoesNotStartWithTheDemosKey() {
        FactorKeys.load(folder, FactorKeys.Mode.DEMO);

        assertThatThrownBy(() -> FactorKeys.load(folder, FactorKeys.Mode.GENERATE))
                .isInstanceOf(NoFactorKey.class)
                .hasMessageContaining(FactorKeys.DEMO);
    }

    @Test
    void aFileThatIsNoKeyIsNamed() throws IOException {
        Files.writeString(folder.resolve("factors-1.key"), "too short");

        assertThatThrownBy(() -> FactorKeys.load(folder, FactorKeys.Mode.REFUSE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("factors-1.key");
    }

    @Test
    void aRecoveryCodeIsTheSameHoweverItIsTyped() {
        assertThat(RecoveryCode.hash("ab1o-cd34 ef56gh7L")).isEqualTo(RecoveryCode.hash("AB10-CD34-EF56-GH71"));
        assertThat(RecoveryCode.next()).matches("([A-HJKMNP-TV-Z0-9]{4}-){3}[A-HJKMNP-TV-Z0-9]{4}");
        assertThat(RecoveryCode.next()).isNotEqualTo(RecoveryCode.next());
    }
}
