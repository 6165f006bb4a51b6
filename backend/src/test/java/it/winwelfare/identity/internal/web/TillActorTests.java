package it.winwelfare.identity.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.TillId;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.identity.internal.oauth.TillBook;
import it.winwelfare.testing.WinTest;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.transaction.support.TransactionTemplate;

/** Who a till is. */
@WinTest
class TillActorTests {

    private static final Actor PLATFORM = Actor.system("test");

    @Autowired
    CurrentActor current;

    @Autowired
    TillBook book;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private final RoleIn here = new RoleIn(Role.PROVIDER, OrganisationId.next());
    private final RoleIn elsewhere = new RoleIn(Role.PROVIDER, OrganisationId.next());

    @AfterEach
    void forgetWhoActs() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void itHasOneRoleOfItsPersonAndLosesItWithThem() {
        UserView seller = People.with(users, here, elsewhere, new RoleIn(Role.EMPLOYEE, OrganisationId.next()));
        TillId till = connected(seller);

        assertThat(caller(seller, till)).hasValueSatisfying(actor -> {
            assertThat(actor.user()).isEqualTo(seller.id());
            assertThat(actor.roles()).containsExactly(here);
        });
        users.removeRole(PLATFORM, seller.id(), here);
        assertThat(caller(seller, till))
                .hasValueSatisfying(actor -> assertThat(actor.roles()).isEmpty());
    }

    @Test
    void oneThatIsNotConnectedIsNobody() {
        assertThat(caller(People.with(users, here), TillId.next())).isEmpty();
    }

    private TillId connected(UserView seller) {
        TillId till = TillId.next();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("INSERT INTO oauth2_authorization (id, registered_client_id, principal_name,"
                            + " authorization_grant_type) VALUES (?, 'win-scanner', ?, 'device')")
                    .params(till.toString(), seller.id().toString())
                    .update();
            book.add(till, till.toString(), here.organisation(), "Cassa 1", seller.id(), clock.instant());
        });
        return till;
    }

    private Optional<Actor> caller(UserView seller, TillId till) {
        Jwt token = Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .subject(seller.id().toString())
                .claim("client_id", "win-scanner")
                .claim("cred", 1)
                .claim("till", till.toString())
                .build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
        return current.of(new MockHttpServletRequest());
    }
}
