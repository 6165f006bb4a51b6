package it.winwelfare.identity.internal.factor;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.UserChanged;
import it.winwelfare.identity.UserChanged.Change;
import it.winwelfare.identity.UserId;
import it.winwelfare.identity.internal.Account;
import it.winwelfare.identity.internal.Accounts;
import it.winwelfare.identity.internal.CurrentSession;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passkeys as Spring Security keeps them: it comes here when one was registered, and each time one was used. */
@Component
class PasskeyRows implements UserCredentialRepository {

    private final PasskeyBook book;
    private final Accounts accounts;
    private final CurrentSession current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PasskeyRows(
            PasskeyBook book,
            Accounts accounts,
            CurrentSession current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.accounts = accounts;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void save(CredentialRecord key) {
        if (book.byCredential(key.getCredentialId()).isPresent()) {
            book.used(key, clock.instant());
            return;
        }
        UserId user = PasskeyBook.owner(key.getUserEntityUserId());
        Account account = accounts.forUpdate(user).orElseThrow();
        book.add(key, clock.instant());
        accounts.setSecondFactor(user, true);
        Actor owner = new Actor(user, account.name(), Set.of(), new Origin(Channel.PORTAL, current.address()));
        events.publishEvent(new UserChanged(user, Change.PASSKEY_ADDED, null, owner));
        // Whoever registers one has just shown it, and been recognised by it.
        current.proven(FactorGrantedAuthority.WEBAUTHN_AUTHORITY);
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return book.byCredential(credential).orElse(null);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CredentialRecord> findByUserId(Bytes user) {
        return book.of(PasskeyBook.owner(user));
    }

    /** Taken away on the owner's page only. */
    @Override
    public void delete(Bytes credential) {
        throw new UnsupportedOperationException("passkeys are removed by SecondFactors");
    }
}
