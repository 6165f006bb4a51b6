package it.winwelfare.network.internal;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.network.JoinForm;
import it.winwelfare.network.JoinRequest;
import it.winwelfare.network.JoinRequestId;
import it.winwelfare.network.JoinState;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.problems.Refused;
import it.winwelfare.problems.Rejection;
import it.winwelfare.problems.TypedText;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** The requests to join as they are kept, from the form to the decision. */
@Component
public class JoinInbox {

    /** L. 241/1990 art. 2 c. 2: thirty days where nothing else is set. */
    private static final int DAYS_TO_DECIDE = 30;

    private static final int LONGEST_REASON = 1000;

    private final JoinRequestEntities requests;
    private final JoinFormRules rules;
    private final Clock clock;

    JoinInbox(JoinRequestEntities requests, JoinFormRules rules, Clock clock) {
        this.requests = requests;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Takes in a form.
     *
     * @throws Rejection {@code invalid-fields}, or {@code join-request-pending} while one with the same number waits
     */
    public JoinRequest take(JoinForm form, Locale locale) {
        JoinForm checked = rules.checked(form);
        if (requests.existsByPendingCode(checked.vatOrTaxCode())) {
            throw pending();
        }
        Instant now = clock.instant();
        JoinRequestEntity request = new JoinRequestEntity(
                JoinRequestId.next(),
                checked,
                locale,
                now,
                BusinessTime.dateOf(now).plusDays(DAYS_TO_DECIDE));
        try {
            return requests.saveAndFlush(request).view();
        } catch (DataIntegrityViolationException sentMeanwhile) {
            throw pending();
        }
    }

    /** @throws Rejection {@code unknown-id} */
    public JoinRequest require(JoinRequestId id) {
        return requests.findById(id.value()).orElseThrow(JoinInbox::unknown).view();
    }

    /**
     * The request, kept from others until the transaction ends.
     *
     * @throws Rejection {@code unknown-id}, {@code join-request-decided}
     */
    public JoinRequest lockWaiting(JoinRequestId id) {
        JoinRequestEntity request = requests.locked(id.value()).orElseThrow(JoinInbox::unknown);
        request.requireWaiting();
        return request.view();
    }

    /** Writes down that it was let in. */
    public void accept(JoinRequestId id, OrganisationId organisation) {
        requests.locked(id.value()).orElseThrow(JoinInbox::unknown).accept(organisation, clock.instant());
    }

    /**
     * Writes down why it was not.
     *
     * @return the request with its reason
     * @throws Rejection {@code invalid-fields} of {@code reason}, {@code unknown-id}, {@code join-request-decided}
     */
    public JoinRequest refuse(JoinRequestId id, String reason) {
        FieldErrors.Collector errors = FieldErrors.collect();
        String why = TypedText.required(errors, "reason", reason, LONGEST_REASON);
        errors.throwIfAny();
        JoinRequestEntity request = requests.locked(id.value()).orElseThrow(JoinInbox::unknown);
        request.refuse(why, clock.instant());
        return request.view();
    }

    /** Those that wait, the oldest due day first. */
    public List<JoinRequest> waiting() {
        return requests.findByStateOrderByDueOnAscIdAsc(JoinState.SUBMITTED).stream()
                .map(JoinRequestEntity::view)
                .toList();
    }

    private static Rejection pending() {
        return Refused.conflict("join-request-pending");
    }

    private static Rejection unknown() {
        return Refused.notFound("unknown-id");
    }
}
