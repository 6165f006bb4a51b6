package it.winwelfare.identity.internal.oauth;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * A public client that renews or gives back its token, or fetches it by a device code, names itself and has no secret to prove it: the
 * token or code in the request is the proof. One that asks for a device code has nothing to prove yet. (With a code it proves itself by PKCE, which Spring Security does by itself.)
 */
final class PublicClient {

    private static final String REVOCATION = "/oauth2/revoke";
    private static final String DEVICE = "/oauth2/device_authorization";

    private PublicClient() {}

    /** Told apart from other client authentications, which the framework's own providers take. */
    static final class Claimed extends OAuth2ClientAuthenticationToken {

        private static final long serialVersionUID = 1L;

        Claimed(String clientId) {
            super(clientId, ClientAuthenticationMethod.NONE, null, Map.of());
        }
    }

    /** Recognises such a request. */
    static final class Converter implements AuthenticationConverter {

        @Override
        public @Nullable Authentication convert(HttpServletRequest request) {
            String[] clientIds = request.getParameterValues(OAuth2ParameterNames.CLIENT_ID);
            if (!isOurs(request)
                    || clientIds == null
                    || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                    || request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) != null) {
                return null;
            }
            if (clientIds.length != 1 || clientIds[0].isBlank()) {
                throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
            }
            return new Claimed(clientIds[0]);
        }

        private static boolean isOurs(HttpServletRequest request) {
            String path = request.getRequestURI();
            String grant = request.getParameter(OAuth2ParameterNames.GRANT_TYPE);
            return path.equals(request.getContextPath() + REVOCATION)
                    || path.equals(request.getContextPath() + DEVICE)
                    || AuthorizationGrantType.REFRESH_TOKEN.getValue().equals(grant)
                    || AuthorizationGrantType.DEVICE_CODE.getValue().equals(grant);
        }
    }

    /** Accepts it for clients that are public. */
    static final class Provider implements AuthenticationProvider {

        private final RegisteredClientRepository clients;

        Provider(RegisteredClientRepository clients) {
            this.clients = clients;
        }

        @Override
        public Authentication authenticate(Authentication claimed) {
            RegisteredClient client = clients.findByClientId(claimed.getName());
            if (client == null || !client.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE)) {
                throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
            }
            return new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
        }

        @Override
        public boolean supports(Class<?> authentication) {
            return Claimed.class.isAssignableFrom(authentication);
        }
    }
}
