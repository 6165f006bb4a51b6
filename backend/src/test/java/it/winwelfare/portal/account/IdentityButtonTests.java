package it.winwelfare.portal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.testing.WinTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** How the ways to sign in elsewhere look. */
@WinTest
class IdentityButtonTests {

    @Autowired
    private MockMvc mvc;

    @Test
    void spidAndCieHaveTheButtonsThatPeopleKnowAndOthersHaveOurs() throws Exception {
        String page = mvc.perform(get("/accedi"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(button(page, "spid")).contains("class=\"btn win-identity\"", "aria-hidden=\"true\"");
        assertThat(words(button(page, "spid"))).isEqualTo("Entra con SPID");
        assertThat(button(page, "cie")).contains("class=\"btn win-identity\"");
        assertThat(words(button(page, "cie")))
                .as("two of one kind can be told apart")
                .isEqualTo("Entra con CIE (CIE (prova))");
        assertThat(button(page, "prova")).contains("btn-outline-primary").doesNotContain("win-identity", "<svg");
        assertThat(words(button(page, "prova"))).isEqualTo("Entra con Identità di prova");
        mvc.perform(get("/accedi").cookie(new Cookie("lingua", "en")))
                .andExpect(content().string(containsString("Sign in with SPID")));
    }

    private static String button(String page, String provider) {
        int link = page.indexOf("href=\"/accedi/con/" + provider + "\"");
        return page.substring(page.lastIndexOf("<a", link), page.indexOf("</a", link));
    }

    private static String words(String markup) {
        return markup.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ").strip();
    }
}
