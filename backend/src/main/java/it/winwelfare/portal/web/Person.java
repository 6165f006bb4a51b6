package it.winwelfare.portal.web;

import java.util.List;

/**
 * The signed-in person as the header shows them.
 *
 * @param name the person's own name
 * @param doors the areas that they may enter, one per role and organisation
 */
public record Person(String name, List<Door> doors) {}
