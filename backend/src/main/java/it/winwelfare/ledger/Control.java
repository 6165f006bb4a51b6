package it.winwelfare.ledger;

import java.util.List;

/**
 * One thing that must always be true of the money. Modules add their own as beans: the ledger's run at night and on demand covers
 * them all.
 */
public interface Control {

    /** A short stable name in kebab-case, for metrics and reports. */
    String name();

    /** What is not as it should be, a line each, with ids and amounts and no personal data; empty when all is well. */
    List<String> findings();
}
