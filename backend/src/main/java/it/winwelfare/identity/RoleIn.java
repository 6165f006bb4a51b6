package it.winwelfare.identity;

/** A role in one organisation. */
public record RoleIn(Role role, OrganisationId organisation) {}
