package it.winwelfare.identity;

import it.winwelfare.identity.internal.factor.Factors;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person proves besides the password: codes of an app (RFC 6238), passkeys, and recovery codes for the day when both are lost.
 * Obligatory for the roles of the back office, unless this installation waives it.
 *
 * <p>Passkeys are registered and shown through Spring Security's own addresses; here they are listed and taken away.
 */
@Component
public class SecondFactors {

    private final Factors factors;

    SecondFactors(Factors factors) {
        this.factors = factors;
    }

    /**
     * One's own.
     *
     * @throws AccessDenied unless a person acts
     */
    @Transactional(readOnly = true)
    public FactorsView of(Actor actor) {
        return factors.of(actor.requireUser());
    }

    /**
     * Makes a secret for an app; it counts for nothing until {@link #confirmApp}. One that was begun before is void.
     *
     * @throws it.winwelfare.problems.Rejection {@code second-factor-app-there} if an app is in use
     * @throws AccessDenied unless a person acts
     */
    @Transactional
    public void beginApp(Actor actor) {
        factors.beginApp(actor.requireUser());
    }

    /**
     * The secret that waits for its first code.
     *
     * @throws it.winwelfare.problems.Rejection {@code second-factor-not-begun}
     * @throws AccessDenied unless a person acts
     */
    @Transactional(readOnly = true)
    public AppSecret begunApp(Actor actor) {
        return factors.begunApp(actor.requireUser());
    }

    /**
     * Takes the app into use by its first code. The session that asks has then proven it; others are asked for a code.
     *
     * @throws it.winwelfare.problems.Rejection {@code second-factor-code-wrong} for the field {@code code}; {@code
     *     second-factor-not-begun}
     * @throws AccessDenied unless a person acts
     */
    @Transactional
    public void confirmApp(Actor actor, String code) {
        factors.confirmApp(actor, code);
    }

    /**
     * Takes the app away; nothing happens if there is none. Recovery codes go with the last factor.
     *
     * @throws AccessDenied unless a person acts
     */
    @Transactional
    public void removeApp(Actor actor) {
        factors.removeApp(actor);
    }

    /**
     * Takes a passkey away; nothing happens if the person has none of this id. Recovery codes go with the last factor.
     *
     * @param id of a {@link PasskeyView}
     * @throws AccessDenied unless a person acts
     */
    @Transactional
    public void removePasskey(Actor actor, String id) {
        factors.removePasskey(actor, id);
    }

    /**
     * Makes ten new recovery codes, to be shown this once; those before are void.
     *
     * @throws it.winwelfare.problems.Rejection {@code second-factor-missing} if there is none that they could stand in for
     * @throws AccessDenied unless a person acts
     */
    @Transactional
    public List<String> newRecoveryCodes(Actor actor) {
        return factors.newRecoveryCodes(actor);
    }

    /**
     * Takes all second factors from somebody who has lost them, and ends their sessions and tokens. They sign in by the password
     * alone then, and have to set a factor up again if a role asks for one.
     *
     * @throws it.winwelfare.problems.Rejection {@code second-factor-of-oneself}; {@code user-unknown}; {@code second-factor-missing}
     * @throws AccessDenied unless by the Ambito
     */
    @Transactional
    public void reset(Actor by, UserId user) {
        factors.reset(by, user);
    }
}
