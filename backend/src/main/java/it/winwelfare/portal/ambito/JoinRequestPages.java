package it.winwelfare.portal.ambito;

import it.winwelfare.companies.Companies;
import it.winwelfare.identity.Actor;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.network.AllianceId;
import it.winwelfare.network.Alliances;
import it.winwelfare.network.JoinRequest;
import it.winwelfare.network.JoinRequestId;
import it.winwelfare.network.JoinRequests;
import it.winwelfare.network.JoinState;
import it.winwelfare.portal.web.Choice;
import it.winwelfare.portal.web.Flash;
import it.winwelfare.portal.web.Forms;
import it.winwelfare.providers.Providers;
import it.winwelfare.territory.Municipalities;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.LocalDate;
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

/** Who wants to join, and may they? */
@Controller
@RequestMapping("/ambito/adesioni/{id}")
class JoinRequestPages {

    private static final int YEARS_OF_ACCREDITATION = 3;

    private final JoinRequests requests;
    private final Companies companies;
    private final Providers providers;
    private final Alliances alliances;
    private final Municipalities municipalities;
    private final Forms forms;
    private final Clock clock;

    JoinRequestPages(
            JoinRequests requests,
            Companies companies,
            Providers providers,
            Alliances alliances,
            Municipalities municipalities,
            Forms forms,
            Clock clock) {
        this.requests = requests;
        this.companies = companies;
        this.providers = providers;
        this.alliances = alliances;
        this.municipalities = municipalities;
        this.forms = forms;
        this.clock = clock;
    }

    record AcceptForm(@NotBlank String alliance, @Nullable LocalDate until) {}

    record RefuseForm(@NotBlank String reason) {}

    @ModelAttribute
    void request(Actor actor, @PathVariable String id, Model model) {
        JoinRequest request = requests.find(actor, JoinRequestId.parse(id));
        model.addAttribute("request", request);
        model.addAttribute("open", request.state() == JoinState.SUBMITTED);
        model.addAttribute("known", requests.alreadyKnown(actor, request.id()).orElse(null));
        model.addAttribute(
                "municipality",
                municipalities.require(request.form().municipalityIstat()).name());
        model.addAttribute(
                "alliances",
                alliances.all().stream()
                        .map(alliance -> Choice.of(alliance.id().toString(), alliance.title()))
                        .toList());
    }

    @GetMapping
    String show(Model model) {
        LocalDate until = BusinessTime.today(clock).plusYears(YEARS_OF_ACCREDITATION);
        String first = alliances.all().stream()
                .filter(alliance -> alliance.title().startsWith("W.IN."))
                .map(alliance -> alliance.id().toString())
                .findFirst()
                .orElse("");
        model.addAttribute("accept", new AcceptForm(first, until));
        model.addAttribute("refuse", new RefuseForm(""));
        return "ambito/join-request";
    }

    @PostMapping("/accogli")
    String accept(
            Actor actor,
            @ModelAttribute("request") JoinRequest request,
            @Valid @ModelAttribute("accept") AcceptForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (!forms.done(result, () -> accept(actor, request, form))) {
            model.addAttribute("refuse", new RefuseForm(""));
            return "ambito/join-request";
        }
        Flash.done("ambito.join.accepted", request.form().organisationName()).in(redirect);
        return "redirect:/ambito";
    }

    private void accept(Actor actor, JoinRequest request, AcceptForm form) {
        AllianceId alliance = AllianceId.parse(form.alliance());
        LocalDate until =
                form.until() == null ? BusinessTime.today(clock).plusYears(YEARS_OF_ACCREDITATION) : form.until();
        switch (request.form().applicant()) {
            case COMPANY -> companies.admit(actor, request.id(), alliance);
            case PROVIDER -> providers.accredit(actor, request.id(), alliance, until);
            case BODY ->
                alliances.join(actor, alliance, requests.accept(actor, request.id()), BusinessTime.today(clock));
        }
    }

    @PostMapping("/rifiuta")
    String refuse(
            Actor actor,
            @ModelAttribute("request") JoinRequest request,
            @Valid @ModelAttribute("refuse") RefuseForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (!forms.done(result, () -> requests.refuse(actor, request.id(), form.reason()))) {
            model.addAttribute("accept", new AcceptForm("", null));
            return "ambito/join-request";
        }
        Flash.done("ambito.join.refused", request.form().organisationName()).in(redirect);
        return "redirect:/ambito";
    }
}
