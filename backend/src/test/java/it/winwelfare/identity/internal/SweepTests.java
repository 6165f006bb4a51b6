package it.winwelfare.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.InvitationIssued;
import it.winwelfare.identity.Invite;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.UserId;
import it.winwelfare.identity.Users;
import it.winwelfare.identity.internal.sessions.KnownDevices;
import it.winwelfare.identity.internal.sessions.SignInMark;
import it.winwelfare.problems.Rejection;
import it.winwelfare.testing.WinTest;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@WinTest
@RecordApplicationEvents
class SweepTests {

    @Autowired
    Sweep sweep;

    @Autowired
    Users users;

    @Autowired
    KnownDevices devices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEvents events;

    @Test
    void forgetsWhoNeverCameButNotWhoMayStillCome() {
        InvitationIssued old = invite();
        InvitationIssued fresh = invite();
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "UPDATE identity_invitation SET expires_at = expires_at - INTERVAL 105 DAY WHERE id = ?")
                .param(Ids.bytes(old.id().value()))
                .update());

        assertThat(sweep.run()).isPositive();

        assertThatThrownBy(() -> users.invitation(old.token()))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("invitation-unknown"));
        assertThat(users.invitation(fresh.token()).email()).isEqualTo(fresh.email());
    }

    @Test
    void forgetsBrowsersThatNobodySignsInWithAnyMore() {
        UserId user = People.with(users, Role.EMPLOYEE).id();
        Instant now = Instant.now();
        Instant longAgo = now.minus(KnownDevices.KEPT).minusSeconds(60);
        String old = devices.greet(user, null, new SignInMark(longAgo, null, null));
        String recent = devices.greet(user, null, new SignInMark(now, null, null));

        sweep.run();

        assertThat(devices.greet(user, recent, new SignInMark(now, null, null))).isEqualTo(recent);
        assertThat(devices.greet(user, old, new SignInMark(now, null, null))).isNotEqualTo(old);
    }

    private InvitationIssued invite() {
        users.invite(
                Actor.system("test"),
                new Invite(People.address(), "Anna", Role.EMPLOYEE, OrganisationId.next(), null, Locale.ITALIAN));
        return events.stream(InvitationIssued.class)
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
