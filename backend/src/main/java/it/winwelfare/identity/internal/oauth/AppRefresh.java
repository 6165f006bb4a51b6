package it.winwelfare.identity.internal.oauth;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2ClientAuthenticationConfigurer;
import org.springframework.stereotype.Component;

/** Lets the authorization server know public clients that renew or give back a token. */
@Component
public class AppRefresh implements Customizer<OAuth2ClientAuthenticationConfigurer> {

    private final Clients clients;

    AppRefresh(Clients clients) {
        this.clients = clients;
    }

    @Override
    public void customize(OAuth2ClientAuthenticationConfigurer authentication) {
        authentication
                .authenticationConverters(converters -> converters.addFirst(new PublicClient.Converter()))
                .authenticationProviders(providers -> providers.addFirst(new PublicClient.Provider(clients)));
    }
}
