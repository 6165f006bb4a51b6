package it.winwelfare.portal.company;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.MachineClients;
import it.winwelfare.identity.MachineClients.Created;
import it.winwelfare.identity.MachineClients.MachineClient;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.portal.web.Flash;
import it.winwelfare.portal.web.Forms;
import it.winwelfare.problems.Refused;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Which of our systems may speak to the platform by themselves?
 *
 * <p>The secret stands only in the answer to the form that made it: it is never kept, neither in a session nor in the database. The form
 * carries a key, so that sending it twice (a second click, a reload of the answer) makes one client and tells its secret once.
 */
@Controller
@RequestMapping("/azienda/collegamenti")
class LinkPages {

    private final MachineClients clients;
    private final Forms forms;

    LinkPages(MachineClients clients, Forms forms) {
        this.clients = clients;
        this.forms = forms;
    }

    /** @param once the key of this form */
    record LinkForm(@Nullable String label, @Nullable UUID once) {}

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("form", new LinkForm(null, null));
        return page(actor, model);
    }

    private String page(Actor actor, Model model) {
        List<MachineClient> all = clients.list(actor, Employer.of(actor));
        model.addAttribute(
                "working", all.stream().filter(one -> one.revokedAt() == null).toList());
        model.addAttribute(
                "ended", all.stream().filter(one -> one.revokedAt() != null).toList());
        model.addAttribute("scopes", MachineClients.scopes());
        model.addAttribute("once", Ids.next());
        return "company/links";
    }

    @PostMapping
    String make(Actor actor, @ModelAttribute("form") LinkForm form, BindingResult result, Model model) {
        OrganisationId company = Employer.of(actor);
        UUID once = form.once() == null ? Ids.next() : form.once();
        Optional<Created> made = forms.attempt(
                result, () -> clients.create(actor, company, Objects.requireNonNullElse(form.label(), ""), once));
        if (made.isEmpty()) {
            return page(actor, model);
        }
        model.addAttribute("made", made.get());
        model.addAttribute("label", form.label());
        model.addAttribute(
                "tokenAddress",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/oauth2/token")
                        .toUriString());
        model.addAttribute("scripts", List.of("/assets/js/copy.js"));
        return "company/link-made";
    }

    @GetMapping("/{clientId}/revoca")
    String askRevoke(Actor actor, @PathVariable String clientId, Model model) {
        MachineClient client = clients.list(actor, Employer.of(actor)).stream()
                .filter(one -> one.clientId().equals(clientId))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("machine-client-unknown"));
        if (client.revokedAt() != null) {
            return "redirect:/azienda/collegamenti";
        }
        model.addAttribute("client", client);
        return "company/link-revoke";
    }

    @PostMapping("/{clientId}/revoca")
    String revoke(Actor actor, @PathVariable String clientId, RedirectAttributes redirect) {
        clients.revoke(actor, Employer.of(actor), clientId);
        Flash.done("company.links.revoked").in(redirect);
        return "redirect:/azienda/collegamenti";
    }
}
