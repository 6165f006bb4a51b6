package it.winwelfare.mobileapi;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import it.winwelfare.portal.web.Flash;
import jakarta.servlet.ServletException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Somebody who asks for endpoints: a visitor, a person with a browser and the app, or a machine.
 *
 * @param session of the browser; null for who has none
 * @param token of the API; null for who has none
 */
record Caller(
        MockMvc mvc,
        String name,
        @Nullable MockHttpSession session,
        @Nullable String token) {

    private static final String SIGN_IN = "/accedi";

    /** How a call ended. */
    record End(int status, String location, boolean flashedProblem, MockHttpServletResponse raw) {

        static End of(MvcResult result) {
            MockHttpServletResponse response = result.getResponse();
            String location = response.getRedirectedUrl();
            // What a filter answers never comes to where flashes are made.
            FlashMap flashes = RequestContextUtils.getOutputFlashMap(result.getRequest());
            return new End(
                    response.getStatus(),
                    location == null ? "" : location,
                    flashes != null
                            && flashes.get(Flash.ATTRIBUTE) instanceof Flash flash
                            && flash.tone().equals("danger"),
                    response);
        }

        boolean isTurnedAway() {
            return status == 401 || status == 403 || status == 404 || isSentToSignIn();
        }

        boolean isLetIn() {
            return status != 401 && status != 403 && status < 500 && !isSentToSignIn();
        }

        /** Not found, not allowed, or sent back with the reason. */
        boolean isClosed() {
            return status == 403 || status == 404 || status == 302 && flashedProblem;
        }

        private boolean isSentToSignIn() {
            return status == 302 && URI.create(location).getPath().equals(SIGN_IN);
        }

        @Override
        public String toString() {
            return status + (location.isEmpty() ? "" : " to " + location);
        }
    }

    /** Asks with these fields of a form, or with this body. */
    End asks(Endpoint endpoint, String address, Map<String, String> fields, @Nullable String body) throws Exception {
        MockHttpServletRequestBuilder asked = request(endpoint.method(), URI.create(address));
        if (endpoint.isOfTheApi()) {
            asked.header("Idempotency-Key", UUID.randomUUID().toString());
            if (token != null) {
                asked.header("Authorization", "Bearer " + token);
            }
            if (!endpoint.reads()) {
                asked.contentType(MediaType.APPLICATION_JSON).content(body == null ? "{}" : body);
            }
        } else {
            if (session != null) {
                asked.session(session);
            }
            if (token != null && session == null) {
                asked.header("Authorization", "Bearer " + token);
            }
            if (endpoint.isPartOfAPage()) {
                asked.header("HX-Request", "true");
            }
            if (!endpoint.reads()) {
                asked.with(csrf());
                fields.forEach(asked::param);
            }
        }
        try {
            return End.of(mvc.perform(asked).andReturn());
        } catch (ServletException fault) {
            // The container would make a page of it; here it comes out as it is.
            return new End(500, String.valueOf(fault.getMessage()), false, new MockHttpServletResponse());
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
