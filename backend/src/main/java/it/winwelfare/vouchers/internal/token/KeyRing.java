package it.winwelfare.vouchers.internal.token;

import it.winwelfare.money.BusinessTime;
import it.winwelfare.vouchers.VoucherKeys.VerificationKey;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The keys of the voucher tokens: one signs, all verify. Read once at start; a new key wants a restart of each instance. */
@Component
public class KeyRing {

    private static final Logger log = LoggerFactory.getLogger(KeyRing.class);

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final List<SigningKey> keys;
    private final SigningKey current;

    KeyRing(KeySettings settings, Clock clock) {
        try {
            this.keys = load(settings, clock);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the voucher keys in " + settings.directory() + " cannot be read", e);
        }
        this.current = keys.stream()
                .filter(key -> key.privateKey() != null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no key to sign vouchers with: put a pair"
                        + " voucher-<name>.key.pem and voucher-<name>.pub.pem into the folder win.keys.directory, now "
                        + settings.directory()));
        log.info("{} voucher keys, {} signs", keys.size(), current);
    }

    /** The one that signs now. */
    SigningKey current() {
        return current;
    }

    /** The current or an older one. */
    Optional<SigningKey> find(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /** The public halves: the current key first, then the newer before the older. */
    public List<VerificationKey> published() {
        return keys.stream()
                .map(key -> new VerificationKey(key.id(), BASE64.encodeToString(key.point()), key.equals(current)))
                .sorted(Comparator.comparing(VerificationKey::current).reversed())
                .toList();
    }

    private static List<SigningKey> load(KeySettings settings, Clock clock) throws IOException, GeneralSecurityException {
        Path directory = settings.directory();
        if (directory == null) {
            return settings.generate() ? List.of(SigningKey.of(generate())) : List.of();
        }
        KeyFiles files = new KeyFiles(directory);
        List<SigningKey> found = files.read();
        if (found.isEmpty() && settings.generate()) {
            files.write(BusinessTime.today(clock).toString(), generate());
            found = files.read();
        }
        return found;
    }

    private static KeyPair generate() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance(SigningKey.ALGORITHM).generateKeyPair();
    }
}
