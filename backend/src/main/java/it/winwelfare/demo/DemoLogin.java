package it.winwelfare.demo;

import it.winwelfare.identity.Role;

/**
 * Somebody that a visitor of the demo can be.
 *
 * @param about what the person can show, as a key of the message bundles
 */
public record DemoLogin(Role role, String name, String organisation, String email, String about) {}
