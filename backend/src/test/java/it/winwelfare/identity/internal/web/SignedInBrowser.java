package it.winwelfare.identity.internal.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import it.winwelfare.identity.People;
import it.winwelfare.identity.UserView;
import java.util.Objects;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

/** A browser's session after somebody signed in by the form. */
public final class SignedInBrowser {

    private SignedInBrowser() {}

    /** Signs in with the password that all {@link People} have. */
    public static MockHttpSession of(MockMvc mvc, UserView user) throws Exception {
        return (MockHttpSession) Objects.requireNonNull(mvc.perform(post("/accedi")
                        .with(csrf())
                        .param("email", user.email().value())
                        .param("password", People.PASSWORD))
                .andReturn()
                .getRequest()
                .getSession(false));
    }
}
