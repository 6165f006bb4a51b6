package it.winwelfare.identity.internal;

import java.util.Locale;

/** The languages of the platform. */
public final class Languages {

    private Languages() {}

    /** English for those who want it, Italian for everybody else. */
    public static Locale spoken(Locale wanted) {
        return wanted.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.ITALIAN;
    }
}
