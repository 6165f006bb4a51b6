package it.winwelfare.identity;

import it.winwelfare.identity.internal.oauth.DeviceGrant;
import it.winwelfare.identity.internal.oauth.TillBook;
import it.winwelfare.problems.Refused;
import it.winwelfare.problems.Rejection;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tills without a keyboard (RFC 8628): each shows a code, somebody of the provider types it on a phone or computer and allows the till
 * to scan vouchers and read statements, of this one provider and in that person's name, until somebody disconnects it.
 */
@Component
public class Tills {

    private static final int LONGEST_LABEL = 60;

    private final DeviceGrant grant;
    private final TillBook book;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tills(DeviceGrant grant, TillBook book, ApplicationEventPublisher events, Clock clock) {
        this.grant = grant;
        this.book = book;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The till that shows this code and waits.
     *
     * @param code as it was typed: in any case, with or without dash and spaces
     * @throws Rejection {@code till-code-unknown}, {@code till-code-expired} or {@code till-code-used} for the field {@code code}
     * @throws AccessDenied unless by somebody of a provider
     */
    @Transactional(readOnly = true)
    public TillRequest asking(Actor by, String code) {
        requireProvider(by);
        return grant.asking(code);
    }

    /**
     * Allows the till what it asks for.
     *
     * @param label what the provider calls it, up to 60 characters
     * @throws Rejection those of {@link #asking}; {@code label-missing} or {@code label-too-long} for the field {@code label}
     * @throws AccessDenied unless by somebody of the provider, signed in to the portal
     */
    @Transactional
    public TillId allow(Actor by, OrganisationId provider, String code, String label) {
        if (!by.has(Role.PROVIDER, provider)) {
            throw new AccessDenied();
        }
        String name = label.strip();
        if (name.isEmpty()) {
            throw Refused.invalidField("label", "label-missing");
        }
        if (name.length() > LONGEST_LABEL) {
            throw Refused.invalidField("label", "label-too-long", "longest", LONGEST_LABEL);
        }
        TillId till = TillId.next();
        String authorization = grant.allow(by.requireUser(), till, code);
        book.add(till, authorization, provider, name, by.requireUser(), clock.instant());
        events.publishEvent(new TillChanged(till, provider, name, true, by));
        return till;
    }

    /**
     * Refuses the till, which hears of it with its next question.
     *
     * @throws Rejection those of {@link #asking}
     * @throws AccessDenied unless by somebody of a provider
     */
    @Transactional
    public void refuse(Actor by, String code) {
        requireProvider(by);
        grant.refuse(code);
    }

    /**
     * The provider's connected tills, by name. One query.
     *
     * @throws AccessDenied unless by somebody of the provider, or the Ambito
     */
    @Transactional(readOnly = true)
    public List<TillView> list(Actor by, OrganisationId provider) {
        requireMayRun(by, provider);
        return book.of(provider, clock.instant());
    }

    /**
     * Ends a till at once, also the token that it holds. Nothing happens if it was ended before.
     *
     * @throws AccessDenied unless by somebody of the provider, or the Ambito
     */
    @Transactional
    public void disconnect(Actor by, OrganisationId provider, TillId till) {
        requireMayRun(by, provider);
        book.remove(provider, till)
                .ifPresent(label -> events.publishEvent(new TillChanged(till, provider, label, false, by)));
    }

    /** A person of a provider, and not a till or the platform itself. */
    private static void requireProvider(Actor by) {
        by.requireUser();
        if (!by.hasAny(Role.PROVIDER)) {
            throw new AccessDenied();
        }
    }

    private static void requireMayRun(Actor by, OrganisationId provider) {
        if (!by.hasAny(Role.AMBITO)) {
            by.require(provider, Role.PROVIDER);
        }
    }
}
