package it.winwelfare.providers;

/** Whether a provider's services may be offered and bought now. */
public enum AccreditationState {
    /** Accredited, and its last day has not passed. */
    ACCREDITED,
    /** Stopped by the Ambito for a reason, until it is reinstated. */
    SUSPENDED,
    /** Its last day of accreditation has passed; nobody had to do anything for that. */
    LAPSED
}
