package it.winwelfare.network;

import it.winwelfare.identity.Actor;
import java.util.List;

/** What a module provides, as a bean, when it has something that waits for a decision of the Ambito. */
public interface DecisionSource {

    /** What waits, in a fixed number of queries whatever its length. The desk has checked that the actor decides. */
    List<PendingDecision> pending(Actor ambito);
}
