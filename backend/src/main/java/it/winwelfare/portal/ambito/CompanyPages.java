package it.winwelfare.portal.ambito;

import it.winwelfare.companies.Companies;
import it.winwelfare.companies.Company;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import it.winwelfare.payments.BankTransfer;
import it.winwelfare.payments.BankTransferId;
import it.winwelfare.payments.BankTransfers;
import it.winwelfare.payments.NewBankTransfer;
import it.winwelfare.portal.web.Flash;
import it.winwelfare.portal.web.Forms;
import it.winwelfare.portal.web.Teams;
import it.winwelfare.problems.Refused;
import it.winwelfare.territory.Municipalities;
import it.winwelfare.wallets.Wallets;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which companies take part, and what money have they brought? */
@Controller
@RequestMapping("/ambito/aziende")
class CompanyPages {

    private final Companies companies;
    private final BankTransfers transfers;
    private final Wallets wallets;
    private final Municipalities municipalities;
    private final Teams teams;
    private final AmbitoTeams rooms;
    private final Forms forms;
    private final Clock clock;

    CompanyPages(
            Companies companies,
            BankTransfers transfers,
            Wallets wallets,
            Municipalities municipalities,
            Teams teams,
            AmbitoTeams rooms,
            Forms forms,
            Clock clock) {
        this.companies = companies;
        this.transfers = transfers;
        this.wallets = wallets;
        this.municipalities = municipalities;
        this.teams = teams;
        this.rooms = rooms;
        this.forms = forms;
        this.clock = clock;
    }

    /** @param key makes a second click the same transfer */
    record TransferForm(
            @NotNull @Nullable Money amount,
            @NotNull @Nullable LocalDate valueDate,
            @NotBlank String bankReference,
            @NotBlank String key) {}

    record ReverseForm(@NotBlank String reason, @NotBlank String key) {}

    /** A company with the name of its place. */
    record Row(Company company, String municipality) {}

    @GetMapping
    String list(Actor actor, Model model, @RequestParam(name = "testo", defaultValue = "") String text) {
        String wanted = text.strip().toLowerCase(Locale.ITALIAN);
        model.addAttribute("text", text);
        model.addAttribute(
                "companies",
                companies.all(actor).stream()
                        .filter(company ->
                                company.name().toLowerCase(Locale.ITALIAN).contains(wanted))
                        .sorted(Comparator.comparing(Company::name))
                        .map(company -> new Row(
                                company,
                                municipalities
                                        .require(company.municipalityIstat())
                                        .name()))
                        .toList());
        return "ambito/companies";
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable String id, Model model) {
        model.addAttribute(
                "form",
                new TransferForm(null, BusinessTime.today(clock), "", Ids.next().toString()));
        return page(actor, OrganisationId.parse(id), model);
    }

    private String page(Actor actor, OrganisationId id, Model model) {
        Company company = companies.find(actor, id);
        model.addAttribute("company", company);
        model.addAttribute(
                "municipality",
                municipalities.require(company.municipalityIstat()).name());
        model.addAttribute("funds", wallets.funds(actor, id));
        model.addAttribute("transfers", transfers.of(actor, id));
        teams.show(actor, rooms.ofCompany(actor, id), model);
        return "ambito/company";
    }

    @PostMapping("/{id}/bonifici")
    String record(
            Actor actor,
            @PathVariable String id,
            @Valid @ModelAttribute("form") TransferForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        OrganisationId company = OrganisationId.parse(id);
        boolean done = forms.done(result, () -> transfers.record(actor, transfer(company, form), form.key()));
        if (!done) {
            return page(actor, company, model);
        }
        Flash.done("ambito.transfer.recorded").in(redirect);
        return "redirect:/ambito/aziende/" + company;
    }

    private static NewBankTransfer transfer(OrganisationId company, TransferForm form) {
        Money amount = form.amount();
        LocalDate valueDate = form.valueDate();
        if (amount == null || valueDate == null) {
            throw Refused.invalid("invalid-fields", "count", 1);
        }
        return new NewBankTransfer(company, amount, valueDate, form.bankReference());
    }

    @GetMapping("/{id}/bonifici/{transfer}/storna")
    String askReverse(Actor actor, @PathVariable String id, @PathVariable("transfer") String transferId, Model model) {
        model.addAttribute("form", new ReverseForm("", Ids.next().toString()));
        return reversePage(actor, OrganisationId.parse(id), BankTransferId.parse(transferId), model);
    }

    private String reversePage(Actor actor, OrganisationId id, BankTransferId transferId, Model model) {
        BankTransfer transfer = transfers.of(actor, id).stream()
                .filter(candidate -> candidate.id().equals(transferId))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("unknown-id"));
        model.addAttribute("company", companies.find(actor, id));
        model.addAttribute("transfer", transfer);
        return "ambito/transfer-reverse";
    }

    @PostMapping("/{id}/bonifici/{transfer}/storna")
    String reverse(
            Actor actor,
            @PathVariable String id,
            @PathVariable("transfer") String transferId,
            @Valid @ModelAttribute("form") ReverseForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        OrganisationId company = OrganisationId.parse(id);
        BankTransferId transfer = BankTransferId.parse(transferId);
        if (!forms.done(result, () -> transfers.reverse(actor, transfer, form.reason(), form.key()))) {
            return reversePage(actor, company, transfer, model);
        }
        Flash.done("ambito.transfer.reversed").in(redirect);
        return "redirect:/ambito/aziende/" + company;
    }
}
