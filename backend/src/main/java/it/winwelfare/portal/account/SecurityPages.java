package it.winwelfare.portal.account;

import it.winwelfare.documents.QrImages;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.ExternalIdentities;
import it.winwelfare.identity.FactorsView;
import it.winwelfare.identity.IdentityTrouble;
import it.winwelfare.identity.LinkedIdentity;
import it.winwelfare.identity.PasskeyView;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.SecondFactors;
import it.winwelfare.identity.Users;
import it.winwelfare.portal.web.Crumb;
import it.winwelfare.portal.web.Flash;
import it.winwelfare.portal.web.Forms;
import it.winwelfare.problems.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What protects my account besides the password? The door asks for the password again before anything is changed here, and lets people
 * who must still set up a second factor come here and nowhere else.
 */
@Controller
@RequestMapping(SecurityPages.PATH)
class SecurityPages {

    static final String PATH = "/account/sicurezza";

    private static final String HERE = "redirect:" + PATH;
    private static final String APP = "account/factor-app";
    private static final int QR_PIXELS = 240;

    private final SecondFactors factors;
    private final ExternalIdentities identities;
    private final Users users;
    private final QrImages images;
    private final Forms forms;
    private final RequestCache asked;

    SecurityPages(
            SecondFactors factors,
            ExternalIdentities identities,
            Users users,
            QrImages images,
            Forms forms,
            RequestCache asked) {
        this.factors = factors;
        this.identities = identities;
        this.users = users;
        this.images = images;
        this.forms = forms;
        this.asked = asked;
    }

    /** The password, typed again. */
    record ConfirmForm(@Nullable String password) {

        @Override
        public String toString() {
            return "ConfirmForm";
        }
    }

    /** A code of the app. */
    record CodeForm(@Nullable String code) {}

    @ModelAttribute("crumbs")
    List<Crumb> crumbs(HttpServletRequest request) {
        Crumb account = Crumb.of(AccountPages.PATH, "account.title");
        return request.getRequestURI().endsWith(PATH)
                ? List.of(account)
                : List.of(account, Crumb.of(PATH, "account.security.title"));
    }

    @GetMapping
    String show(
            Actor actor, @RequestParam(name = "identita", required = false) @Nullable String identity, Model model) {
        FactorsView view = factors.of(actor);
        List<LinkedIdentity> linked = identities.of(actor);
        Optional.ofNullable(identity)
                .flatMap(IdentityTrouble::of)
                .ifPresent(trouble ->
                        Flash.problem(IdentityPages.sentence(trouble)).in(model));
        model.addAttribute("identities", linked);
        model.addAttribute(
                "providers",
                identities.providers().stream()
                        .filter(provider -> linked.stream().noneMatch(one -> provider.equals(one.provider())))
                        .toList());
        model.addAttribute("factors", view);
        model.addAttribute("must", view.asked() && !view.any() && !view.waived());
        model.addAttribute("helps", actor.hasAny(Role.AMBITO));
        return "account/security";
    }

    @GetMapping("/conferma")
    String askPassword(Actor actor, Model model) {
        model.addAttribute("form", new ConfirmForm(null));
        return confirming(actor, model);
    }

    @PostMapping("/conferma")
    String confirm(
            Actor actor,
            @ModelAttribute("form") ConfirmForm form,
            BindingResult result,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!forms.done(result, () -> users.confirmPassword(actor, Objects.requireNonNullElse(form.password(), "")))) {
            return confirming(actor, model);
        }
        SavedRequest saved = asked.getRequest(request, response);
        return saved != null && URI.create(saved.getRedirectUrl()).getPath().startsWith(request.getContextPath() + PATH)
                ? "redirect:" + saved.getRedirectUrl()
                : HERE;
    }

    private String confirming(Actor actor, Model model) {
        model.addAttribute("user", users.find(actor.requireUser()));
        return "account/confirm-password";
    }

    @PostMapping("/app")
    String beginApp(Actor actor) {
        factors.beginApp(actor);
        return HERE + "/app";
    }

    @GetMapping("/app")
    String app(Actor actor, Model model) {
        model.addAttribute("form", new CodeForm(null));
        model.addAttribute("secret", factors.begunApp(actor));
        return APP;
    }

    /** An address of our own, so that the picture needs no exception of the Content-Security-Policy; never kept by browsers. */
    @GetMapping(path = "/app/qr", produces = MediaType.IMAGE_PNG_VALUE)
    @ResponseBody
    byte[] qr(Actor actor) {
        return images.png(factors.begunApp(actor).address(), QR_PIXELS);
    }

    @PostMapping("/app/conferma")
    String confirmApp(
            Actor actor,
            @ModelAttribute("form") CodeForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (!forms.done(result, () -> factors.confirmApp(actor, Objects.requireNonNullElse(form.code(), "")))) {
            model.addAttribute("secret", factors.begunApp(actor));
            return APP;
        }
        Flash.done("account.app.done").in(redirect);
        return HERE;
    }

    @GetMapping("/app/togli")
    String askRemoveApp() {
        return "account/factor-app-remove";
    }

    @PostMapping("/app/togli")
    String removeApp(Actor actor, RedirectAttributes redirect) {
        factors.removeApp(actor);
        Flash.done("account.app.removed").in(redirect);
        return HERE;
    }

    @GetMapping("/passkey")
    String newPasskey(Model model) {
        model.addAttribute("scripts", SecondStepPages.SCRIPTS);
        return "account/passkey";
    }

    @GetMapping("/passkey/fatto")
    String passkeyDone(RedirectAttributes redirect) {
        Flash.done("account.passkey.done").in(redirect);
        return HERE;
    }

    @GetMapping("/passkey/{id}/togli")
    String askRemovePasskey(Actor actor, @PathVariable String id, Model model) {
        PasskeyView passkey = factors.of(actor).passkeys().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("unknown-id"));
        model.addAttribute("passkey", passkey);
        return "account/passkey-remove";
    }

    @PostMapping("/passkey/{id}/togli")
    String removePasskey(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
        factors.removePasskey(actor, id);
        Flash.done("account.passkey.removed").in(redirect);
        return HERE;
    }

    /** The codes stand only in this answer: they are never kept, neither in a session nor, but for their hashes, in the database. */
    @PostMapping("/codici")
    String newCodes(Actor actor, Model model) {
        model.addAttribute("codes", factors.newRecoveryCodes(actor));
        return "account/recovery-codes";
    }

    /** Who reloads the address of the codes is led back: they are not shown a second time. */
    @GetMapping("/codici")
    String codes() {
        return HERE;
    }
}
