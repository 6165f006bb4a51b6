package it.winwelfare.identity.internal.oauth;

import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2DeviceCodeAuthenticationProvider;
import org.springframework.stereotype.Component;

/** Opens the authorization server to tills without a keyboard; the address where people allow them is a page of the portal. */
@Component
public class DeviceDoor {

    /** Where a person types the code that a till shows. */
    public static final String PAGE = "/attiva";

    private final DevicePace pace;

    DeviceDoor(DevicePace pace) {
        this.pace = pace;
    }

    /** Adds it to the server. */
    public void addTo(OAuth2AuthorizationServerConfigurer server) {
        server.deviceAuthorizationEndpoint(asking -> asking.verificationUri(PAGE))
                // Spring Security's own way to allow a till asks for no role: whoever comes by it is refused.
                .deviceVerificationEndpoint(verification ->
                        verification.deviceVerificationRequestConverters(converters -> {
                            converters.clear();
                            converters.add(request -> {
                                throw new OAuth2AuthenticationException(OAuth2ErrorCodes.ACCESS_DENIED);
                            });
                        }))
                .tokenEndpoint(token -> token.authenticationProviders(providers ->
                        providers.replaceAll(provider -> provider instanceof OAuth2DeviceCodeAuthenticationProvider
                                ? pace.before(provider)
                                : provider)));
    }
}
