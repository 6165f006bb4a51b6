package it.winwelfare.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.UserId;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.testing.SampleOrganisations;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.Scenario;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit above the identity that it writes about, and no other module. */
@ApplicationModuleTest(extraIncludes = {"embeddeddb", "identity"})
@ActiveProfiles("test")
// On the database that all tests share: other modules' jobs and events are not this one's.
@TestPropertySource(
        properties = {
            "db-scheduler.enabled=false",
            "spring.modulith.events.republish-outstanding-events-on-restart=false"
        })
class ActsModuleTests {

    private static final Actor AMBITO = SampleOrganisations.ambito();

    @Autowired
    private Users users;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aRoleThatIsGivenIsWrittenDown(Scenario scenario) {
        UserView anna = People.with(users, Role.EMPLOYEE);
        int before = entries(anna.id()).size();
        scenario.stimulate(() -> users.addRole(AMBITO, anna.id(), new RoleIn(Role.PROVIDER, OrganisationId.next())))
                .andWaitForStateChange(() -> entries(anna.id()), found -> found.size() > before)
                .andVerify(found -> {
                    assertThat(found).hasSize(before + 1);
                    assertThat(found.getFirst().actor()).isEqualTo(AMBITO.id());
                });
    }

    @Test
    void whatDidNotHappenIsNotWrittenDown() {
        UserView anna = People.with(users, Role.EMPLOYEE);
        int before = entries(anna.id()).size();
        assertThatThrownBy(() -> transaction.executeWithoutResult(ignored -> {
                    users.addRole(AMBITO, anna.id(), new RoleIn(Role.PROVIDER, OrganisationId.next()));
                    throw new IllegalStateException("the power is cut");
                }))
                .hasMessage("the power is cut");
        assertThat(entries(anna.id())).hasSize(before);
    }

    private List<AuditEntry> entries(UserId user) {
        return trail.list(AMBITO, new AuditFilter(null, user.value(), null), null)
                .items();
    }
}
