package it.winwelfare.portal.account;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.ExternalIdentities;
import it.winwelfare.identity.IdentityTrouble;
import it.winwelfare.portal.web.Flash;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page. What is sent from it, Spring Security takes before any controller. */
@Controller
class SignInPages {

    static final String PATH = "/accedi";

    /** Where the address that was typed waits, so that it is typed once. */
    static final String TYPED = "account.email";

    private final RequestCache asked;
    private final ExternalIdentities identities;
    private final boolean demo;

    SignInPages(RequestCache asked, ExternalIdentities identities, Environment environment) {
        this.asked = asked;
        this.identities = identities;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @GetMapping(PATH)
    String show(
            Optional<Actor> actor,
            @RequestParam(name = "errore", required = false) @Nullable String wrong,
            @RequestParam(name = "scaduta", required = false) @Nullable String expired,
            @RequestParam(name = "uscita", required = false) @Nullable String left,
            @RequestParam(name = "identita", required = false) @Nullable String identity,
            HttpServletRequest request,
            Model model) {
        Optional<IdentityTrouble> trouble = Optional.ofNullable(identity).flatMap(IdentityTrouble::of);
        if (actor.isPresent()) {
            return trouble.map(one -> "redirect:" + SecurityPages.PATH + "?identita=" + one.word())
                    .orElse("redirect:/porta");
        }
        if (wrong != null && identities.isArriving()) {
            return "redirect:" + IdentityPages.UNLINKED + "?errore";
        }
        if (trouble.isPresent()) {
            Flash.problem(IdentityPages.sentence(trouble.get())).in(model);
        } else if (wrong != null) {
            Flash.problem("account.signIn.wrong").in(model);
        } else if (expired != null) {
            Flash.warning("account.signIn.expired").in(model);
        } else if (left != null) {
            // Out of here, that is: what people have signed in to elsewhere is not ours to end.
            Flash.info(identities.providers().isEmpty() ? "account.signIn.left" : "account.signIn.left.here")
                    .in(model);
        }
        model.addAttribute("form", new SignInForm(typed(request), ""));
        model.addAttribute("providers", identities.providers());
        model.addAttribute("demo", demo);
        model.addAttribute("scripts", SecondStepPages.SCRIPTS);
        return "account/sign-in";
    }

    /**
     * Between the sign-in form and the app that waits for its code: a browser follows a form only to where the
     * Content-Security-Policy lets forms go, and from a page of its own anywhere.
     */
    @GetMapping(PATH + "/continua")
    String goOn(HttpServletRequest request, HttpServletResponse response, Model model) {
        SavedRequest saved = asked.getRequest(request, response);
        if (saved == null) {
            return "redirect:/porta";
        }
        response.setHeader("Refresh", "0;url=" + saved.getRedirectUrl());
        model.addAttribute("target", saved.getRedirectUrl());
        return "account/continue";
    }

    /** The address that was typed before it was refused. */
    static String typed(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(TYPED) instanceof String email) {
            session.removeAttribute(TYPED);
            return email;
        }
        return "";
    }
}
