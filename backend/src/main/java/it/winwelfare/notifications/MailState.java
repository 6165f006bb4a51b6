package it.winwelfare.notifications;

/** Where a mail is. */
public enum MailState {
    /** It will be tried at its time. */
    WAITING,
    /** The mail server took it. */
    SENT,
    /** There is no mail server: it can be read in the demo's letter box. */
    KEPT,
    /** It was tried often enough. */
    GIVEN_UP
}
