package it.winwelfare.identity.internal.web;

/** How far the person of a request has come with signing in. */
enum Standing {
    /** Nobody has signed in. */
    VISITOR,
    /** The password was changed since, or the user is gone: what the session or token says is over. */
    VOID,
    /** The password was right; the second factor is still to be proven. Nobody yet, for all but the page that asks for it. */
    NEEDS_CODE,
    /** A role asks for a second factor and there is none: nobody yet, for all but the page that sets one up. */
    NEEDS_FACTOR,
    /** Signed in. */
    COMPLETE
}
