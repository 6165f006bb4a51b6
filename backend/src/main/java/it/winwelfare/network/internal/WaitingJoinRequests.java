package it.winwelfare.network.internal;

import it.winwelfare.identity.Actor;
import it.winwelfare.network.DecisionSource;
import it.winwelfare.network.JoinRequest;
import it.winwelfare.network.PendingDecision;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the network itself puts on the desk: the requests to join. */
@Component
class WaitingJoinRequests implements DecisionSource {

    private final JoinInbox inbox;

    WaitingJoinRequests(JoinInbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public List<PendingDecision> pending(Actor ambito) {
        return inbox.waiting().stream().map(WaitingJoinRequests::decision).toList();
    }

    private static PendingDecision decision(JoinRequest request) {
        return new PendingDecision(
                request.form().applicant().decisionKind(),
                request.id().value(),
                request.form().organisationName(),
                request.form().contactName(),
                request.submittedAt(),
                request.dueOn());
    }
}
