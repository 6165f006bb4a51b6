package it.winwelfare.identity.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

class QuickFirewallTests {

    /** It lets nothing through that Spring's would not. */
    @Test
    void whatIsPlainPassesSpringsFirewallToo() {
        int plain = 0;
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            String text = "a" + c;
            if (QuickFirewall.PLAIN.test(text)) {
                plain++;
                for (Predicate<String> springs : List.of(
                        StrictHttpFirewall.ALLOWED_HEADER_NAMES,
                        StrictHttpFirewall.ALLOWED_HEADER_VALUES,
                        StrictHttpFirewall.ALLOWED_PARAMETER_NAMES)) {
                    assertThat(springs.test(text)).as("character %d", (int) c).isTrue();
                }
            }
        }
        assertThat(plain).isEqualTo('~' - ' ' + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer abc.def-_~+/==", "perché", "日本", ""})
    void passesWhatPeopleAndProgramsSay(String value) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/catalogo");
        request.addHeader("X-Said", value);
        request.addParameter("q", value);
        var guarded = new QuickFirewall().getFirewalledRequest(request);
        assertThat(guarded.getHeader("X-Said")).isEqualTo(value);
        assertThat(guarded.getParameter("q")).isEqualTo(value);
    }

    @Test
    void refusesControlCharacters() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/catalogo");
        request.addHeader("X-Said", "a\u0000b");
        request.addParameter("a\u0000b", "q");
        var guarded = new QuickFirewall().getFirewalledRequest(request);
        assertThatThrownBy(() -> guarded.getHeader("X-Said")).isInstanceOf(RequestRejectedException.class);
        assertThatThrownBy(() -> guarded.getParameter("a\u0000b")).isInstanceOf(RequestRejectedException.class);
    }
}
