package it.winwelfare.vouchers.internal.token;

import it.winwelfare.vouchers.VoucherKeys.VerificationKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * The keys of the voucher tokens: one signs, all verify.
 *
 * <p>The folder is looked at again every {@link KeyRotation#lookAgain()} while tokens are made or read, and at once (but not more than
 * once a second) for a token of a key that is not known: another instance may have found it first. So a new key file is taken up
 * without a restart. It signs only {@link KeyRotation#publishAhead()} after the file was written, when every scanner has fetched it; the
 * first key of all signs at once. A folder that cannot be read leaves things as they are, and the log says so.
 */
@Component
public class KeyRing {

    private static final Logger log = LoggerFactory.getLogger(KeyRing.class);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Duration FOR_AN_UNKNOWN_KEY = Duration.ofSeconds(1);

    private final KeySettings settings;
    private final boolean demo;
    private final KeyRotation rotation;
    private final Clock clock;
    private volatile Ring ring;

    /** @param from when it begins to sign */
    private record Held(SigningKey key, Instant from) {}

    /**
     * @param keys the last by name first
     * @param files the folder as it was, by name with the moment of the last change
     */
    private record Ring(List<Held> keys, Map<String, Instant> files, Instant lookedAt) {}

    @Autowired
    KeyRing(KeySettings settings, KeyRotation rotation, Environment environment, Clock clock) {
        this(settings, environment.acceptsProfiles(Profiles.of("demo | test")), rotation, clock);
    }

    /** @throws IllegalStateException if there is no key and none may be made, or there is a demo key outside the demo */
    KeyRing(KeySettings settings, boolean demo, KeyRotation rotation, Clock clock) {
        this.settings = settings;
        this.demo = demo;
        this.rotation = rotation;
        this.clock = clock;
        try {
            this.ring = read(files(), clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException("the voucher keys in " + settings.directory() + " cannot be used", e);
        }
        log.info("{} voucher keys, {} signs", ring.keys().size(), current());
    }

    /** The files, which are made if they may be. */
    private List<Path> files() throws IOException {
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
        return found;
    }

    private Ring read(List<Path> files, Instant now) throws IOException {
        Map<String, Instant> changes = changes(files);
        Instant first = changes.values().stream().min(Comparator.naturalOrder()).orElse(now);
        List<SigningKey> keys = KeyFiles.read(files);
        List<Held> held = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Instant written = changes.getOrDefault(KeyFiles.name(files.get(i)), first);
            held.add(new Held(keys.get(i), written.equals(first) ? written : written.plus(rotation.publishAhead())));
        }
        return new Ring(List.copyOf(held), changes, now);
    }

    private static Map<String, Instant> changes(List<Path> files) throws IOException {
        Map<String, Instant> changes = new LinkedHashMap<>();
        for (Path file : files) {
            changes.put(KeyFiles.name(file), Files.getLastModifiedTime(file).toInstant());
        }
        return changes;
    }

    private static IllegalStateException missing(Path directory, String problem) {
        return new IllegalStateException("In " + directory.toAbsolutePath() + " (win.keys.directory) " + problem
                + " make one with openssl genpkey -algorithm ed25519 -out " + directory.resolve(KeyFiles.FIRST)
                + " or start once with --win.keys.generate=true");
    }

    private Ring notOlderThan(Duration age) {
        Instant now = clock.instant();
        if (now.isBefore(ring.lookedAt().plus(age))) {
            return ring;
        }
        return lookAgain(now, age);
    }

    private synchronized Ring lookAgain(Instant now, Duration age) {
        Ring known = ring;
        if (now.isBefore(known.lookedAt().plus(age))) {
            return known;
        }
        try {
            List<Path> files = files();
            boolean same = changes(files).equals(known.files());
            ring = same ? new Ring(known.keys(), known.files(), now) : read(files, now);
            if (!same) {
                log.info(
                        "the folder of the voucher keys has changed: {} keys, {} signs",
                        ring.keys().size(),
                        signing(ring, now));
            }
        } catch (IOException | IllegalStateException unusable) {
            ring = new Ring(known.keys(), known.files(), now);
            log.error("the voucher keys in {} cannot be read anew; those known stay", settings.directory(), unusable);
        }
        return ring;
    }

    /** The last by name of those that have begun to sign; the first ever, if none has. */
    private static SigningKey signing(Ring ring, Instant now) {
        return ring.keys().stream()
                .filter(held -> !held.from().isAfter(now))
                .findFirst()
                .or(() -> ring.keys().stream().min(Comparator.comparing(Held::from)))
                .orElseThrow()
                .key();
    }

    /** The one that signs now. */
    SigningKey current() {
        return signing(notOlderThan(rotation.lookAgain()), clock.instant());
    }

    /** The current, an older one, or the next. */
    Optional<SigningKey> find(String id) {
        return find(id, notOlderThan(rotation.lookAgain())).or(() -> find(id, notOlderThan(FOR_AN_UNKNOWN_KEY)));
    }

    private static Optional<SigningKey> find(String id, Ring ring) {
        return ring.keys().stream()
                .map(Held::key)
                .filter(key -> key.id().equals(id))
                .findFirst();
    }

    /** The public halves, the last by name first. */
    public List<VerificationKey> published() {
        Ring now = notOlderThan(rotation.lookAgain());
        SigningKey current = signing(now, clock.instant());
        return now.keys().stream()
                .map(held -> new VerificationKey(
                        held.key().id(),
                        BASE64.encodeToString(held.key().point()),
                        held.key().equals(current),
                        held.from()))
                .toList();
    }
}
