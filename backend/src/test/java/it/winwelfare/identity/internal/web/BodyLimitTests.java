package it.winwelfare.identity.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.problems.Kind;
import it.winwelfare.problems.Rejection;
import jakarta.servlet.FilterChain;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

class BodyLimitTests {

    private final BodyLimit limit = new BodyLimit(
            DataSize.ofBytes(10),
            new ApiProblems(new StaticMessageSource(), JsonMapper.builder().build()));
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private byte[] received = {};
    private final FilterChain reader =
            (request, answer) -> received = request.getInputStream().readAllBytes();

    @Test
    void aBodyWithinTheLimitPasses() throws Exception {
        limit.doFilter(request(10, true), response, reader);

        assertThat(received).hasSize(10);
    }

    @Test
    void aBodyThatTellsThatItIsTooLargeIsNotRead() throws Exception {
        limit.doFilter(request(11, true), response, reader);

        assertThat(received).isEmpty();
        assertThat(response.getStatus()).isEqualTo(413);
    }

    @Test
    void aBodyThatDoesNotTellItsSizeIsCutOffWhileItIsRead() throws Exception {
        limit.doFilter(request(10, false), response, reader);
        assertThat(received).hasSize(10);

        assertThatThrownBy(() -> limit.doFilter(request(11, false), response, reader))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.kind()).isEqualTo(Kind.TOO_LARGE));
    }

    private static MockHttpServletRequest request(int bytes, boolean tellsItsSize) {
        MockHttpServletRequest request = tellsItsSize
                ? new MockHttpServletRequest("POST", "/api/v1/x")
                : new MockHttpServletRequest("POST", "/api/v1/x") {
                    @Override
                    public long getContentLengthLong() {
                        return -1;
                    }
                };
        request.setContent(new byte[bytes]);
        return request;
    }
}
