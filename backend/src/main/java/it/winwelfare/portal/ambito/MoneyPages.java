package it.winwelfare.portal.ambito;

import it.winwelfare.companies.Companies;
import it.winwelfare.companies.Company;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Role;
import it.winwelfare.ledger.LedgerControls;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import it.winwelfare.payments.BankTransfers;
import it.winwelfare.portal.web.Flash;
import it.winwelfare.portal.web.Forms;
import it.winwelfare.portal.web.StatementFile;
import it.winwelfare.problems.Refused;
import it.winwelfare.settlement.Statement;
import it.winwelfare.settlement.StatementId;
import it.winwelfare.settlement.Statements;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Do the books agree, and what do we owe to whom? */
@Controller
@RequestMapping("/ambito/soldi")
class MoneyPages {

    private final LedgerControls controls;
    private final Statements statements;
    private final BankTransfers transfers;
    private final Companies companies;
    private final Forms forms;
    private final Clock clock;

    MoneyPages(
            LedgerControls controls,
            Statements statements,
            BankTransfers transfers,
            Companies companies,
            Forms forms,
            Clock clock) {
        this.controls = controls;
        this.statements = statements;
        this.transfers = transfers;
        this.companies = companies;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    String show(
            Actor actor,
            Model model,
            @RequestParam(name = "mese", required = false) @Nullable String chosen,
            @RequestParam(name = "dopo", required = false) @Nullable String cursor) {
        LocalDate today = BusinessTime.today(clock);
        YearMonth month = chosen == null ? YearMonth.from(today).minusMonths(1) : month(chosen);
        List<Statement> ofMonth = statements.ofMonth(actor, month);
        LocalDate closesFrom = Statements.closesFrom(month);
        model.addAttribute("month", month);
        model.addAttribute("before", month.minusMonths(1));
        model.addAttribute("after", month.isBefore(YearMonth.from(today)) ? month.plusMonths(1) : null);
        model.addAttribute("statements", ofMonth);
        model.addAttribute(
                "total", Money.sum(ofMonth.stream().map(Statement::total).toList()));
        model.addAttribute("closesFrom", closesFrom);
        model.addAttribute("mayClose", !today.isBefore(closesFrom));
        model.addAttribute("transfers", transfers.recent(actor, cursor));
        model.addAttribute(
                "names",
                companies.all(actor).stream()
                        .collect(Collectors.toMap(Company::id, Company::name, (one, same) -> one)));
        return "ambito/money";
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException wrong) {
            throw Refused.notFound("unknown-id");
        }
    }

    @PostMapping("/controlli")
    String control(Actor actor, Model model) {
        actor.requireAny(Role.AMBITO);
        model.addAttribute("report", controls.run());
        return "ambito/controls";
    }

    @PostMapping("/chiudi")
    String close(Actor actor, @RequestParam("mese") String chosen, RedirectAttributes redirect) {
        YearMonth month = month(chosen);
        AtomicInteger written = new AtomicInteger();
        if (forms.flash(
                redirect, () -> written.set(statements.close(actor, month).size()))) {
            Flash.done("ambito.money.closed", written.get()).in(redirect);
        }
        return "redirect:/ambito/soldi?mese=" + month;
    }

    @GetMapping("/estratti/{id}/pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable String id, Locale locale) {
        StatementId statement = StatementId.parse(id);
        return StatementFile.pdf(statements.find(actor, statement), statements.pdf(actor, statement, locale));
    }

    @GetMapping("/estratti/{id}/csv")
    ResponseEntity<byte[]> csv(Actor actor, @PathVariable String id, Locale locale) {
        StatementId statement = StatementId.parse(id);
        return StatementFile.csv(statements.find(actor, statement), statements.csv(actor, statement, locale));
    }
}
