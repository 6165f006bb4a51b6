package it.winwelfare.portal.provider;

import it.winwelfare.identity.Actor;
import it.winwelfare.portal.web.StatementFile;
import it.winwelfare.settlement.StatementId;
import it.winwelfare.settlement.Statements;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What will be paid for which month, and by whom? */
@Controller
@RequestMapping("/fornitore/estratti")
class StatementPages {

    private final Statements statements;

    StatementPages(Statements statements) {
        this.statements = statements;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("statements", statements.of(actor, Seller.of(actor)));
        return "provider/statements";
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable String id, Model model) {
        StatementId statement = StatementId.parse(id);
        model.addAttribute("statement", statements.find(actor, statement));
        model.addAttribute("lines", statements.lines(actor, statement));
        return "provider/statement";
    }

    @GetMapping("/{id}/pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable String id, Locale locale) {
        StatementId statement = StatementId.parse(id);
        return StatementFile.pdf(statements.find(actor, statement), statements.pdf(actor, statement, locale));
    }

    @GetMapping("/{id}/csv")
    ResponseEntity<byte[]> csv(Actor actor, @PathVariable String id, Locale locale) {
        StatementId statement = StatementId.parse(id);
        return StatementFile.csv(statements.find(actor, statement), statements.csv(actor, statement, locale));
    }
}
