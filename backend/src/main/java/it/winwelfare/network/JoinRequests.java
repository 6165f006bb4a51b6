package it.winwelfare.network;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.network.internal.JoinInbox;
import it.winwelfare.network.internal.Register;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The requests to join the Rete, from the public form to the Ambito's decision. */
@Component
@Transactional(readOnly = true)
public class JoinRequests {

    private final JoinInbox inbox;
    private final Register register;
    private final ApplicationEventPublisher events;

    JoinRequests(JoinInbox inbox, Register register, ApplicationEventPublisher events) {
        this.inbox = inbox;
        this.register = register;
        this.events = events;
    }

    /** As {@link #submit(JoinForm, Locale)}, answered in Italian. */
    @Transactional
    public JoinRequestId submit(JoinForm form) {
        return submit(form, Locale.ITALIAN);
    }

    /**
     * Sends the public form; anybody may. The Ambito has 30 days to decide.
     *
     * @param locale the language of the answers; only its language counts
     * @throws it.winwelfare.problems.FieldErrors if fields are wrong, by the names of {@link JoinForm}
     * @throws it.winwelfare.problems.Rejection {@code join-request-pending} while a request with the same number waits
     */
    @Transactional
    public JoinRequestId submit(JoinForm form, Locale locale) {
        JoinRequest request = inbox.take(form, locale);
        JoinForm taken = request.form();
        events.publishEvent(new JoinRequestSubmitted(
                request.id(),
                taken.applicant(),
                taken.organisationName(),
                taken.contactName(),
                taken.contactEmail(),
                request.dueOn(),
                request.locale()));
        return request.id();
    }

    /**
     * @param actor of the Ambito
     * @throws it.winwelfare.problems.Rejection {@code unknown-id}
     */
    public JoinRequest find(Actor actor, JoinRequestId id) {
        actor.requireAny(Role.AMBITO);
        return inbox.require(id);
    }

    /**
     * The receipt of a request, for whoever knows its id.
     *
     * @throws it.winwelfare.problems.Rejection {@code unknown-id}
     */
    public JoinReceipt receipt(JoinRequestId id) {
        JoinRequest request = inbox.require(id);
        return new JoinReceipt(id, request.form().applicant(), request.submittedAt(), request.dueOn());
    }

    /**
     * Those that wait for a decision, the oldest due day first. One query.
     *
     * @param actor of the Ambito
     */
    public List<JoinRequest> waiting(Actor actor) {
        actor.requireAny(Role.AMBITO);
        return inbox.waiting();
    }

    /**
     * The organisation that has the request's number already, for the eyes of who decides: whoever is let in acts for it then.
     *
     * @param actor of the Ambito
     * @throws it.winwelfare.problems.Rejection {@code unknown-id}
     */
    public Optional<Organisation> alreadyKnown(Actor actor, JoinRequestId id) {
        return register.byCode(find(actor, id).form().vatOrTaxCode());
    }

    /**
     * Lets the applicant in. An organisation with its number that is known already, for instance a provider that now joins as a
     * company, stays the one that it is; else it is registered from the form.
     *
     * @param by of the Ambito
     * @throws it.winwelfare.problems.Rejection {@code unknown-id}, {@code join-request-decided}
     */
    @Transactional
    public OrganisationId accept(Actor by, JoinRequestId id) {
        by.requireAny(Role.AMBITO);
        JoinRequest request = inbox.lockWaiting(id);
        JoinForm form = request.form();
        OrganisationId organisation =
                register.byCode(form.vatOrTaxCode()).map(Organisation::id).orElseGet(() -> registered(by, form));
        inbox.accept(id, organisation);
        events.publishEvent(new JoinRequestAccepted(
                by,
                id,
                organisation,
                form.applicant(),
                form.organisationName(),
                form.contactName(),
                form.contactEmail(),
                request.locale()));
        return organisation;
    }

    /**
     * Does not let the applicant in, and says why; the applicant reads the reason.
     *
     * @param by of the Ambito
     * @throws it.winwelfare.problems.Rejection {@code invalid-fields} of {@code reason}, {@code unknown-id},
     *     {@code join-request-decided}
     */
    @Transactional
    public void refuse(Actor by, JoinRequestId id, String reason) {
        by.requireAny(Role.AMBITO);
        JoinRequest request = inbox.refuse(id, reason);
        JoinForm form = request.form();
        events.publishEvent(new JoinRequestRefused(
                by,
                id,
                form.applicant(),
                form.organisationName(),
                form.contactName(),
                form.contactEmail(),
                reason.strip(),
                request.locale()));
    }

    private OrganisationId registered(Actor by, JoinForm form) {
        boolean taxCodeOnly = form.kind().mayHaveTaxCodeOnly();
        OrganisationId id = register.add(new NewOrganisation(
                form.organisationName(),
                form.kind(),
                taxCodeOnly ? null : form.vatOrTaxCode(),
                taxCodeOnly ? form.vatOrTaxCode() : null,
                form.municipalityIstat(),
                null,
                form.contactEmail(),
                form.phone(),
                null));
        events.publishEvent(new OrganisationRegistered(by, id, form.kind()));
        return id;
    }
}
