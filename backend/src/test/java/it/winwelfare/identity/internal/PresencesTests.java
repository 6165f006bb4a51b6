package it.winwelfare.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.UserId;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.testing.WinTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@WinTest
class PresencesTests {

    private static final int FIRST_TRIPS = 2;
    private static final List<Role> ROLES = List.of(Role.EMPLOYEE, Role.COMPANY_HR, Role.PROVIDER);

    @Autowired
    Users users;

    @Autowired
    DataSource database;

    @Autowired
    TransactionTemplate transaction;

    /** Lets the first two trips begin and holds them up until it is told to go on; may lose the third one. */
    private static final class SlowLine extends DelegatingDataSource {

        private final AtomicInteger trips = new AtomicInteger();
        private final CountDownLatch go = new CountDownLatch(1);
        private final boolean losesTheThird;

        SlowLine(DataSource database, boolean losesTheThird) {
            super(database);
            this.losesTheThird = losesTheThird;
        }

        @Override
        public Connection getConnection() throws SQLException {
            int trip = trips.incrementAndGet();
            if (trip <= FIRST_TRIPS) {
                try {
                    go.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            if (losesTheThird && trip == FIRST_TRIPS + 1) {
                throw new SQLException("the line is cut");
            }
            return super.getConnection();
        }
    }

    @Test
    void whoAsksAtTheSameMomentSharesATrip() throws Exception {
        SlowLine line = new SlowLine(database, false);
        askAllAtOnce(line, people(7));
        assertThat(line.trips).hasValue(FIRST_TRIPS + 1);
    }

    @Test
    void eachAsksAloneWhenTheSharedTripFails() throws Exception {
        SlowLine line = new SlowLine(database, true);
        askAllAtOnce(line, people(7));
        assertThat(line.trips).hasValue(FIRST_TRIPS + 1 + 5);
    }

    /** The first two hold the line up, the second when it has lost patience with the first; the others come meanwhile. Each has to get their own name and role. */
    private void askAllAtOnce(SlowLine line, List<UserView> people) throws Exception {
        Presences presences = new Presences(JdbcClient.create(line));
        try (ExecutorService threads = Executors.newFixedThreadPool(people.size())) {
            List<Future<Presence>> answers = new ArrayList<>();
            for (UserView person : people) {
                answers.add(threads.submit(() -> presences.of(person.id()).orElseThrow()));
                int asked = answers.size();
                Awaitility.await()
                        .until(() -> line.trips.get() >= Math.min(asked, FIRST_TRIPS)
                                && line.trips.get() + presences.waiting() >= asked);
            }
            line.go.countDown();
            for (int i = 0; i < people.size(); i++) {
                Presence found = answers.get(i).get();
                assertThat(found.id()).isEqualTo(people.get(i).id());
                assertThat(found.roles()).isEqualTo(people.get(i).roles());
            }
        }
    }

    @Test
    void aFaultOfWhoAsksAloneIsTold() {
        Presences presences = new Presences(JdbcClient.create(new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                throw new SQLException("the line is cut");
            }
        }));
        assertThatThrownBy(() -> presences.of(UserId.next())).isInstanceOf(DataAccessException.class);
    }

    @Test
    void nobodyIsPresentWithoutAnAccount() {
        assertThat(new Presences(JdbcClient.create(database)).of(UserId.next())).isEmpty();
    }

    @Test
    void aTransactionSeesWhatItHasChanged(@Autowired Presences presences, @Autowired Accounts accounts) {
        UserView person = People.with(users, Role.PROVIDER);
        transaction.executeWithoutResult(status -> {
            accounts.revoke(person.id(), person.roles().iterator().next());
            assertThat(presences.of(person.id()).orElseThrow().roles()).isEmpty();
            status.setRollbackOnly();
        });
        assertThat(presences.of(person.id()).orElseThrow().roles()).isEqualTo(person.roles());
    }

    private List<UserView> people(int count) {
        List<UserView> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(People.with(users, ROLES.get(i % ROLES.size())));
        }
        return people;
    }
}
