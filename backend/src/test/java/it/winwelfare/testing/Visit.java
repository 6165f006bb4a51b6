package it.winwelfare.testing;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import it.winwelfare.identity.UserView;
import it.winwelfare.identity.internal.web.SignedInBrowser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody who signed in and goes from page to page, as a browser without scripts does. */
public final class Visit {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\"[^>]* name=\"(\\w+)\" value=\"([^\"]*)\"");

    private final MockMvc mvc;
    private final MockHttpSession session;

    private Visit(MockMvc mvc, MockHttpSession session) {
        this.mvc = mvc;
        this.session = session;
    }

    /** Signs the user in. */
    public static Visit of(MockMvc mvc, UserView user) throws Exception {
        return new Visit(mvc, SignedInBrowser.of(mvc, user));
    }

    /** Somebody whose browser has a session already. */
    public static Visit of(MockMvc mvc, MockHttpSession session) {
        return new Visit(mvc, session);
    }

    /** Opens a page. */
    public ResultActions open(String path) throws Exception {
        return mvc.perform(get(URI.create(path)).session(session));
    }

    /** The text of a page. */
    public String read(String path) throws Exception {
        return text(open(path));
    }

    /** Sends a form with these fields and nothing else: name, value, name, value …. */
    public ResultActions send(String path, String... typed) throws Exception {
        return sendFrom("", path, typed);
    }

    /** Sends a form with these fields and nothing else. */
    public ResultActions send(String path, Map<String, String> typed) throws Exception {
        return sendFrom(
                "",
                path,
                typed.entrySet().stream()
                        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
    }

    /** Sends a form of the page with the page's hidden fields and what is typed. */
    public ResultActions sendFrom(String page, String path, String... typed) throws Exception {
        MockHttpServletRequestBuilder form =
                post(URI.create(path)).session(session).with(csrf());
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

    /** Uploads a text as the form's {@code file}. */
    public ResultActions upload(String path, String name, String content) throws Exception {
        return mvc.perform(multipart(URI.create(path))
                .file(new MockMultipartFile("file", name, "text/csv", content.getBytes(StandardCharsets.UTF_8)))
                .session(session)
                .with(csrf()));
    }

    /** Where the answer sends the browser. */
    public static String leadsTo(ResultActions answer) {
        return Objects.requireNonNull(answer.andReturn().getResponse().getRedirectedUrl());
    }

    /** The answer's text. */
    public static String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    /** What stands on a page; amounts never break at the end of a line. */
    public static org.hamcrest.Matcher<String> shows(String text) {
        return containsString(text.replace("€ ", "€\u00a0"));
    }
}
