package it.winwelfare.identity.internal.factor;

import it.winwelfare.identity.UserId;
import it.winwelfare.identity.internal.factor.FactorBook.App;
import it.winwelfare.identity.internal.oauth.KeysDirectory;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Codes of apps and recovery codes. Its caller opens the transaction and holds the account's row. */
@Component
class Codes {

    private static final int RECOVERY_CODES = 10;

    private final FactorBook book;
    private final SecretBox box;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Codes(FactorBook book, KeysDirectory keys, Clock clock) {
        this.book = book;
        this.box = new SecretBox(FactorKeys.load(keys.directory(), FactorKeys.Mode.valueOf(keys.ifMissing())));
        this.clock = clock;
    }

    /** A secret that waits for its first code; empty when an app is in use already. */
    Optional<byte[]> begin(UserId user) {
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        return book.begin(user, box.close(user, secret), clock.instant()) ? Optional.of(secret) : Optional.empty();
    }

    /** The secret that waits for its first code. */
    Optional<byte[]> begun(UserId user) {
        return book.app(user).filter(app -> app.confirmedAt() == null).map(app -> box.open(user, app.secret()));
    }

    /** Takes the secret that waits into use, if this is a code of it. */
    boolean confirm(UserId user, String code) {
        boolean right = book.app(user)
                .filter(app -> app.confirmedAt() == null)
                .filter(app -> accept(user, app, code))
                .isPresent();
        if (right) {
            book.confirm(user, clock.instant());
        }
        return right;
    }

    /** Whether this is a code of the app that is in use; uses it up. */
    boolean ofApp(UserId user, String code) {
        return book.app(user)
                .filter(app -> app.confirmedAt() != null)
                .filter(app -> accept(user, app, code))
                .isPresent();
    }

    /** Whether this is a recovery code that is left; uses it up. */
    boolean ofPaper(UserId user, String code) {
        return book.useCode(user, RecoveryCode.hash(code), clock.instant());
    }

    /** New recovery codes; those before are void. */
    List<String> newPaper(UserId user) {
        List<String> codes =
                Stream.generate(RecoveryCode::next).limit(RECOVERY_CODES).toList();
        book.replaceCodes(user, codes.stream().map(RecoveryCode::hash).toList());
        return codes;
    }

    private boolean accept(UserId user, App app, String code) {
        OptionalLong step =
                Totp.stepOf(box.open(user, app.secret()), code.replaceAll("\\s", ""), clock.instant(), app.lastStep());
        return step.isPresent() && book.use(user, step.getAsLong());
    }
}
