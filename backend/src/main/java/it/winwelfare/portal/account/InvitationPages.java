package it.winwelfare.portal.account;

import it.winwelfare.identity.InvitationView;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Users;
import it.winwelfare.network.Organisations;
import it.winwelfare.portal.web.Flash;
import it.winwelfare.portal.web.Forms;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accepting an invitation: a new account with a password of one's own, or the password of the account that one has. */
@Controller
@RequestMapping("/invito/{token}")
class InvitationPages {

    private final Users users;
    private final Organisations organisations;
    private final Forms forms;

    InvitationPages(Users users, Organisations organisations, Forms forms) {
        this.users = users;
        this.organisations = organisations;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable String token, Model model) {
        model.addAttribute("form", PasswordForm.EMPTY);
        return page(users.invitation(token), model);
    }

    @PostMapping
    String accept(
            @PathVariable String token,
            @ModelAttribute("form") PasswordForm form,
            BindingResult result,
            Model model,
            HttpSession session,
            RedirectAttributes redirect) {
        InvitationView invitation = users.invitation(token);
        if (!invitation.hasAccount()) {
            form.check(result);
        }
        if (!forms.done(result, () -> users.accept(token, form.password()))) {
            return page(invitation, model);
        }
        session.setAttribute(SignInPages.TYPED, invitation.email().value());
        Flash.done("account.invitation.done").in(redirect);
        return "redirect:" + SignInPages.PATH;
    }

    private String page(InvitationView invitation, Model model) {
        OrganisationId organisation = invitation.role().organisation();
        model.addAttribute("invitation", invitation);
        model.addAttribute("role", "account.role." + invitation.role().role().name());
        model.addAttribute(
                "organisation",
                Optional.ofNullable(organisations.names(Set.of(organisation)).get(organisation))
                        .orElse("W.IN."));
        return "account/invitation";
    }
}
