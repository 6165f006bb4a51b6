package it.winwelfare.catalogue;

import java.util.List;

/**
 * A heading over categories of services, for menus.
 *
 * @param code kebab-case; its text is the message {@code categoryGroup.<code>}
 * @param categories those below it, in the order in which they are shown
 */
public record CategoryGroup(String code, List<Category> categories) {

    /** The key of its name in the message bundles. */
    public String messageKey() {
        return "categoryGroup." + code;
    }
}
