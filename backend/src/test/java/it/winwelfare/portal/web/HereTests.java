package it.winwelfare.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class HereTests {

    @Test
    void aChangedFilterStartsTheListAnewAndKeepsTheOthers() {
        assertThat(at("/catalogo", "categoria=nido&dopo=abc&testo=et%C3%A0").with("categoria", "centro estivo"))
                .isEqualTo("/catalogo?testo=et%C3%A0&categoria=centro+estivo");
    }

    @Test
    void anotherLanguageKeepsThePlaceInTheList() {
        assertThat(at("/catalogo", "dopo=abc").with("lingua", "en")).isEqualTo("/catalogo?dopo=abc&lingua=en");
    }

    @Test
    void whatComesFromTheAddressCannotLeaveThePage() {
        assertThat(at("//altro.example/x", null).with("lingua", "en")).isEqualTo("/altro.example/x?lingua=en");
        assertThat(at("/x", null).with("a&b", "\"><script>")).isEqualTo("/x?a%26b=%22%3E%3Cscript%3E");
    }

    @Test
    void aMalformedAddressIsLeftAsItIs() {
        assertThat(at("/x", "%zz=1&y=2").without("y")).isEqualTo("/x?%zz=1");
    }

    private static Here at(String path, String query) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setQueryString(query);
        return new Here(request);
    }
}
