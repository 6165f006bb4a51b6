package it.winwelfare.portal.account;

import it.winwelfare.identity.Users;
import it.winwelfare.portal.web.Flash;
import it.winwelfare.portal.web.Forms;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A forgotten password. The answer is the same whether the address has an account or not. */
@Controller
@RequestMapping("/password")
class PasswordPages {

    private final Users users;
    private final Forms forms;

    PasswordPages(Users users, Forms forms) {
        this.users = users;
        this.forms = forms;
    }

    @GetMapping("/dimenticata")
    String forgotten(Model model) {
        model.addAttribute("form", new ForgottenForm(null));
        return "account/forgotten";
    }

    @PostMapping("/dimenticata")
    String send(
            @Valid @ModelAttribute("form") ForgottenForm form,
            BindingResult result,
            Locale locale,
            RedirectAttributes redirect) {
        if (!forms.done(result, () -> users.requestReset(form.address(), locale))) {
            return "account/forgotten";
        }
        Flash.info("account.forgotten.sent").in(redirect);
        return "redirect:" + SignInPages.PATH;
    }

    @GetMapping("/nuova/{token}")
    String choose(@PathVariable String token, Model model) {
        users.checkReset(token);
        model.addAttribute("form", PasswordForm.EMPTY);
        return "account/new-password";
    }

    @PostMapping("/nuova/{token}")
    String set(
            @PathVariable String token,
            @ModelAttribute("form") PasswordForm form,
            BindingResult result,
            RedirectAttributes redirect) {
        form.check(result);
        if (!forms.done(result, () -> users.reset(token, form.password()))) {
            return "account/new-password";
        }
        Flash.done("account.newPassword.done").in(redirect);
        return "redirect:" + SignInPages.PATH;
    }
}
