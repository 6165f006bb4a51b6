package it.winwelfare.identity.internal.factor;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.UserId;
import it.winwelfare.identity.internal.Account;
import it.winwelfare.identity.internal.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Users as authenticators know them: the id is ours, so there is nothing to keep. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final Accounts accounts;

    PasskeyOwners(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return accounts.find(PasskeyBook.owner(id)).map(PasskeyOwners::entity).orElse(null);
    }

    /** @param name of somebody who has signed in: the id as text */
    @Override
    @Transactional(readOnly = true)
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return accounts.find(UserId.parse(name)).map(PasskeyOwners::entity).orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity unknown) {
        throw new UnsupportedOperationException("users are made by Users");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("users are made by Users");
    }

    private static PublicKeyCredentialUserEntity entity(Account account) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(new Bytes(Ids.bytes(account.id().value())))
                .name(account.email().value())
                .displayName(account.name())
                .build();
    }
}
