package it.winwelfare.notifications.internal;

import it.winwelfare.identity.ExternalIdentities;
import it.winwelfare.identity.ExternalIdentityChanged;
import it.winwelfare.identity.InvitationIssued;
import it.winwelfare.identity.PasswordResetRequested;
import it.winwelfare.identity.SignedInElsewhere;
import it.winwelfare.identity.UserLocked;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.network.JoinRequestAccepted;
import it.winwelfare.network.JoinRequestRefused;
import it.winwelfare.network.JoinRequestSubmitted;
import it.winwelfare.network.Organisations;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What people are told about their way in: invitations, passwords, requests to join. */
@Component
class AccountLetters {

    private final Writing writing;
    private final Organisations organisations;
    private final Users users;
    private final ExternalIdentities identities;

    AccountLetters(Writing writing, Organisations organisations, Users users, ExternalIdentities identities) {
        this.writing = writing;
        this.organisations = organisations;
        this.users = users;
        this.identities = identities;
    }

    @ApplicationModuleListener(id = "notifications.invitation")
    void on(InvitationIssued event) {
        String organisation =
                organisations.names(List.of(event.organisation())).getOrDefault(event.organisation(), "W.IN.");
        writing.write(new Letter(
                "invitation:" + event.id(),
                "invitation",
                event.email().value(),
                event.locale(),
                List.of(event.name(), organisation),
                "/invito/" + event.token()));
    }

    @ApplicationModuleListener(id = "notifications.password-reset")
    void on(PasswordResetRequested event) {
        writing.write(new Letter(
                "password-reset:" + event.user() + ":" + event.expiresAt().toEpochMilli(),
                "password-reset",
                event.email().value(),
                event.locale(),
                List.of(event.name()),
                "/password/nuova/" + event.token()));
    }

    @ApplicationModuleListener(id = "notifications.user-locked")
    void on(UserLocked event) {
        writing.write(new Letter(
                "user-locked:" + event.user() + ":" + event.until().toEpochMilli(),
                "user-locked",
                event.email().value(),
                event.locale(),
                List.of(event.name()),
                "/password/dimenticata"));
    }

    /** Who has got into an account could leave a door of their own: its owner hears of it. */
    @ApplicationModuleListener(id = "notifications.identity-linked", condition = "#event.change().name() == 'LINKED'")
    void on(ExternalIdentityChanged event) {
        UserView user = users.find(event.user());
        writing.write(new Letter(
                "identity-linked:" + event.identity(),
                "identity-linked",
                user.email().value(),
                user.locale(),
                List.of(user.name(), identities.name(event.issuer(), user.locale())),
                "/account/sicurezza"));
    }

    /** The browser's own words for itself: a help for who knows where they were, and no proof. */
    @ApplicationModuleListener(id = "notifications.signed-in-elsewhere")
    void on(SignedInElsewhere event) {
        Locale locale = event.locale();
        String words = Stream.of(event.device().browser(), event.device().system())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        writing.write(new Letter(
                "signed-in-elsewhere:" + event.user() + ":" + event.at().toEpochMilli(),
                "signed-in-elsewhere",
                event.email().value(),
                locale,
                List.of(
                        event.name(),
                        Words.moment(event.at(), locale),
                        words.isEmpty() ? writing.word("signed-in-elsewhere.unknown", locale) : words),
                "/account/accessi"));
    }

    @ApplicationModuleListener(id = "notifications.join-submitted")
    void on(JoinRequestSubmitted event) {
        writing.write(new Letter(
                "join-submitted:" + event.request(),
                "join-submitted",
                event.contactEmail(),
                event.locale(),
                List.of(event.contactName(), event.organisationName(), Words.day(event.dueOn(), event.locale())),
                null));
    }

    @ApplicationModuleListener(id = "notifications.join-accepted")
    void on(JoinRequestAccepted event) {
        writing.write(new Letter(
                "join-accepted:" + event.request(),
                "join-accepted",
                event.contactEmail(),
                event.locale(),
                List.of(event.contactName(), event.organisationName()),
                null));
    }

    @ApplicationModuleListener(id = "notifications.join-refused")
    void on(JoinRequestRefused event) {
        writing.write(new Letter(
                "join-refused:" + event.request(),
                "join-refused",
                event.contactEmail(),
                event.locale(),
                List.of(event.contactName(), event.organisationName(), event.reason()),
                null));
    }
}
