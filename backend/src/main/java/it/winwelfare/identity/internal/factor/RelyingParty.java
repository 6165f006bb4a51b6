package it.winwelfare.identity.internal.factor;

import java.net.URI;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/** Who we are to passkeys. */
@Configuration(proxyBeanMethods = false)
class RelyingParty {

    /**
     * A passkey belongs to the host of the platform's public address and works at that address only. The phone or key must recognise
     * its owner, by finger, face or code: so a passkey is two factors at once, and signs in by itself.
     *
     * <p>Made when first needed, because a server on a free port learns its address last.
     */
    @Bean
    @Lazy
    WebAuthnRelyingPartyOperations relyingParty(
            PublicKeyCredentialUserEntityRepository owners, UserCredentialRepository keys, Environment environment) {
        URI address = URI.create(environment.getRequiredProperty("win.base-url"));
        String origin = address.getScheme() + "://" + address.getAuthority();
        Webauthn4JRelyingPartyOperations operations = new Webauthn4JRelyingPartyOperations(
                owners,
                keys,
                PublicKeyCredentialRpEntity.builder()
                        .id(address.getHost())
                        .name("W.IN.")
                        .build(),
                Set.of(environment.getProperty("win.passkeys.origin", origin)));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }
}
