package it.winwelfare.identity.internal.oauth;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of the access tokens: one signs, all verify.
 *
 * <p>The folder is looked at again every {@link KeyTurn#lookAgain()} while tokens are made or read, and at once (but not more than once
 * a second) for a token of a key that is not known: another instance may have found it first. So a key comes and goes without a
 * restart. A new one signs only {@link KeyTurn#publishAhead()} after its file was written, when every instance verifies with it; the
 * first key of all signs at once. A key whose file is gone verifies no more: the tokens that it signed end with it. A folder that
 * cannot be read, or holds no key at all, leaves things as they are, and the log says so.
 */
final class SigningRing implements JWKSource<SecurityContext> {

    private static final Logger LOG = LoggerFactory.getLogger(SigningRing.class);
    private static final Duration FOR_AN_UNKNOWN_KEY = Duration.ofSeconds(1);

    private final Path directory;
    private final SigningKeys.Mode mode;
    private final KeyTurn turn;
    private final Clock clock;
    private volatile Ring ring;

    /** @param from when it begins to sign */
    private record Held(JWK key, Instant from) {}

    /**
     * @param keys the last by name first
     * @param files the folder as it was, by name with the moment of the last change
     */
    private record Ring(List<Held> keys, Map<String, Instant> files, Instant lookedAt) {

        Ring seenAt(Instant now) {
            return new Ring(keys, files, now);
        }
    }

    /** @throws NoSigningKey if there is no key and none may be made, or there is a demo key outside the demo */
    SigningRing(Path directory, SigningKeys.Mode mode, KeyTurn turn, Clock clock) {
        this.directory = directory;
        this.mode = mode;
        this.turn = turn;
        this.clock = clock;
        Instant now = clock.instant();
        this.ring = read(SigningKeys.filesOrNew(directory, mode), now);
        LOG.info(
                "{} keys for access tokens, {} signs",
                ring.keys().size(),
                signing(ring, now).getKeyID());
    }

    /** The keys that fit, the one that signs now first. */
    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        List<JWK> found = select(selector, notOlderThan(turn.lookAgain()));
        if (found.isEmpty() && namesKey(selector)) {
            return select(selector, notOlderThan(FOR_AN_UNKNOWN_KEY));
        }
        return found;
    }

    private static boolean namesKey(JWKSelector selector) {
        Set<String> wanted = selector.getMatcher().getKeyIDs();
        return wanted != null && !wanted.isEmpty();
    }

    private List<JWK> select(JWKSelector selector, Ring from) {
        JWK signing = signing(from, clock.instant());
        List<JWK> keys = new ArrayList<>();
        keys.add(signing);
        from.keys().stream().map(Held::key).filter(key -> !key.equals(signing)).forEach(keys::add);
        return selector.select(new JWKSet(keys));
    }

    /** The last by name of those that have begun to sign; the first ever, if none has. */
    private static JWK signing(Ring ring, Instant now) {
        return ring.keys().stream()
                .filter(held -> !held.from().isAfter(now))
                .findFirst()
                .or(() -> ring.keys().stream().min(Comparator.comparing(Held::from)))
                .orElseThrow()
                .key();
    }

    private Ring notOlderThan(Duration age) {
        Instant now = clock.instant();
        return isNotOlder(ring, age, now) ? ring : lookAgain(now, age);
    }

    /** What was read after now, before the clock was put back, is of no known age. */
    private static boolean isNotOlder(Ring ring, Duration age, Instant now) {
        return now.isBefore(ring.lookedAt().plus(age)) && !now.isBefore(ring.lookedAt());
    }

    private synchronized Ring lookAgain(Instant now, Duration age) {
        Ring known = ring;
        if (isNotOlder(known, age, now)) {
            return known;
        }
        try {
            List<Path> files = SigningKeys.files(directory, mode);
            boolean same = changes(files).equals(known.files());
            ring = same ? known.seenAt(now) : read(files, now);
            if (!same) {
                LOG.info(
                        "The folder of the keys for access tokens has changed: {} keys, {} signs",
                        ring.keys().size(),
                        signing(ring, now).getKeyID());
            }
        } catch (UncheckedIOException | IllegalStateException | NoSigningKey unusable) {
            ring = known.seenAt(now);
            LOG.error("The keys for access tokens in {} cannot be read anew; those known stay", directory, unusable);
        }
        return ring;
    }

    private Ring read(List<Path> files, Instant now) {
        Map<String, Instant> changes = changes(files);
        Instant first = changes.values().stream().min(Comparator.naturalOrder()).orElse(now);
        List<Held> held = new ArrayList<>();
        for (Path file : files) {
            Instant written = changes.getOrDefault(name(file), first);
            held.add(new Held(
                    SigningKeys.read(file), written.equals(first) ? written : written.plus(turn.publishAhead())));
        }
        return new Ring(List.copyOf(held), changes, now);
    }

    private static Map<String, Instant> changes(List<Path> files) {
        Map<String, Instant> changes = new LinkedHashMap<>();
        for (Path file : files) {
            try {
                changes.put(name(file), Files.getLastModifiedTime(file).toInstant());
            } catch (IOException gone) {
                throw new UncheckedIOException("cannot read the key " + file, gone);
            }
        }
        return changes;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
