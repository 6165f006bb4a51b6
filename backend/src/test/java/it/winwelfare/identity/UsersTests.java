package it.winwelfare.identity;

import static it.winwelfare.testing.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.problems.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Accounts from the first sign-in to a forgotten password, and who locks and unlocks them. */
class UsersTests extends AccountStory {

    @Test
    void anUnknownTokenOpensNothing() {
        refuses("invitation-unknown", () -> users.invitation("x".repeat(43)));
        refuses("reset-unknown", () -> users.checkReset("x".repeat(43)));
    }

    @Test
    void nobodyBecomesThePlatformOrAMachine() {
        UserView anna = People.with(users, Role.EMPLOYEE);

        assertThatThrownBy(() -> users.addRole(PLATFORM, anna.id(), new RoleIn(Role.SYSTEM, company)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fiveWrongPasswordsLockAndTheOwnerIsTold() {
        UserView anna = People.with(users, Role.EMPLOYEE);
        for (int i = 0; i < 5; i++) {
            assertThat(signIn.signIn(anna.email().value(), ANOTHER, HERE)).isEmpty();
        }

        assertThat(signIn.signIn(anna.email().value(), People.PASSWORD, HERE)).isEmpty();
        assertThat(events.stream(UserLocked.class)).singleElement().satisfies(locked -> {
            assertThat(locked.user()).isEqualTo(anna.id());
            assertThat(locked.by().origin()).isEqualTo(HERE);
        });
        backdate(
                "UPDATE identity_user SET locked_until = locked_until - INTERVAL 15 MINUTE WHERE id = ?",
                anna.id().value());
        assertThat(signIn.signIn(anna.email().value(), People.PASSWORD, HERE)).isPresent();
    }

    @Test
    void guessesAtTheSameMomentLockToo() throws Exception {
        UserView anna = People.with(users, Role.EMPLOYEE);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> guesses = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                guesses.add(
                        () -> signIn.signIn(anna.email().value(), ANOTHER, HERE).isPresent());
            }
            for (Future<Boolean> guess : threads.invokeAll(guesses)) {
                assertThat(guess.get()).isFalse();
            }
        }

        assertThat(signIn.signIn(anna.email().value(), People.PASSWORD, HERE)).isEmpty();
    }

    @Test
    void aForgottenPasswordIsReplacedOnceByTheLink() {
        UserView anna = People.with(users, Role.EMPLOYEE);
        String token = requestReset(anna);

        users.checkReset(token);
        users.reset(token, ANOTHER);

        assertThat(signIn.signIn(anna.email().value(), People.PASSWORD, HERE)).isEmpty();
        assertThat(signIn.signIn(anna.email().value(), ANOTHER, HERE)).isPresent();
        refuses("reset-used", () -> users.reset(token, "e poi ancora un’altra"));
    }

    @Test
    void aResetEndsTheOtherLinksToo() {
        UserView anna = People.with(users, Role.EMPLOYEE);
        String first = requestReset(anna);
        String second = requestReset(anna);
        users.reset(second, ANOTHER);

        refuses("reset-used", () -> users.reset(first, People.PASSWORD));
    }

    @Test
    void aResetLinkExpiresAfterAnHour() {
        UserView anna = People.with(users, Role.EMPLOYEE);
        String token = requestReset(anna);
        backdate(
                "UPDATE identity_password_reset SET expires_at = expires_at - INTERVAL 1 HOUR WHERE user_id = ?",
                anna.id().value());

        refuses("reset-expired", () -> users.checkReset(token));
        refuses("reset-expired", () -> users.reset(token, ANOTHER));
    }

    @Test
    void aBadPasswordDoesNotUseTheLinkUp() {
        UserView anna = People.with(users, Role.EMPLOYEE);
        String token = requestReset(anna);

        refuses("password-too-short", () -> users.reset(token, "corta"));
        users.reset(token, ANOTHER);
    }

    @Test
    void aResetOpensALockedAccount() {
        UserView anna = People.with(users, Role.EMPLOYEE);
        for (int i = 0; i < 5; i++) {
            signIn.signIn(anna.email().value(), ANOTHER, HERE);
        }
        users.reset(requestReset(anna), ANOTHER);

        assertThat(signIn.signIn(anna.email().value(), ANOTHER, HERE)).isPresent();
    }

    @Test
    void aMailboxIsNotFilledWithLinks() {
        UserView anna = People.with(users, Role.EMPLOYEE);
        for (int i = 0; i < 5; i++) {
            users.requestReset(anna.email().value(), Locale.ITALIAN);
        }

        assertThat(events.stream(PasswordResetRequested.class)).hasSize(3);
    }

    @Test
    void whoHasNoAccountHearsNothingElse() {
        users.requestReset(People.address().value(), Locale.ITALIAN);
        users.requestReset("not an address", Locale.ITALIAN);

        assertThat(events.stream(PasswordResetRequested.class)).isEmpty();
    }

    @Test
    void oneChangesOnesPasswordByTheOldOne() {
        UserView anna = People.with(users, Role.EMPLOYEE);
        Actor herself = users.actorOf(anna.id(), HERE);

        assertThatThrownBy(() -> users.changePassword(herself, ANOTHER, ANOTHER))
                .isInstanceOfSatisfying(Rejection.class, refused -> {
                    assertThat(refused.code()).isEqualTo("password-wrong");
                    assertThat(refused.field()).contains("current");
                });
        refuses("password-too-short", () -> users.changePassword(herself, People.PASSWORD, "corta"));
        users.changePassword(herself, People.PASSWORD, ANOTHER);

        assertThat(signIn.signIn(anna.email().value(), ANOTHER, HERE)).isPresent();
    }

    @Test
    void anAddressHasOneAccount() {
        UserView anna = People.with(users, Role.EMPLOYEE);
        NewUser again = new NewUser(anna.email(), "Anna", People.PASSWORD, Set.of(), Locale.ITALIAN);

        refuses("email-taken", () -> users.register(PLATFORM, again));
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneAtOnce() {
        UserView anna = People.with(users, new RoleIn(Role.EMPLOYEE, company));

        users.removeRole(hr(company), anna.id(), new RoleIn(Role.EMPLOYEE, company));

        assertThat(users.actorOf(anna.id(), HERE).roles()).isEmpty();
    }

    @Test
    void givingARoleTwiceIsToldOnce() {
        UserView anna = People.with(users, Role.EMPLOYEE);
        events.clear();

        users.addRole(PLATFORM, anna.id(), new RoleIn(Role.ATS, company));
        users.addRole(PLATFORM, anna.id(), new RoleIn(Role.ATS, company));

        assertThat(events.stream(UserChanged.class)).hasSize(1);
    }

    @Test
    void theAddressIsFoundHoweverItIsTyped() {
        UserView anna = People.with(users, Role.EMPLOYEE);

        assertThat(users.byEmail(" " + anna.email().value().toUpperCase(Locale.ROOT))
                        .id())
                .isEqualTo(anna.id());
        refuses("user-unknown", () -> users.byEmail(People.address().value()));
        refuses("user-unknown", () -> users.find(UserId.next()));
    }

    private String requestReset(UserView user) {
        users.requestReset(user.email().value(), Locale.ITALIAN);
        return events.stream(PasswordResetRequested.class)
                .reduce((first, second) -> second)
                .orElseThrow()
                .token();
    }
}
