package it.winwelfare.testing;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A browser's way to the {@link FakeProvider} and back, from an address of its own: how often one may go there is counted by address. */
public record ViaProvider(MockMvc mvc, RequestPostProcessor from) {

    public ViaProvider(MockMvc mvc) {
        this(mvc, Addresses.from(Addresses.any()));
    }

    /** Goes there: what it was sent to ask. */
    public Map<String, String> start(MockHttpSession browser) throws Exception {
        return FakeProvider.question(
                mvc.perform(get("/accedi/con/prova").session(browser).with(from))
                        .andExpect(status().isFound())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
    }

    /** Goes there, is recognised, and comes back. */
    public ResultActions comesBack(
            MockHttpSession browser, String subject, @Nullable String taxCode, @Nullable String level)
            throws Exception {
        Map<String, String> question = start(browser);
        String code = FakeProvider.shared().code(question, token(question, subject, taxCode, level));
        FakeProvider.shared().says(code, Map.of("sub", subject));
        return answer(browser, code, question.get("state"));
    }

    /** Comes back with this answer. */
    public ResultActions answer(MockHttpSession browser, String code, @Nullable String state) throws Exception {
        return mvc.perform(get("/accedi/da/prova")
                .session(browser)
                .with(from)
                .param("code", code)
                .param("state", String.valueOf(state))
                .param("iss", FakeProvider.shared().issuer()));
    }

    /** A token with a tax code and a level of assurance. */
    public static String token(
            Map<String, String> question, String subject, @Nullable String taxCode, @Nullable String level) {
        FakeProvider provider = FakeProvider.shared();
        return provider.signed(provider.claims(question, subject)
                .claim("fiscal_number", taxCode)
                .claim("acr", level));
    }
}
