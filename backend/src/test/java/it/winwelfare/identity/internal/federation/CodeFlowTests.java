package it.winwelfare.identity.internal.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import it.winwelfare.identity.IdentityProvider;
import it.winwelfare.identity.IdentityTrouble;
import it.winwelfare.testing.FakeProvider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** What a provider has to prove, and what each failure is called. */
class CodeFlowTests {

    private static final String L2 = "https://www.spid.gov.it/SpidL2";
    private static final String CODE = "RSSNNA86S42A163A";

    private final FakeProvider provider = FakeProvider.shared();
    private final CodeFlow flow = flow(provider.issuer());
    private final OAuth2AuthorizationRequest question = flow.begin(new MockHttpServletRequest(), "prova");
    private final Map<String, String> asked = FakeProvider.question(question.getAuthorizationRequestUri());

    @Test
    void asksWithStateNonceProofAndLevel() {
        assertThat(asked)
                .containsEntry("redirect_uri", "https://win.example/accedi/da/prova")
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("acr_values", L2)
                .containsKeys("state", "nonce", "code_challenge");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TINIT-" + CODE, CODE, "tinit-rssnna86s42a163a"})
    void readsTheTaxCodeAsSpidAndAsOthersWriteIt(String claim) {
        ProvenIdentity identity = comesBack(claims -> claims.claim("fiscal_number", claim));

        assertThat(identity.taxCode()).isEqualTo(CODE);
        assertThat(identity.subject()).isEqualTo("anna");
        assertThat(identity.issuer()).isEqualTo(provider.issuer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TINIT-RSSNNA86S42A163T", "TINIT-12345678903", "PNOIT-RSSNNA86S42A163A", "anna"})
    void refusesWhatIsNoTaxCode(String claim) {
        refuses(IdentityTrouble.TAX_CODE, () -> comesBack(claims -> claims.claim("fiscal_number", claim)));
    }

    @Test
    void asksTheUserinfoForATaxCodeThatTheTokenLacks() {
        String code = provider.code(asked, provider.signed(provider.claims(asked, "anna")));
        provider.says(code, Map.of("sub", "anna", "fiscal_number", "TINIT-" + CODE, "acr", L2));

        ProvenIdentity identity = flow.finish("prova", question, answer(code));

        assertThat(identity.taxCode()).isEqualTo(CODE);
        // Nobody signed what the userinfo says about the level.
        assertThat(identity.assured()).isFalse();
    }

    @Test
    void refusesTheUserinfoOfSomebodyElse() {
        String code = provider.code(asked, provider.signed(provider.claims(asked, "anna")));
        provider.says(code, Map.of("sub", "bruno", "fiscal_number", "TINIT-" + CODE));

        refuses(IdentityTrouble.REFUSED, () -> flow.finish("prova", question, answer(code)));
    }

    @Test
    void countsALevelAsASecondFactorOnlyIfTheConfigurationNamesIt() {
        assertThat(comesBack(claims -> claims.claim("acr", L2).claim("fiscal_number", CODE))
                        .assured())
                .isTrue();
        assertThat(again(claims -> claims.claim("acr", "https://www.spid.gov.it/SpidL1")
                                .claim("fiscal_number", CODE))
                        .assured())
                .isFalse();
    }

    @Test
    void refusesATokenForAnotherQuestion() {
        refuses(IdentityTrouble.REFUSED, () -> comesBack(claims -> claims.claim("nonce", "another")));
    }

    @Test
    void refusesATokenWithoutANonce() {
        refuses(IdentityTrouble.REFUSED, () -> comesBack(claims -> claims.claim("nonce", null)));
    }

    @Test
    void refusesATokenForAnotherClient() {
        refuses(IdentityTrouble.REFUSED, () -> comesBack(claims -> claims.audience("another-client")));
        refuses(
                IdentityTrouble.REFUSED,
                () -> again(claims ->
                        claims.audience(List.of(FakeProvider.CLIENT, "x")).claim("azp", "x")));
    }

    @Test
    void refusesATokenOfAnotherIssuer() {
        refuses(IdentityTrouble.REFUSED, () -> comesBack(claims -> claims.issuer("https://another.example")));
    }

    @Test
    void refusesATokenThatIsOver() {
        Instant hourAgo = Instant.now().minusSeconds(3600);
        refuses(
                IdentityTrouble.REFUSED,
                () -> comesBack(claims ->
                        claims.issueTime(Date.from(hourAgo.minusSeconds(60))).expirationTime(Date.from(hourAgo))));
    }

    @Test
    void refusesATokenThatNobodySigned() {
        String plain = new PlainJWT(withCode().build()).serialize();

        refuses(IdentityTrouble.REFUSED, () -> flow.finish("prova", question, answer(provider.code(asked, plain))));
    }

    @Test
    void refusesATokenSignedWithOurOwnSecret() throws JOSEException {
        SignedJWT token =
                new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), withCode().build());
        token.sign(new MACSigner((FakeProvider.SECRET + FakeProvider.SECRET).getBytes()));

        refuses(
                IdentityTrouble.REFUSED,
                () -> flow.finish("prova", question, answer(provider.code(asked, token.serialize()))));
    }

    @Test
    void refusesATokenSignedByAKeyThatIsNotTheProviders() {
        String forged = provider.signedByAnother(withCode());

        refuses(IdentityTrouble.REFUSED, () -> flow.finish("prova", question, answer(provider.code(asked, forged))));
    }

    @Test
    void acceptsACodeOnce() {
        MockHttpServletRequest answer = answer(provider.code(asked, provider.signed(withCode())));
        assertThat(flow.finish("prova", question, answer).taxCode()).isEqualTo(CODE);

        refuses(IdentityTrouble.STALE, () -> flow.finish("prova", question, answer));
    }

    @Test
    void refusesAnAnswerToNoQuestion() {
        refuses(IdentityTrouble.STALE, () -> flow.finish("prova", null, answer("code")));
        refuses(IdentityTrouble.STALE, () -> flow.finish("altra", question, answer("code")));
    }

    @Test
    void refusesAnAnswerThatDoesNotSayWhoseItIs() {
        MockHttpServletRequest nameless = answer(provider.code(asked, provider.signed(withCode())));
        nameless.removeParameter("iss");
        refuses(IdentityTrouble.REFUSED, () -> flow.finish("prova", question, nameless));
        nameless.setParameter("iss", "https://another.example");
        refuses(IdentityTrouble.REFUSED, () -> flow.finish("prova", question, nameless));
    }

    @Test
    void tellsWhoDidNotWantToFromWhoCouldNot() {
        refuses(IdentityTrouble.CANCELLED, () -> flow.finish("prova", question, error("access_denied")));
        refuses(IdentityTrouble.UNREACHABLE, () -> flow.finish("prova", question, error("temporarily_unavailable")));
        refuses(IdentityTrouble.REFUSED, () -> flow.finish("prova", question, error("login_required")));
        refuses(IdentityTrouble.REFUSED, () -> flow.finish("prova", question, error("odd\nline")));
        refuses(IdentityTrouble.REFUSED, () -> flow.finish("prova", question, answer("")));
    }

    @Test
    void aProviderThatDoesNotAnswerIsNamedSo() {
        // Nobody listens at port 1.
        CodeFlow silent = flow("http://127.0.0.1:1");

        refuses(IdentityTrouble.UNREACHABLE, () -> silent.begin(new MockHttpServletRequest(), "prova"));
    }

    @Test
    void metadataOfAnotherIssuerIsNoAnswer() {
        CodeFlow misled = flow(provider.issuer().replace("127.0.0.1", "localhost"));

        refuses(IdentityTrouble.UNREACHABLE, () -> misled.begin(new MockHttpServletRequest(), "prova"));
    }

    @Test
    void aSettingThatCannotWorkStopsTheStart() {
        assertThatThrownBy(() -> properties("http://idp.example", "prova")).hasMessageContaining("https");
        assertThatThrownBy(() -> properties("https://idp.example", "Prova/1")).hasMessageContaining("small letters");
        assertThat(properties("", "prova").providers()).isEmpty();
        assertThat(properties("https://idp.example", "prova").providers()).hasSize(1);
    }

    private JWTClaimsSet.Builder withCode() {
        return provider.claims(asked, "anna").claim("fiscal_number", CODE);
    }

    /** With what is needed and this change. */
    private ProvenIdentity comesBack(UnaryOperator<JWTClaimsSet.Builder> change) {
        String token = provider.signed(change.apply(withCode()));
        return flow.finish("prova", question, answer(provider.code(asked, token)));
    }

    /** The same question may be answered twice here, because no session forgets it. */
    private ProvenIdentity again(UnaryOperator<JWTClaimsSet.Builder> change) {
        return comesBack(change);
    }

    private MockHttpServletRequest answer(String code) {
        MockHttpServletRequest answer = new MockHttpServletRequest("GET", "/accedi/da/prova");
        answer.setParameter("code", code);
        answer.setParameter("state", String.valueOf(question.getState()));
        answer.setParameter("iss", provider.issuer());
        return answer;
    }

    private MockHttpServletRequest error(String error) {
        MockHttpServletRequest answer = answer("");
        answer.removeParameter("code");
        answer.setParameter("error", error);
        return answer;
    }

    private static void refuses(IdentityTrouble reason, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        FederationRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static CodeFlow flow(String issuer) {
        MockEnvironment environment = new MockEnvironment().withProperty("win.base-url", "https://win.example");
        Providers providers = new Providers(properties(issuer, "prova"), environment, Clock.systemUTC());
        return new CodeFlow(providers, Clock.systemUTC());
    }

    private static FederationProperties properties(@Nullable String issuer, String id) {
        return new FederationProperties(
                Map.of(
                        id,
                        new FederationProperties.Provider(
                                new FederationProperties.Name("Prova", ""),
                                issuer,
                                FakeProvider.CLIENT,
                                FakeProvider.SECRET,
                                List.of("openid", "profile"),
                                "fiscal_number",
                                List.of(L2),
                                List.of(L2),
                                IdentityProvider.Kind.PLAIN)),
                Duration.ZERO);
    }
}
