package it.winwelfare.identity.internal.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import it.winwelfare.identity.People;
import it.winwelfare.identity.UserView;
import it.winwelfare.testing.MockSessions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;

/** A browser's session after somebody signed in by the form. */
public final class SignedInBrowser {

    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

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

    /** Lets the password of this browser's sign-in be typed an hour ago. */
    public static void longAgo(SessionRepository<?> sessions, MockHttpSession browser) {
        change(sessions, browser);
    }

    private static <S extends Session> void change(SessionRepository<S> sessions, MockHttpSession browser) {
        S session = Objects.requireNonNull(sessions.findById(MockSessions.name(browser)));
        SecurityContext context = session.getRequiredAttribute(CONTEXT);
        Authentication before = Objects.requireNonNull(context.getAuthentication());
        SecurityContext after = SecurityContextHolder.createEmptyContext();
        after.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                before.getPrincipal(),
                null,
                List.of(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                        .issuedAt(Instant.now().minus(Duration.ofHours(1)))
                        .build())));
        session.setAttribute(CONTEXT, after);
        sessions.save(session);
    }
}
