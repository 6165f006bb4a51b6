package it.winwelfare.operations;

/** What an instance of the platform does. One that does everything needs no setting. */
public enum Surface {
    /** The pages and the authorization server. */
    PORTAL,
    /** The API. */
    MOBILE,
    /** The jobs of db-scheduler, and the handing out again of events that were not dealt with. */
    JOBS
}
