package it.winwelfare.identity.internal.oauth;

import it.winwelfare.database.Utc;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.jackson.SecurityJacksonModules;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService.JsonMapperOAuth2AuthorizationParametersMapper;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService.JsonMapperOAuth2AuthorizationRowMapper;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Authorizations in the database, with hashed tokens. A refresh token works once; one that comes a second time was copied by somebody,
 * and ends the authorization of both (RFC 9700, section 4.14.2).
 */
@Component
class StoredAuthorizations implements OAuth2AuthorizationService {

    private static final Logger LOG = LoggerFactory.getLogger(StoredAuthorizations.class);

    private final JdbcOAuth2AuthorizationService rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    StoredAuthorizations(JdbcOperations operations, JdbcClient jdbc, Clients clients, Clock clock) {
        JsonMapper json = JsonMapper.builder()
                .addModules(SecurityJacksonModules.getModules(
                        StoredAuthorizations.class.getClassLoader(),
                        BasicPolymorphicTypeValidator.builder().allowIfSubType(SignedInUser.class)))
                .build();
        this.rows = new JdbcOAuth2AuthorizationService(operations, clients);
        this.rows.setAuthorizationRowMapper(new JsonMapperOAuth2AuthorizationRowMapper(clients, json));
        this.rows.setAuthorizationParametersMapper(new JsonMapperOAuth2AuthorizationParametersMapper(json));
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void save(OAuth2Authorization authorization) {
        OAuth2Authorization hashed = HashedTokens.hashed(authorization);
        OAuth2Authorization.Token<OAuth2RefreshToken> next = hashed.getRefreshToken();
        if (next != null) {
            rememberExchanged(hashed.getId(), next.getToken().getTokenValue());
        }
        rows.save(hashed);
    }

    @Override
    @Transactional
    public void remove(OAuth2Authorization authorization) {
        rows.remove(authorization);
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable OAuth2Authorization findById(String id) {
        return rows.findById(id);
    }

    @Override
    @Transactional
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType tokenType) {
        OAuth2Authorization found = rows.findByToken(HashedTokens.hash(token), tokenType);
        if (found != null) {
            return HashedTokens.with(found, token);
        }
        if (tokenType != null && tokenType.equals(OAuth2TokenType.REFRESH_TOKEN)) {
            endIfExchanged(token);
        }
        return null;
    }

    private void rememberExchanged(String authorization, String next) {
        Optional<String> present = jdbc.sql(
                        "SELECT refresh_token_value FROM oauth2_authorization WHERE id = ? AND refresh_token_value IS"
                                + " NOT NULL")
                .param(authorization)
                .query(String.class)
                .optional();
        if (present.isPresent() && !present.get().equals(next)) {
            try {
                jdbc.sql("INSERT INTO identity_used_refresh_token (token_hash, authorization_id, used_at)"
                                + " VALUES (?, ?, ?)")
                        .params(present.get(), authorization, Utc.column(clock.instant()))
                        .update();
            } catch (DuplicateKeyException exchangedTwiceAtOnce) {
                LOG.debug("A refresh token was exchanged twice at the same moment in authorization {}", authorization);
            }
        }
    }

    private void endIfExchanged(String token) {
        jdbc.sql("SELECT authorization_id FROM identity_used_refresh_token WHERE token_hash = ?")
                .param(HashedTokens.hash(token))
                .query(String.class)
                .optional()
                .ifPresent(authorization -> {
                    int ended = jdbc.sql("DELETE FROM oauth2_authorization WHERE id = ?")
                            .param(authorization)
                            .update();
                    if (ended > 0) {
                        LOG.warn("A refresh token came a second time: ended authorization {}", authorization);
                    }
                });
    }
}
