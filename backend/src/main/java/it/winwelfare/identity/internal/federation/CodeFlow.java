package it.winwelfare.identity.internal.federation;

import it.winwelfare.identity.IdentityTrouble;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * OpenID Connect's code flow (Core 1.0, section 3.1) with PKCE, state and nonce. Spring Security asks and checks; here stands what it
 * leaves open: whose answer it is (RFC 9207), which algorithms count, how long we wait, and what each failure means for the person.
 */
@Component
public class CodeFlow {

    private static final Logger LOG = LoggerFactory.getLogger(CodeFlow.class);
    private static final Set<String> TROUBLE = Set.of("server_error", "temporarily_unavailable");
    private static final Pattern ERROR = Pattern.compile("[a-z_]{1,60}");
    private static final int LONGEST_SUBJECT = 255;

    private final Providers providers;
    private final OidcAuthorizationCodeAuthenticationProvider exchange;
    private final Clock clock;

    CodeFlow(Providers providers, Clock clock) {
        this.providers = providers;
        this.clock = clock;
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(providers.http().tokens());
        DefaultOAuth2UserService userInfo = new DefaultOAuth2UserService();
        userInfo.setRestOperations(providers.http().userInfo());
        OidcUserService people = new OidcUserService();
        people.setOauth2UserService(userInfo);
        people.setRetrieveUserInfo(this::hasToBeAsked);
        this.exchange = new OidcAuthorizationCodeAuthenticationProvider(tokens, people);
        this.exchange.setJwtDecoderFactory(registration ->
                providers.known(registration.getRegistrationId()).idTokens());
    }

    /** A tax code in the token is signed and spares a question. */
    private boolean hasToBeAsked(OidcUserRequest request) {
        String id = request.getClientRegistration().getRegistrationId();
        return StringUtils.hasText(request.getClientRegistration()
                        .getProviderDetails()
                        .getUserInfoEndpoint()
                        .getUri())
                && !request.getIdToken().hasClaim(providers.settings(id).taxCodeClaim());
    }

    /**
     * The question that the browser takes to the provider.
     *
     * @throws FederationRefused if the provider does not answer
     */
    public OAuth2AuthorizationRequest begin(HttpServletRequest request, String id) {
        DefaultOAuth2AuthorizationRequestResolver resolver = new DefaultOAuth2AuthorizationRequestResolver(
                asked -> providers.known(asked).registration(), "/accedi/con");
        resolver.setAuthorizationRequestCustomizer(question -> {
            FederationProperties.Provider settings = providers.settings(id);
            if (!settings.acrValues().isEmpty()) {
                question.additionalParameters(more -> more.put("acr_values", String.join(" ", settings.acrValues())));
            }
        });
        OAuth2AuthorizationRequest question = resolver.resolve(request, id);
        if (question == null) {
            throw new FederationRefused(IdentityTrouble.UNREACHABLE, "no question for " + id);
        }
        return question;
    }

    /**
     * Who it is, by the answer that the browser has brought.
     *
     * @param question of this browser; null when it asked none, or another than this is the answer to
     * @throws FederationRefused if the answer proves nobody
     */
    public ProvenIdentity finish(String id, @Nullable OAuth2AuthorizationRequest question, HttpServletRequest answer) {
        if (question == null || !id.equals(question.getAttribute(OAuth2ParameterNames.REGISTRATION_ID))) {
            throw new FederationRefused(IdentityTrouble.STALE, "the answer is to no question of this browser");
        }
        KnownProvider provider = providers.known(id);
        requireNamed(provider, answer.getParameter("iss"));
        String error = answer.getParameter(OAuth2ParameterNames.ERROR);
        String code = answer.getParameter(OAuth2ParameterNames.CODE);
        if (error != null || code == null || code.isBlank()) {
            throw refused(id, error != null && ERROR.matcher(error).matches() ? error : "no_code", null);
        }
        OAuth2AuthorizationResponse response = OAuth2AuthorizationResponse.success(code)
                .redirectUri(Objects.requireNonNull(question.getRedirectUri()))
                .state(answer.getParameter(OAuth2ParameterNames.STATE))
                .build();
        try {
            Authentication done = exchange.authenticate(new OAuth2LoginAuthenticationToken(
                    provider.registration(), new OAuth2AuthorizationExchange(question, response)));
            return proven(id, (OidcUser)
                    Objects.requireNonNull(Objects.requireNonNull(done).getPrincipal()));
        } catch (OAuth2AuthenticationException notProven) {
            throw refused(id, notProven.getError().getErrorCode(), notProven);
        }
    }

    /** So that one provider's answer is never taken for another's. */
    private static void requireNamed(KnownProvider provider, @Nullable String issuer) {
        boolean right = issuer == null
                ? !provider.namesItself()
                : issuer.equals(provider.registration().getProviderDetails().getIssuerUri());
        if (!right) {
            throw new FederationRefused(IdentityTrouble.REFUSED, "the answer comes from " + issuer);
        }
    }

    private ProvenIdentity proven(String id, OidcUser person) {
        FederationProperties.Provider settings = providers.settings(id);
        String subject = Objects.requireNonNull(person.getSubject());
        if (subject.length() > LONGEST_SUBJECT) {
            throw new FederationRefused(IdentityTrouble.REFUSED, "its subject is too long");
        }
        // The level of assurance counts only if it is signed, so it is not looked for in the userinfo.
        String level = person.getIdToken().getAuthenticationContextClass();
        return new ProvenIdentity(
                id,
                settings.address(),
                subject,
                TaxCodeClaim.read(person.getClaimAsString(settings.taxCodeClaim())),
                level != null && settings.secondFactorAcr().contains(level),
                clock.instant());
    }

    private static FederationRefused refused(String id, String code, @Nullable Exception cause) {
        IdentityTrouble reason;
        if (TROUBLE.contains(code) || isSilence(cause)) {
            reason = IdentityTrouble.UNREACHABLE;
        } else if (cause == null && code.equals(OAuth2ErrorCodes.ACCESS_DENIED)) {
            reason = IdentityTrouble.CANCELLED;
        } else if (code.equals(OAuth2ErrorCodes.INVALID_GRANT)) {
            reason = IdentityTrouble.STALE;
        } else {
            reason = IdentityTrouble.REFUSED;
        }
        if (reason != IdentityTrouble.CANCELLED) {
            // In its own words a provider may say whom it did not let in, and a refused token's claims are a person's.
            LOG.warn("No sign-in by {}: {} {}", id, ERROR.matcher(code).matches() ? code : "odd error", kinds(cause));
        }
        return cause == null ? new FederationRefused(reason, code) : new FederationRefused(reason, code, cause);
    }

    /** What kind of fault it was, down to the first. */
    private static String kinds(@Nullable Throwable fault) {
        StringJoiner kinds = new StringJoiner(", by ");
        for (Throwable one = fault; one != null; one = one.getCause()) {
            kinds.add(one.getClass().getSimpleName());
        }
        return kinds.toString();
    }

    private static boolean isSilence(@Nullable Throwable cause) {
        for (Throwable one = cause; one != null; one = one.getCause()) {
            if (one instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}
