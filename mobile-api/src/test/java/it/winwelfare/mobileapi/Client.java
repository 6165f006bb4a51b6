package it.winwelfare.mobileapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import it.winwelfare.identity.MachineClients;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the API as a client does, and reads its answers. */
class Client {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MockMvc mvc;

    /** What came back. */
    record Answer(int status, MockHttpServletResponse raw) {

        JsonNode json() throws Exception {
            return JSON.readTree(raw.getContentAsByteArray());
        }

        String text(String pointer) throws Exception {
            return json().at(pointer).asString();
        }

        /** It must be a problem with this status and code. */
        Answer isProblem(int wanted, String code) throws Exception {
            assertThat(raw.getContentAsString()).as("status %s", status).contains("\"" + code + "\"");
            assertThat(status).isEqualTo(wanted);
            assertThat(raw.getContentType()).startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            assertThat(text("/type")).isEqualTo("https://winwelfare.it/problemi/" + code);
            assertThat(text("/code")).isEqualTo(code);
            assertThat(json().at("/status").asInt()).isEqualTo(wanted);
            assertThat(text("/title")).isNotBlank();
            assertThat(text("/detail")).isNotBlank().isNotEqualTo(code);
            assertThat(raw.getContentAsString()).doesNotContain("Exception", "\tat ");
            return this;
        }

        Answer is(int wanted) throws Exception {
            assertThat(status).as(raw.getContentAsString()).isEqualTo(wanted);
            return this;
        }
    }

    Answer get(String token, String path) throws Exception {
        return send(to(HttpMethod.GET, path, token));
    }

    Answer post(String token, String path, @Nullable String key, @Nullable String body) throws Exception {
        MockHttpServletRequestBuilder builder = to(HttpMethod.POST, path, token);
        if (key != null) {
            builder.header("Idempotency-Key", key);
        }
        return send(
                body == null
                        ? builder
                        : builder.contentType(MediaType.APPLICATION_JSON).content(body));
    }

    Answer put(String token, String path, String body) throws Exception {
        return send(to(HttpMethod.PUT, path, token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    /** A request with this token, in the API. */
    static MockHttpServletRequestBuilder to(HttpMethod method, String path, String token) {
        return request(method, "/api/v1" + path).header("Authorization", "Bearer " + token);
    }

    Answer send(MockHttpServletRequestBuilder builder) throws Exception {
        MockHttpServletResponse response = mvc.perform(builder).andReturn().getResponse();
        return new Answer(response.getStatus(), response);
    }

    /** A machine's token, from the authorization server. */
    String token(MachineClients.Created machine) throws Exception {
        MockHttpServletResponse response = mvc.perform(
                        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post("/oauth2/token")
                                .param("grant_type", "client_credentials")
                                .param("scope", "employees:write funds:read allocations:write")
                                .with(httpBasic(machine.clientId(), machine.secret())))
                .andReturn()
                .getResponse();
        return JSON.readTree(response.getContentAsString()).get("access_token").asString();
    }
}
