package it.winwelfare.identity.internal.factor;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.AppSecret;
import it.winwelfare.identity.AwaitedFactor;
import it.winwelfare.identity.FactorsView;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.PasskeyView;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.UserChanged;
import it.winwelfare.identity.UserChanged.Change;
import it.winwelfare.identity.UserId;
import it.winwelfare.identity.internal.Account;
import it.winwelfare.identity.internal.Accounts;
import it.winwelfare.identity.internal.Authorizations;
import it.winwelfare.identity.internal.CurrentSession;
import it.winwelfare.identity.internal.Presence;
import it.winwelfare.identity.internal.Presences;
import it.winwelfare.identity.internal.Proven;
import it.winwelfare.identity.internal.sessions.SessionBook;
import it.winwelfare.problems.Refused;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The rules behind {@link it.winwelfare.identity.SecondFactors}, and the check of codes at the sign-in. Its caller opens the transaction. */
@Component
public class Factors {

    private static final String ISSUER = "W.IN.";

    private final FactorBook book;
    private final Codes codes;
    private final PasskeyBook passkeys;
    private final SecondFactorDuty duty;
    private final Accounts accounts;
    private final Presences presences;
    private final SessionBook sessions;
    private final Authorizations authorizations;
    private final CurrentSession current;
    private final ApplicationEventPublisher events;

    Factors(
            FactorBook book,
            Codes codes,
            PasskeyBook passkeys,
            SecondFactorDuty duty,
            Accounts accounts,
            Presences presences,
            SessionBook sessions,
            Authorizations authorizations,
            CurrentSession current,
            ApplicationEventPublisher events) {
        this.book = book;
        this.codes = codes;
        this.passkeys = passkeys;
        this.duty = duty;
        this.accounts = accounts;
        this.presences = presences;
        this.sessions = sessions;
        this.authorizations = authorizations;
        this.current = current;
        this.events = events;
    }

    /** @see it.winwelfare.identity.SecondFactors#of */
    public FactorsView of(UserId user) {
        Presence presence = presences.of(user).orElseThrow();
        List<PasskeyView> keys = passkeys.views(user);
        boolean app =
                book.app(user).filter(found -> found.confirmedAt() != null).isPresent();
        return new FactorsView(app, keys, book.codesLeft(user), duty.wouldBind(presence.roles()), duty.isWaived());
    }

    /** What is good for a user whose password was right. */
    public AwaitedFactor awaited(UserId user) {
        return new AwaitedFactor(
                book.app(user).filter(found -> found.confirmedAt() != null).isPresent(),
                !passkeys.views(user).isEmpty());
    }

    /** @see it.winwelfare.identity.SecondFactors#beginApp */
    public void beginApp(UserId user) {
        hold(user);
        if (codes.begin(user).isEmpty()) {
            throw Refused.conflict("second-factor-app-there");
        }
    }

    /** @see it.winwelfare.identity.SecondFactors#begunApp */
    public AppSecret begunApp(UserId user) {
        Account account = accounts.find(user).orElseThrow();
        String secret = Base32.encode(codes.begun(user).orElseThrow(() -> Refused.notFound("second-factor-not-begun")));
        // The form that apps agree on, known as the Key URI Format.
        String address =
                "otpauth://totp/" + encoded(ISSUER + ":" + account.email().value()) + "?secret=" + secret
                        + "&issuer=" + encoded(ISSUER) + "&algorithm=SHA1&digits=" + Totp.DIGITS + "&period="
                        + Totp.STEP.toSeconds();
        return new AppSecret(secret, address);
    }

    /** @see it.winwelfare.identity.SecondFactors#confirmApp */
    public void confirmApp(Actor actor, String code) {
        UserId user = actor.requireUser();
        hold(user);
        if (codes.begun(user).isEmpty()) {
            throw Refused.notFound("second-factor-not-begun");
        }
        if (!codes.confirm(user, code)) {
            throw Refused.invalidField("code", "second-factor-code-wrong");
        }
        accounts.setSecondFactor(user, true);
        tell(user, Change.APP_ADDED, actor);
        current.proven(Proven.APP);
    }

    /** @see it.winwelfare.identity.SecondFactors#removeApp */
    public void removeApp(Actor actor) {
        UserId user = actor.requireUser();
        hold(user);
        if (book.removeApp(user)) {
            tell(user, Change.APP_REMOVED, actor);
            afterRemoval(user);
        }
    }

    /** @see it.winwelfare.identity.SecondFactors#removePasskey */
    public void removePasskey(Actor actor, String id) {
        UserId user = actor.requireUser();
        hold(user);
        if (passkeys.remove(user, id)) {
            tell(user, Change.PASSKEY_REMOVED, actor);
            afterRemoval(user);
        }
    }

    /** @see it.winwelfare.identity.SecondFactors#newRecoveryCodes */
    public List<String> newRecoveryCodes(Actor actor) {
        UserId user = actor.requireUser();
        hold(user);
        requireAny(user);
        tell(user, Change.RECOVERY_CODES_MADE, actor);
        return codes.newPaper(user);
    }

    /** @see it.winwelfare.identity.SecondFactors#reset */
    public void reset(Actor by, UserId user) {
        by.requireAny(Role.AMBITO);
        if (user.equals(by.user())) {
            throw Refused.conflict("second-factor-of-oneself");
        }
        hold(user);
        requireAny(user);
        book.removeApp(user);
        passkeys.removeAll(user);
        afterRemoval(user);
        sessions.endAll(user);
        authorizations.end(user);
        tell(user, Change.FACTORS_RESET, by);
    }

    /** Whether this is a code of the user's app; uses it up. Asked at the sign-in, while the account is held. */
    public boolean takeAppCode(UserId user, String code) {
        return codes.ofApp(user, code);
    }

    /** Whether this is one of the user's recovery codes; uses it up. Asked at the sign-in, while the account is held. */
    public boolean takeRecoveryCode(UserId user, String code, Origin origin) {
        boolean right = codes.ofPaper(user, code);
        if (right) {
            String name = accounts.find(user).orElseThrow().name();
            tell(user, Change.RECOVERY_CODE_USED, new Actor(user, name, Set.of(), origin));
        }
        return right;
    }

    /** One change at a time for each account. */
    private void hold(UserId user) {
        if (accounts.forUpdate(user).isEmpty()) {
            throw Refused.notFound("user-unknown");
        }
    }

    private void requireAny(UserId user) {
        if (!book.any(user)) {
            throw Refused.conflict("second-factor-missing");
        }
    }

    private void afterRemoval(UserId user) {
        if (!book.any(user)) {
            book.removeCodes(user);
            accounts.setSecondFactor(user, false);
        }
    }

    private void tell(UserId user, Change change, Actor by) {
        events.publishEvent(new UserChanged(user, change, null, by));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
