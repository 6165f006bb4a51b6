package it.winwelfare.portal.provider;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * What the script of the counter is told about whose page it is.
 *
 * @param owner who scans for whom, as a name that tells nothing; null on the page that is kept for when there is no network
 * @param offline whether it is that page
 */
record Till(@Nullable String owner, boolean offline) {

    static final List<String> SCRIPTS = List.of(
            "/assets/js/till-tokens.js", "/assets/js/till-store.js", "/assets/js/till.js", "/assets/js/scanner.js");

    /** The name under which a person's scans for a provider wait on a device: nobody else's session sends them. */
    static String owner(Actor actor, OrganisationId provider) {
        byte[] both = (actor.requireUser() + " for " + provider).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(both).toString();
    }

    /** Puts the till under a page. */
    static void under(Model model, @Nullable String owner, @Nullable String answered) {
        model.addAttribute("till", new Till(owner, owner == null));
        model.addAttribute("answered", answered);
        model.addAttribute("scripts", SCRIPTS);
    }
}
