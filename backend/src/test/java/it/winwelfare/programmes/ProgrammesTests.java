package it.winwelfare.programmes;

import static it.winwelfare.testing.Refusals.denies;
import static it.winwelfare.testing.Refusals.refuses;
import static it.winwelfare.testing.SampleOrganisations.ambito;
import static it.winwelfare.testing.SampleOrganisations.founded;
import static it.winwelfare.testing.SampleOrganisations.person;
import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.money.Money;
import it.winwelfare.money.Percentage;
import it.winwelfare.network.AllianceId;
import it.winwelfare.problems.Rejection;
import it.winwelfare.testing.Crowd;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Awards and the lines that are opened on them. */
class ProgrammesTests extends ProgrammeStory {

    @Test
    void aProjectKeepsItsFigures() {
        Project found = projects.of(alliance).getFirst();
        assertThat(found.id()).isEqualTo(project);
        assertThat(found.awarded()).isEqualTo(Money.cents(2_407_825));
        assertThat(found.scoreTenths()).isEqualTo(145);
        assertThat(projects.all()).contains(found);
        NewProject sameRank = new NewProject(
                found.programme(),
                found.rank(),
                alliance,
                "Altro",
                found.totalCost(),
                found.coFinancing(),
                found.requested(),
                found.awarded(),
                1);
        refuses("project-rank-taken", () -> projects.award(ambito, sameRank));
        refuses("unknown-id", () -> projects.award(ambito, project(AllianceId.next())));
    }

    @Test
    void anOpenedLineIsSpendableMoney() {
        BudgetLineId id = lines.open(ambito, line("Cura", Money.euros(1_000), 30, Money.euros(100), "nido"));
        BudgetLine found = lines.get(id);
        assertThat(found.rule()).isEqualTo(new CoFundingRule(Percentage.percent(30), Set.of("nido"), Money.euros(100)));
        assertThat(balance(id)).isEqualTo(Money.euros(1_000));
        assertThat(lines.of(ambito, alliance)).containsExactly(found);
        assertThat(lines.names(List.of(id, BudgetLineId.next()))).isEqualTo(Map.of(id, "Cura"));
        refuses("budget-line-name-taken", () -> lines.open(ambito, line("Cura", Money.euros(1), 30, Money.euros(1))));
    }

    @Test
    void theLinesOfAProjectShareItsAwardAlsoWhenOpenedAtOnce() throws Exception {
        List<Object> outcomes =
                Crowd.of(20, i -> lines.open(ambito, line("Linea " + i, Money.euros(5_000), 30, Money.euros(100))));
        assertThat(outcomes).filteredOn(BudgetLineId.class::isInstance).hasSize(4);
        assertThat(outcomes).filteredOn(Rejection.class::isInstance).hasSize(16).allSatisfy(refused -> {
            assertThat(((Rejection) refused).code()).isEqualTo("award-exceeded");
            assertThat(((Rejection) refused).arguments()).containsEntry("left", Money.cents(407_825));
        });
        lines.open(ambito, line("Il resto", Money.cents(407_825), 30, Money.euros(100)));
    }

    @Test
    void aLineBelongsToTheAllianceOfItsProject() {
        AllianceId other = founded(organisations, alliances);
        NewBudgetLine foreign =
                new NewBudgetLine(other, project, "Linea", Money.euros(1), period(), rule(30, Money.euros(1)));
        refuses("unknown-id", () -> lines.open(ambito, foreign));
    }

    @Test
    void onlyWhoDirectsSeesTheLinesAndOnlyTheAmbitoAndAtsOpenThem() {
        BudgetLineId id = lines.open(person(Role.ATS, OrganisationId.next()), line("Cura", Money.euros(1), 30, PRICE));
        OrganisationId lead = alliances.find(alliance).lead();
        assertThat(lines.find(person(Role.ALLIANCE, lead), id).name()).isEqualTo("Cura");
        for (Actor other : List.of(
                person(Role.ALLIANCE, OrganisationId.next()),
                person(Role.COMPANY_HR, company),
                person(Role.PROVIDER, lead))) {
            denies(() -> lines.find(other, id));
            denies(() -> lines.of(other, alliance));
            denies(() -> lines.open(other, line("Altra", Money.euros(1), 30, PRICE)));
            denies(() -> projects.award(other, project(alliance)));
        }
        denies(() -> lines.open(person(Role.ALLIANCE, lead), line("Altra", Money.euros(1), 30, PRICE)));
    }

    private static CoFundingRule rule(int percent, Money cap) {
        return new CoFundingRule(Percentage.percent(percent), Set.of(), cap);
    }
}
