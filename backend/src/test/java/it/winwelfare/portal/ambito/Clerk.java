package it.winwelfare.portal.ambito;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import it.winwelfare.identity.People;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.identity.internal.web.SignedInBrowser;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody who signed in and uses pages as a browser does: a form goes with its hidden fields. */
public final class Clerk {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\"[^>]* name=\"(\\w+)\" value=\"([^\"]*)\"");

    private final MockMvc mvc;
    private final UserView user;
    private final MockHttpSession session;

    private Clerk(MockMvc mvc, UserView user, MockHttpSession session) {
        this.mvc = mvc;
        this.user = user;
        this.session = session;
    }

    public static Clerk signedIn(MockMvc mvc, Users users, RoleIn... roles) throws Exception {
        UserView user = People.with(users, roles);
        return new Clerk(mvc, user, SignedInBrowser.of(mvc, user));
    }

    public UserView user() {
        return user;
    }

    public ResultActions asks(String path) throws Exception {
        return mvc.perform(get(URI.create(path)).session(session));
    }

    public String reads(String path) throws Exception {
        return body(asks(path));
    }

    /** Sends a form: the hidden fields of the page on which it stands, and what is typed as name, value, name, value. */
    public ResultActions sends(String path, String page, String... typed) throws Exception {
        MockHttpServletRequestBuilder form = post(path).session(session).with(csrf());
        Matcher hidden = HIDDEN.matcher(page);
        while (hidden.find()) {
            if (!"_csrf".equals(hidden.group(1))) {
                form.param(hidden.group(1), hidden.group(2));
            }
        }
        for (int i = 0; i < typed.length; i += 2) {
            form.param(typed[i], typed[i + 1]);
        }
        return mvc.perform(form);
    }

    public static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }

    /** The page's text; amounts never break at the end of a line. */
    public static org.hamcrest.Matcher<String> shows(String text) {
        return containsString(text.replace("€ ", "€\u00a0"));
    }
}
