package it.winwelfare.identity;

import java.util.Locale;

/**
 * Somewhere else where people can prove who they are, for example SPID.
 *
 * @param id as the configuration has it; part of addresses
 * @param kind how its button looks
 * @param it its name in Italian, as people know it
 * @param en its name in English
 */
public record IdentityProvider(String id, Kind kind, String it, String en) {

    /** Whose button it is: those of the public identities look alike on all Italian sites. */
    public enum Kind {
        /** Anybody's: a button like our others, with the provider's name. */
        PLAIN(""),
        /** AgID's rules for SPID: blue, “Entra con SPID”. */
        SPID("SPID"),
        /** The Interior Ministry's rules for the identity card: blue, “Entra con CIE”. */
        CIE("CIE");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** What people call it in every language; empty for {@link #PLAIN}. */
        public String label() {
            return label;
        }
    }

    /** Its name in a language of the pages. */
    public String name(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : it;
    }

    /** What its button calls it: the name that is prescribed, else its own. */
    public String buttonName(Locale locale) {
        return kind == Kind.PLAIN ? name(locale) : kind.label();
    }
}
