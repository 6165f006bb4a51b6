package it.winwelfare.wallets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import it.winwelfare.companies.PlanId;
import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import it.winwelfare.problems.Kind;
import org.junit.jupiter.api.Test;

/** What is told of allocations and pockets: to the audit, to who asks by a name, to who has too little. */
class WalletFactsTests {

    private static final Actor BY = Actor.system("test");
    private static final AllocationId ALLOCATION = AllocationId.next();
    private static final OrganisationId COMPANY = OrganisationId.next();
    private static final PlanId PLAN = PlanId.next();

    @Test
    void theAuditLearnsWhatWasAllocatedAndForWhom() {
        Act started = new AllocationStarted(BY, ALLOCATION, COMPANY, PLAN);
        Act done = new AllocationDone(BY, ALLOCATION, COMPANY, PLAN, 7, Money.cents(700_50));
        assertThat(started.what()).isEqualTo("allocation.started");
        assertThat(done.what()).isEqualTo("allocation.done");
        for (Act act : new Act[] {started, done}) {
            assertThat(act.by()).isEqualTo(BY);
            assertThat(act.on()).isEqualTo(ALLOCATION.value());
            assertThat(act.within()).isEqualTo(COMPANY);
        }
        assertThat(started.details()).containsExactly(entry("plan", PLAN.toString()));
        assertThat(done.details()).containsOnly(entry("employees", "7"), entry("total", "700.50"));
    }

    @Test
    void idsAreReadAsTheyAreWritten() {
        assertThat(AllocationId.parse(ALLOCATION.toString())).isEqualTo(ALLOCATION);
        PocketId pocket = PocketId.next();
        assertThat(pocket).hasToString(pocket.value().toString());
        assertThat(PocketId.parse(pocket.toString())).isEqualTo(pocket);
    }

    @Test
    void whoHasTooLittleLearnsHowMuchIsMissing() {
        WalletInsufficient refused = new WalletInsufficient(Money.cents(12_34));
        assertThat(refused.missing()).isEqualTo(Money.cents(12_34));
        assertThat(refused.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(refused.code()).isEqualTo("wallet-insufficient");
        assertThat(refused.arguments()).containsExactly(entry("missing", Money.cents(12_34)));
    }
}
