package it.winwelfare.limits.internal;

import java.util.Locale;

/** Whose requests are counted together. */
enum Per {
    /** A network address; of IPv6 the half that a household has. */
    ADDRESS,
    /** A person. */
    USER,
    /** A provider, whoever is at its counters. */
    PROVIDER,
    /** A company's machine client. */
    CLIENT;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
