package it.winwelfare.identity;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.internal.SignIn;
import it.winwelfare.testing.WinTest;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** What the tests of accounts have in common: who acts, and a company's HR. */
@WinTest
@RecordApplicationEvents
abstract class AccountStory {

    static final Actor PLATFORM = Actor.system("test");
    static final Origin HERE = new Origin(Channel.PORTAL, "127.0.0.1");
    static final String ANOTHER = "una frase tutta nuova";

    @Autowired
    Users users;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    ApplicationEvents events;

    final OrganisationId company = OrganisationId.next();

    Actor hr(OrganisationId organisation) {
        return new Actor(UserId.next(), "Ufficio personale", Set.of(new RoleIn(Role.COMPANY_HR, organisation)), HERE);
    }

    void backdate(String sql, UUID id) {
        transaction.executeWithoutResult(status ->
                assertThat(jdbc.sql(sql).param(Ids.bytes(id)).update()).isOne());
    }
}
