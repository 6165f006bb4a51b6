package it.winwelfare.identity.internal.oauth;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people allowed to clients that are not ours, in the database. */
@Component
class Consents implements OAuth2AuthorizationConsentService {

    private final JdbcOAuth2AuthorizationConsentService rows;

    Consents(JdbcOperations operations, Clients clients) {
        this.rows = new JdbcOAuth2AuthorizationConsentService(operations, clients);
    }

    @Override
    @Transactional
    public void save(OAuth2AuthorizationConsent consent) {
        rows.save(consent);
    }

    @Override
    @Transactional
    public void remove(OAuth2AuthorizationConsent consent) {
        rows.remove(consent);
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable OAuth2AuthorizationConsent findById(String clientId, String principal) {
        return rows.findById(clientId, principal);
    }
}
