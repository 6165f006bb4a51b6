package it.winwelfare.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.audit.internal.Chain;
import it.winwelfare.audit.internal.Sealer;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.AccessDenied;
import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.UserId;
import it.winwelfare.testing.WinTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@WinTest
class AuditTrailTest {

    private static final OrganisationId ALBINO = OrganisationId.next();
    private static final Actor CLERK = new Actor(
            UserId.next(), "Ada", Set.of(new RoleIn(Role.AMBITO, ALBINO)), new Origin(Channel.PORTAL, "192.0.2.7"));

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Chain chain;

    @Autowired
    private Sealer sealer;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient sql;

    private record Stamped(Actor by, UUID on) implements Act {
        @Override
        public String what() {
            return "paper.stamped";
        }

        @Override
        public @Nullable OrganisationId within() {
            return ALBINO;
        }

        @Override
        public Map<String, String> details() {
            return Map.of("colour", "red", "copies", "2");
        }
    }

    @Test
    void anActIsWrittenDownWithWhoWhatWhereAndItsDetails() {
        UUID paper = stamp();
        AuditEntry entry = trail.list(CLERK, new AuditFilter("paper.", paper, ALBINO), null)
                .items()
                .getFirst();
        assertThat(entry.actor()).isEqualTo(CLERK.id()).doesNotContain("Ada");
        assertThat(entry.what()).isEqualTo("paper.stamped");
        assertThat(entry.address()).isEqualTo("192.0.2.7");
        assertThat(entry.details()).isEqualTo("colour=red, copies=2");
    }

    @Test
    void anActThatIsRolledBackLeavesNoEntry() {
        UUID paper = Ids.next();
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new Stamped(CLERK, paper));
            status.setRollbackOnly();
        });
        assertThat(trail.list(CLERK, new AuditFilter(null, paper, null), null).isEmpty())
                .isTrue();
    }

    @Test
    void theChainHoldsAndCoversEveryEntryOnceSealed() {
        UUID paper = stamp();
        sealer.round();
        Verification verification = trail.verify(CLERK);
        assertThat(verification.faults()).isEmpty();
        assertThat(verification.seals()).isPositive();
        assertThat(trail.list(CLERK, new AuditFilter(null, paper, null), null)
                        .items()
                        .getFirst()
                        .sealed())
                .isTrue();
    }

    @Test
    void sealersThatWorkAtTheSameTimeMakeOneChain() throws Exception {
        for (int i = 0; i < 40; i++) {
            stamp();
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            threads.invokeAll(Collections.nCopies(8, () -> chain.seal(chain.before(Duration.ofMinutes(1)))));
        }
        assertThat(trail.verify(CLERK).faults()).isEmpty();
    }

    @Test
    void aChangedEntryBreaksTheChain() {
        AuditEntry entry = trail.list(CLERK, new AuditFilter(null, stamp(), null), null)
                .items()
                .getFirst();
        AuditEntry forged = new AuditEntry(
                entry.id(),
                entry.at(),
                entry.actor(),
                entry.channel(),
                entry.address(),
                entry.what(),
                entry.subject(),
                entry.organisation(),
                "colour=red, copies=3",
                true);
        assertThat(Chain.hash(new byte[32], entry)).isNotEqualTo(Chain.hash(new byte[32], forged));
        assertThat(Chain.hash(new byte[32], entry)).isEqualTo(Chain.hash(new byte[32], entry));
    }

    @Test
    void whatIsWrittenIsNeitherChangedNorDeleted() {
        stamp();
        sealer.round();
        for (String statement : List.of(
                "UPDATE audit_entry SET details = ''",
                "DELETE FROM audit_entry",
                "UPDATE audit_seal SET number = -number",
                "DELETE FROM audit_seal")) {
            assertThatThrownBy(() -> transaction.executeWithoutResult(
                            status -> sql.sql(statement).update()))
                    .as(statement)
                    .rootCause()
                    .hasMessageContaining("is never");
        }
    }

    @Test
    void onlyTheAmbitoReadsIt() {
        Actor hr = new Actor(
                UserId.next(),
                "Bice",
                Set.of(new RoleIn(Role.COMPANY_HR, OrganisationId.next())),
                new Origin(Channel.PORTAL, null));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> trail.list(hr, AuditFilter.everything(), null));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> trail.verify(hr));
    }

    private UUID stamp() {
        UUID paper = Ids.next();
        transaction.executeWithoutResult(status -> events.publishEvent(new Stamped(CLERK, paper)));
        return paper;
    }

    /** As a long transaction leaves it: its entry has an id from its beginning, and is there only now. */
    @Test
    void whatCameLateIsSealedWhenItIsLookedForFarEnoughBack() {
        stamp();
        sealer.round();
        UUID early = Ids.floorOf(Instant.now().minus(Duration.ofMinutes(20)));
        transaction.executeWithoutResult(
                status -> sql.sql("INSERT INTO audit_entry (id, at, actor, channel, what, subject, details)"
                                + " VALUES (?, NOW(6), 'late', 'JOB', 'paper.stamped', ?, '')")
                        .params(Ids.bytes(early), Ids.bytes(early))
                        .update());
        chain.seal(chain.before(Duration.ofMinutes(1)));
        assertThat(isSealed(early)).isFalse();
        chain.seal(chain.before(Duration.ofMinutes(30)));
        assertThat(isSealed(early)).isTrue();
        assertThat(trail.verify(CLERK).faults()).isEmpty();
    }

    private boolean isSealed(UUID entry) {
        return sql.sql("SELECT COUNT(*) FROM audit_seal WHERE entry = ?")
                        .param(Ids.bytes(entry))
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
