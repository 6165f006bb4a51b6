package it.winwelfare.identity;

import java.util.Locale;

/**
 * Somewhere else where people can prove who they are, for example SPID.
 *
 * @param id as the configuration has it; part of addresses
 * @param it its name in Italian, as people know it
 * @param en its name in English
 */
public record IdentityProvider(String id, String it, String en) {

    /** Its name in a language of the pages. */
    public String name(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : it;
    }
}
