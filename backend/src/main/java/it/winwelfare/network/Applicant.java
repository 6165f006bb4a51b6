package it.winwelfare.network;

/** As what an organisation asks to join. */
public enum Applicant {
    /** An employer that wants to give welfare to its people. */
    COMPANY("join-company"),
    /** Somebody who offers services. */
    PROVIDER("join-provider"),
    /** A body that takes part in the Rete and does neither. */
    BODY("join-body");

    private final String decisionKind;

    Applicant(String decisionKind) {
        this.decisionKind = decisionKind;
    }

    /** The {@link PendingDecision#kind()} of its requests. */
    public String decisionKind() {
        return decisionKind;
    }
}
