package it.winwelfare.identity;

import it.winwelfare.identifiers.EmailAddress;
import java.util.Locale;

/**
 * Where a user is written to.
 *
 * @param locale the language that the person chose
 */
public record Addressee(EmailAddress email, Locale locale) {}
