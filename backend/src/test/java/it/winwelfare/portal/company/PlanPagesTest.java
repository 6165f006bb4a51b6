package it.winwelfare.portal.company;

import static it.winwelfare.testing.Visit.leadsTo;
import static it.winwelfare.testing.Visit.shows;
import static it.winwelfare.testing.Visit.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.companies.PlanId;
import it.winwelfare.money.Money;
import it.winwelfare.portal.employee.Valley.Worker;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.wallets.Allocations;
import it.winwelfare.wallets.Wallets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A plan is written, and its amounts are given out. */
class PlanPagesTest extends CompanyStory {
    @Autowired
    private Allocations allocations;

    @Autowired
    private Wallets wallets;

    @Test
    void aPlanKeepsWhatWasTypedAndSaysWhatIsWrong() throws Exception {
        valley.worker(employer);
        Map<String, String> typed = plan();
        typed.putAll(Map.of("name", "Piano nonni", "from", "2026-12-01", "to", "2026-01-31", "amount", "tanto"));
        typed.putAll(Map.of("category", "Operai", "categoryAmount", "12,34"));
        hr.send("/azienda/piani/nuovo", typed)
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(
                                shows("value=\"Piano nonni\""),
                                shows("value=\"tanto\""),
                                shows("value=\"12,34\""),
                                shows("href=\"#f-amount\""),
                                shows("href=\"#f-to\""))));
        typed.put("amount", "100");
        typed.keySet().removeAll(Set.of("category", "categoryAmount"));
        hr.send("/azienda/piani/nuovo", typed)
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(shows("href=\"#f-to\""), shows("value=\"2026-12-01\""))));
        typed.remove("amount");
        typed.putAll(Map.of("to", "2027-01-31", "category", "Operai", "categoryAmount", "molto"));
        hr.send("/azienda/piani/nuovo", typed)
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(shows("value=\"molto\""), shows("aria-invalid=\"true\""))));
        hr.open("/azienda/piani").andExpect(content().string(shows("Ancora nessun piano")));
        typed.put("categoryAmount", "1.150,50");
        String plan = leadsTo(hr.send("/azienda/piani/nuovo", typed));
        hr.open(plan).andExpect(content().string(allOf(shows("Operai"), shows("€ 1.150,50"))));
        hr.open(plan + "/modifica").andExpect(content().string(shows("value=\"1150,50\"")));
    }

    @Test
    void allThatIsWrongIsSaidAtOnceByItsFieldAndAbove() throws Exception {
        Map<String, String> typed = plan();
        typed.putAll(Map.of("name", "", "from", "domani", "to", "", "amount", "tanto"));
        typed.putAll(Map.of("category", "Operai", "categoryAmount", "molto"));

        String page = text(hr.send("/azienda/piani/nuovo", typed).andExpect(status().is(422)));

        for (String field : List.of("name", "from", "to", "amount", "categoryAmount-0-")) {
            assertThat(page).contains("id=\"f-" + field + "-error\"", "href=\"#f-" + field + "\"");
        }
        assertThat(page.substring(page.indexOf("id=\"problems\""), page.indexOf("id=\"f-name\"")))
                .containsSubsequence(
                        "Nome del piano: Questo campo serve",
                        "Dal: Scrivi la data",
                        "Al: Questo campo serve",
                        "Importo a ciascuno: Scrivi l’importo",
                        "Operai: «molto» non è un importo");
        assertThat(page).contains("value=\"tanto\"", "value=\"molto\"").doesNotContain("f-source-error");
        hr.open("/azienda/piani").andExpect(content().string(shows("Ancora nessun piano")));
    }

    @Test
    void aSecondClickGivesTheAmountsOnce() throws Exception {
        Worker anna = valley.worker(employer);
        Worker bea = valley.worker(employer);
        load(Money.euros(500));
        String plan = activePlan("150");
        String page = hr.read(plan);
        assertThat(page).contains("Assegna a 2 persone: €\u00a0300,00");
        hr.sendFrom(page, plan + "/assegna").andExpect(redirectedUrl(plan));
        hr.sendFrom(page, plan + "/assegna").andExpect(redirectedUrl(plan));
        PlanId id = PlanId.parse(plan.replace("/azienda/piani/", ""));
        assertThat(allocations.of(employer.hr(), id)).singleElement().satisfies(one -> allocations.runNow(one.id()));
        assertThat(available(anna)).isEqualTo(Money.euros(150));
        assertThat(available(bea)).isEqualTo(Money.euros(150));
        assertThat(wallets.funds(employer.hr(), employer.id()).free()).isEqualTo(Money.euros(200));
        hr.open(plan).andExpect(content().string(shows("Nessuno aspetta un importo")));
    }

    @Test
    void withTooLittleMoneyNothingIsGivenAndThePageSaysWhy() throws Exception {
        Worker anna = valley.worker(employer);
        load(Money.euros(100));
        String plan = activePlan("100,01");
        String page = hr.read(plan);
        assertThat(page).contains("I soldi liberi non bastano").doesNotContain("/assegna\"");
        String answer = leadsTo(hr.send(plan + "/assegna", "key", SampleOrganisations.word()));
        hr.open(answer).andExpect(status().isOk());
        PlanId id = PlanId.parse(plan.replace("/azienda/piani/", ""));
        allocations.of(employer.hr(), id).forEach(one -> allocations.runNow(one.id()));
        assertThat(available(anna)).isEqualTo(Money.ZERO);
        assertThat(wallets.funds(employer.hr(), employer.id()).free()).isEqualTo(Money.euros(100));
    }

    private Money available(Worker worker) {
        return wallets.of(worker.actor(), worker.employee().id()).available();
    }
}
