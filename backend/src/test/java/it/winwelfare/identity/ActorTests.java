package it.winwelfare.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.problems.Kind;
import it.winwelfare.problems.Rejection;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ActorTests {

    private static final OrganisationId ACME = OrganisationId.next();
    private static final OrganisationId OTHER = OrganisationId.next();
    private static final Origin HERE = new Origin(Channel.PORTAL, "127.0.0.1");
    private final Actor hr = new Actor(UserId.next(), "Anna Rossi", Set.of(new RoleIn(Role.COMPANY_HR, ACME)), HERE);

    @Test
    void passesWithTheRoleInTheOrganisation() {
        assertThatCode(() -> hr.require(ACME, Role.EMPLOYEE, Role.COMPANY_HR)).doesNotThrowAnyException();
    }

    @Test
    void isRefusedInAnotherOrganisation() {
        assertThatThrownBy(() -> hr.require(OTHER, Role.COMPANY_HR)).isInstanceOf(AccessDenied.class);
    }

    @Test
    void isRefusedWithAnotherRole() {
        assertThatThrownBy(() -> hr.require(ACME, Role.AMBITO)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> hr.requireAny(Role.AMBITO, Role.ATS)).isInstanceOf(AccessDenied.class);
    }

    @Test
    void isRefusedWhenNoRoleIsEnough() {
        assertThatThrownBy(() -> hr.require(ACME)).isInstanceOf(AccessDenied.class);
    }

    @Test
    void thePlatformItselfPassesEverywhereButIsNoPerson() {
        Actor job = Actor.system("vouchers.expiry");

        assertThatCode(() -> job.require(ACME, Role.EMPLOYEE)).doesNotThrowAnyException();
        assertThatCode(() -> job.requireAny(Role.AMBITO)).doesNotThrowAnyException();
        assertThatThrownBy(job::requireUser).isInstanceOf(AccessDenied.class);
        assertThat(job.has(Role.EMPLOYEE, ACME)).isFalse();
    }

    @Test
    void theRefusalSaysNothingAboutWhatIsThere() {
        assertThat(new AccessDenied().kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(new AccessDenied().arguments()).isEmpty();
    }

    @Test
    void theAuditKnowsItWithoutItsName() {
        assertThat(hr.id()).isEqualTo("user:" + hr.user());
        assertThat(hr).hasToString("user:" + hr.user());
        assertThat(Actor.machine("win-1", ACME, HERE).id()).isEqualTo("client:win-1");
        assertThat(Actor.system("vouchers.expiry").id()).isEqualTo("system:vouchers.expiry");
    }

    @Test
    void theOrganisationOfARoleIsAlwaysTheOldest() {
        Actor both = new Actor(
                UserId.next(), "Anna", Set.of(new RoleIn(Role.PROVIDER, OTHER), new RoleIn(Role.PROVIDER, ACME)), HERE);

        assertThat(both.organisation(Role.PROVIDER)).contains(ACME);
        assertThat(both.organisation(Role.ATS)).isEmpty();
    }

    @Test
    void survivesTheWayThroughTheEventRegistry() {
        JsonMapper json = JsonMapper.builder().build();

        assertThat(json.readValue(json.writeValueAsString(hr), Actor.class)).isEqualTo(hr);
    }

    @Test
    void anIdThatIsNoneIsNotFound() {
        assertThatThrownBy(() -> OrganisationId.parse("1-1-1-1-1")).isInstanceOfSatisfying(Rejection.class, refused -> {
            assertThat(refused.code()).isEqualTo("unknown-id");
            assertThat(refused.kind()).isEqualTo(Kind.NOT_FOUND);
        });
        assertThat(OrganisationId.parse(ACME.toString())).isEqualTo(ACME);
    }
}
