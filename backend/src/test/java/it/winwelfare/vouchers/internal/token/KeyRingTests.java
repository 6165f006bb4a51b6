package it.winwelfare.vouchers.internal.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTests {

    @TempDir
    Path folder;

    @Test
    void productionDoesNotStartWithoutAKey() {
        assertThatThrownBy(() -> SampleKeys.ring(new KeySettings(folder, false), false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("win.keys.directory")
                .hasMessageContaining("openssl genpkey");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void productionDoesNotStartWithTheDemosKey() {
        SampleKeys.ring(folder);
        assertThatThrownBy(() -> SampleKeys.ring(new KeySettings(folder, true), false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("made for the demo");
    }

    @Test
    void theOperatorMayLetItMakeAKeyWhichStays() {
        String first =
                SampleKeys.ring(new KeySettings(folder, true), false).current().id();
        assertThat(SampleKeys.ring(new KeySettings(folder, false), false)
                        .current()
                        .id())
                .isEqualTo(first);
        assertThat(folder).isDirectoryContaining("glob:**/voucher-1.pem");
    }

    @Test
    void onlyItsOwnerReadsANewKey() throws Exception {
        SampleKeys.ring(new KeySettings(folder, true), false);
        assertThat(Files.getPosixFilePermissions(folder.resolve("voucher-1.pem")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void otherFilesOfTheFolderAreLeftAloneAndNoneIsLeftBehind() throws Exception {
        Files.writeString(folder.resolve("tokens-1.pem"), "a key of somebody else");
        Files.writeString(folder.resolve("voucher-1.pem.old"), "a key of yesterday");
        KeyRing ring = SampleKeys.ring(new KeySettings(folder, true), false);
        assertThat(ring.published()).hasSize(1);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(KeyFiles::name))
                    .containsExactlyInAnyOrder("tokens-1.pem", "voucher-1.pem.old", "voucher-1.pem");
        }
    }

    @Test
    void aFileThatIsNoKeyStopsTheStart() throws Exception {
        Files.writeString(folder.resolve("voucher-1.pem"), "not a key");
        assertThatThrownBy(() -> SampleKeys.ring(new KeySettings(folder, true), false))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aKeyOfAnotherKindStopsTheStart() throws Exception {
        byte[] other = KeyPairGenerator.getInstance("X25519")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        Files.writeString(folder.resolve("voucher-1.pem"), Base64.getEncoder().encodeToString(other));
        assertThatThrownBy(() -> SampleKeys.ring(new KeySettings(folder, true), false))
                .isInstanceOf(UncheckedIOException.class);
    }

    /** The first test vector of RFC 8032, section 7.1. */
    @Test
    void derivesThePublicHalfAsTheStandardSays() throws Exception {
        String pkcs8Prefix = "302e020100300506032b657004220420";
        String seed = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
        byte[] encoded = HexFormat.of().parseHex(pkcs8Prefix + seed);
        Files.writeString(
                folder.resolve("voucher-rfc.pem"),
                "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(encoded)
                        + "\n-----END PRIVATE KEY-----\n");
        SigningKey key = SampleKeys.ring(new KeySettings(folder, false), false).current();
        assertThat(HexFormat.of().formatHex(key.point()))
                .isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assertThat(HexFormat.of().formatHex(key.sign(new byte[0])))
                .startsWith("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155");
    }
}
