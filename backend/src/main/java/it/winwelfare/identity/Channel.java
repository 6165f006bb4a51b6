package it.winwelfare.identity;

/** The way by which an act came in. */
public enum Channel {
    /** A page of the portal. */
    PORTAL,
    /** The REST API. */
    API,
    /** A job, a start-up or a listener. */
    JOB,
    /** The making of the demo data. */
    DEMO
}
