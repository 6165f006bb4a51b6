package it.winwelfare.companies;

/** What anybody may know of a company that takes part. */
public record PublicCompany(String name, String municipalityIstat) {}
