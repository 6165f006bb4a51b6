package it.winwelfare.wallets.internal;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.Control;
import it.winwelfare.ledger.JournalKind;
import it.winwelfare.ledger.Ledger;
import it.winwelfare.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the pockets say they were given and gave back is what left the companies' funds and came back to them. */
@Component
class PocketsAgree implements Control {

    private final JdbcClient client;
    private final Ledger ledger;

    PocketsAgree(JdbcClient client, Ledger ledger) {
        this.client = client;
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "pockets-agree-with-funds";
    }

    private record Sums(OrganisationId company, Money allocated, Money returned) {}

    @Override
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        client.sql("""
            SELECT company_id, SUM(allocated) allocated, SUM(returned) returned
            FROM wallets_pocket GROUP BY company_id\
            """)
                .query((row, n) -> new Sums(
                        new OrganisationId(Ids.uuid(row.getBytes("company_id"))),
                        Money.cents(row.getLong("allocated")),
                        Money.cents(row.getLong("returned"))))
                .list()
                .forEach(sums -> compare(sums, findings));
        return findings;
    }

    private void compare(Sums sums, List<String> findings) {
        Map<JournalKind, Money> totals =
                ledger.totals(Account.companyFunds(sums.company().value()));
        Money given = totals.getOrDefault(JournalKind.ALLOCATION, Money.ZERO).negate();
        Money back = totals.getOrDefault(JournalKind.POCKET_RETURN, Money.ZERO);
        if (!given.equals(sums.allocated())) {
            findings.add("company " + sums.company() + " gave " + given + ", its pockets got " + sums.allocated());
        }
        if (!back.equals(sums.returned())) {
            findings.add("company " + sums.company() + " got " + back + " back, its pockets gave " + sums.returned());
        }
    }
}
