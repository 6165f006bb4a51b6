package it.winwelfare.mobileapi.web;

import org.jspecify.annotations.Nullable;

/**
 * One reason against something.
 *
 * @param field the field of the request that it is about, or null when it is about the whole
 * @param code stable, for programs
 * @param detail the sentence for people, in the language of the request
 */
public record Reason(@Nullable String field, String code, String detail) {}
