package it.winwelfare.portal.account;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.ArrivingIdentity;
import it.winwelfare.identity.ExternalIdentities;
import it.winwelfare.identity.ExternalIdentityId;
import it.winwelfare.identity.IdentityTrouble;
import it.winwelfare.identity.LinkedIdentity;
import it.winwelfare.identity.Users;
import it.winwelfare.portal.web.Crumb;
import it.winwelfare.portal.web.Flash;
import it.winwelfare.portal.web.Forms;
import it.winwelfare.problems.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Is this identity mine here? SPID or another provider has recognised somebody whom no account is linked to: the person signs in once
 * by password, and then links it. The way to the provider and back is not a matter of pages: identity's door takes it.
 */
@Controller
class IdentityPages {

    static final String UNLINKED = SignInPages.PATH + "/identita";

    private static final String MINE = SecurityPages.PATH + "/identita";
    private static final String LINK = MINE + "/collega";
    private static final String AUTHORIZE = "/oauth2/authorize";

    private final ExternalIdentities identities;
    private final Users users;
    private final Forms forms;
    private final RequestCache asked;

    IdentityPages(ExternalIdentities identities, Users users, Forms forms, RequestCache asked) {
        this.identities = identities;
        this.users = users;
        this.forms = forms;
        this.asked = asked;
    }

    /** Which account is yours? Its form is the sign-in form. */
    @GetMapping(UNLINKED)
    String show(
            Optional<Actor> actor,
            @RequestParam(name = "errore", required = false) @Nullable String wrong,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Optional<ArrivingIdentity> arriving = identities.arriving();
        if (arriving.isEmpty()) {
            return "redirect:" + SignInPages.PATH;
        }
        if (actor.isPresent()) {
            return "redirect:" + LINK;
        }
        if (wrong != null) {
            Flash.problem("account.signIn.wrong").in(model);
        }
        describe(arriving.get(), locale, model);
        model.addAttribute("form", new SignInForm(SignInPages.typed(request), ""));
        return "account/identity";
    }

    /** Not now, or not this one. */
    @PostMapping(UNLINKED + "/annulla")
    String leave() {
        identities.forget();
        return "redirect:" + SignInPages.PATH;
    }

    @GetMapping(LINK)
    String askLink(Actor actor, Locale locale, Model model) {
        Optional<ArrivingIdentity> arriving = identities.arriving();
        if (arriving.isEmpty()) {
            return "redirect:" + SecurityPages.PATH;
        }
        describe(arriving.get(), locale, model);
        model.addAttribute("user", users.find(actor.requireUser()));
        model.addAttribute("crumbs", crumbs());
        return "account/identity-link";
    }

    @PostMapping(LINK)
    String link(Actor actor, HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect) {
        boolean linked = forms.flash(redirect, () -> identities.link(actor));
        identities.forget();
        if (linked) {
            Flash.done("account.identity.linked").in(redirect);
        }
        // What went wrong is to be read, whatever was asked for before.
        return linked ? next(request, response) : "redirect:" + SecurityPages.PATH;
    }

    @PostMapping(LINK + "/annulla")
    String dontLink(HttpServletRequest request, HttpServletResponse response) {
        identities.forget();
        return next(request, response);
    }

    @GetMapping(MINE + "/{id}/togli")
    String askUnlink(Actor actor, @PathVariable String id, Locale locale, Model model) {
        ExternalIdentityId wanted = ExternalIdentityId.parse(id);
        LinkedIdentity identity = identities.of(actor).stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("unknown-id"));
        model.addAttribute("identity", identity);
        model.addAttribute("name", identity.name(locale));
        model.addAttribute("crumbs", crumbs());
        return "account/identity-remove";
    }

    @PostMapping(MINE + "/{id}/togli")
    String unlink(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
        identities.unlink(actor, ExternalIdentityId.parse(id));
        Flash.done("account.identity.unlinked").in(redirect);
        return "redirect:" + SecurityPages.PATH;
    }

    /** The key of the sentence for what went wrong at a provider. */
    static String sentence(IdentityTrouble trouble) {
        return switch (trouble) {
            case CANCELLED -> "account.identity.cancelled";
            case STALE -> "account.identity.stale";
            case UNREACHABLE -> "account.identity.unreachable";
            case REFUSED -> "account.identity.refused";
            case TAX_CODE -> "account.identity.taxCode";
            case LOCKED -> "account.identity.locked";
        };
    }

    private static void describe(ArrivingIdentity arriving, Locale locale, Model model) {
        model.addAttribute("arriving", arriving);
        model.addAttribute("name", arriving.provider().name(locale));
    }

    private static List<Crumb> crumbs() {
        return List.of(
                Crumb.of(AccountPages.PATH, "account.title"), Crumb.of(SecurityPages.PATH, "account.security.title"));
    }

    /** The page that was asked for before the sign-in, which an app's has a page in between for; else one's own protection. */
    private String next(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = asked.getRequest(request, response);
        if (saved == null) {
            return "redirect:" + SecurityPages.PATH;
        }
        String path = URI.create(saved.getRedirectUrl()).getPath();
        if (path.startsWith(request.getContextPath() + SecurityPages.PATH)) {
            return "redirect:" + SecurityPages.PATH;
        }
        return path.equals(request.getContextPath() + AUTHORIZE)
                ? "redirect:" + SignInPages.PATH + "/continua"
                : "redirect:" + saved.getRedirectUrl();
    }
}
