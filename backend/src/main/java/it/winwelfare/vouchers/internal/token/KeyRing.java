package it.winwelfare.vouchers.internal.token;

import it.winwelfare.vouchers.VoucherKeys.VerificationKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The keys of the voucher tokens: one signs, all verify. Read once at start; a new key wants a restart of each instance. */
@Component
public class KeyRing {

    private static final Logger log = LoggerFactory.getLogger(KeyRing.class);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final List<SigningKey> keys;

    @Autowired
    KeyRing(KeySettings settings, Environment environment) {
        this(settings, environment.acceptsProfiles(Profiles.of("demo | test")));
    }

    /** @throws IllegalStateException if there is no key and none may be made, or there is a demo key outside the demo */
    KeyRing(KeySettings settings, boolean demo) {
        try {
            this.keys = load(settings, demo);
        } catch (IOException e) {
            throw new UncheckedIOException("the voucher keys in " + settings.directory() + " cannot be used", e);
        }
        log.info("{} voucher keys, {} signs", keys.size(), current());
    }

    private static List<SigningKey> load(KeySettings settings, boolean demo) throws IOException {
        KeyFiles files = new KeyFiles(settings.directory());
        List<Path> found = files.all();
        if (!demo && found.stream().anyMatch(file -> KeyFiles.name(file).equals(KeyFiles.DEMO))) {
            throw missing(settings.directory(), "the key " + KeyFiles.DEMO + " was made for the demo: remove it, and");
        }
        if (found.isEmpty()) {
            if (!demo && !settings.generate()) {
                throw missing(settings.directory(), "there is no key to sign vouchers with:");
            }
            files.make(demo ? KeyFiles.DEMO : KeyFiles.FIRST);
            found = files.all();
        }
        return KeyFiles.read(found);
    }

    private static IllegalStateException missing(Path directory, String problem) {
        return new IllegalStateException("In " + directory.toAbsolutePath() + " (win.keys.directory) " + problem
                + " make one with openssl genpkey -algorithm ed25519 -out " + directory.resolve(KeyFiles.FIRST)
                + " or start once with --win.keys.generate=true");
    }

    /** The one that signs now. */
    SigningKey current() {
        return keys.getFirst();
    }

    /** The current or an older one. */
    Optional<SigningKey> find(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /** The public halves: the current key first, then the newer before the older. */
    public List<VerificationKey> published() {
        return keys.stream()
                .map(key -> new VerificationKey(key.id(), BASE64.encodeToString(key.point()), key.equals(current())))
                .toList();
    }
}
