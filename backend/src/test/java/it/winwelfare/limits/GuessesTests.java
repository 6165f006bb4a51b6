package it.winwelfare.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.audit.AuditEntry;
import it.winwelfare.audit.AuditFilter;
import it.winwelfare.audit.AuditTrail;
import it.winwelfare.identifiers.Crockford;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.identity.internal.web.SignedInBrowser;
import it.winwelfare.network.Desk;
import it.winwelfare.network.PendingDecision;
import it.winwelfare.operations.WatchedTest;
import it.winwelfare.portal.employee.Valley;
import it.winwelfare.problems.Rejection;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.vouchers.Look;
import it.winwelfare.vouchers.Redemptions;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody at a counter tries codes at random. Ten are allowed. */
@WatchedTest
class GuessesTests {

    private static final int TRIES = 10;
    private static final SecureRandom CHANCE = new SecureRandom();

    @Autowired
    private Redemptions redemptions;

    @Autowired
    private Guesses guesses;

    @Autowired
    private Desk desk;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Users users;

    @Autowired
    private Valley valley;

    @Autowired
    private MockMvc mvc;

    private final Actor ambito = SampleOrganisations.ambito();

    private record Till(OrganisationId provider, UserView user, Actor actor) {}

    private Till till(OrganisationId provider) {
        UserView user = People.with(users, new RoleIn(Role.PROVIDER, provider));
        return new Till(provider, user, users.actorOf(user.id(), new Origin(Channel.PORTAL, "203.0.113.7")));
    }

    private void guess(Till till) {
        String code = Crockford.encodeWithCheck(new BigInteger(55, CHANCE), 11);
        assertThat(redemptions.look(till.actor(), till.provider(), code)).isInstanceOf(Look.NotRedeemable.class);
    }

    private PendingDecision onTheDesk(OrganisationId provider) {
        return desk.queue(ambito).stream()
                .filter(decision -> decision.kind().equals("counter-locked"))
                .filter(decision -> guesses.find(ambito, new CounterLockId(decision.subject()))
                        .provider()
                        .equals(provider))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoGuessesTooOftenIsLockedOutAndTheAmbitoHearsOfIt() {
        Till till = till(valley.seller().id());
        for (int i = 0; i < TRIES; i++) {
            guess(till);
        }
        assertThatThrownBy(() -> redemptions.look(till.actor(), till.provider(), "0000-0000-0000"))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("counter-locked"));

        PendingDecision waiting = onTheDesk(till.provider());
        CounterLock lock = guesses.find(ambito, new CounterLockId(waiting.subject()));
        assertThat(lock.user()).isEqualTo(till.user().id());
        assertThat(lock.wrong()).isEqualTo(TRIES);
        assertThat(audit.list(ambito, new AuditFilter("counter.", lock.id().value(), till.provider()), null)
                        .items())
                .extracting(AuditEntry::what)
                .contains("counter.locked");

        guesses.settle(ambito, lock.id(), true);
        assertThatCode(() -> guesses.requireOpen(till.actor())).doesNotThrowAnyException();
        assertThat(desk.queue(ambito))
                .noneMatch(decision -> decision.subject().equals(lock.id().value()));
    }

    @Test
    void aTypingErrorIsNoGuess() {
        Till till = till(valley.seller().id());
        for (int i = 0; i < TRIES * 2; i++) {
            assertThat(redemptions.look(till.actor(), till.provider(), "0000-0000-0001"))
                    .isInstanceOf(Look.NotRedeemable.class);
        }
        assertThatCode(() -> guesses.requireOpen(till.actor())).doesNotThrowAnyException();
    }

    @Test
    void colleaguesWhoGuessInTurnsAreFoundToo() {
        OrganisationId provider = valley.seller().id();
        for (int person = 0; person < 3; person++) {
            Till till = till(provider);
            for (int i = 0; i < TRIES - 1; i++) {
                guess(till);
            }
            assertThatCode(() -> guesses.requireOpen(till.actor())).doesNotThrowAnyException();
        }
        Till last = till(provider);
        for (int i = 0; i < 3; i++) {
            guess(last);
        }
        assertThatThrownBy(() -> guesses.requireOpen(last.actor())).isInstanceOf(Rejection.class);
    }

    @Test
    void onlyTheAmbitoLooksAtLocks() {
        Till till = till(valley.seller().id());
        assertThatThrownBy(() -> guesses.find(till.actor(), new CounterLockId(UUID.randomUUID())))
                .isInstanceOf(it.winwelfare.identity.AccessDenied.class);
    }

    @Test
    void theAmbitoOpensTheCounterOnItsPage() throws Exception {
        Till till = till(valley.seller().id());
        for (int i = 0; i < TRIES; i++) {
            guess(till);
        }
        UserView officer = People.with(users, Role.AMBITO);
        MockHttpSession browser = SignedInBrowser.of(mvc, officer);
        String page = "/ambito/casse/" + onTheDesk(till.provider()).subject();
        mvc.perform(get("/ambito").session(browser)).andExpect(content().string(Matchers.containsString(page)));
        mvc.perform(get(page).session(browser))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString(till.user().name())));
        mvc.perform(post(page + "/riapri").session(browser).with(csrf())).andExpect(redirectedUrl("/ambito"));
        assertThatCode(() -> guesses.requireOpen(till.actor())).doesNotThrowAnyException();
        mvc.perform(get(page).session(browser))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.not(Matchers.containsString("/riapri"))));
    }
}
