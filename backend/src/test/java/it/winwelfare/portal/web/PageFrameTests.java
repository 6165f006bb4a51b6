package it.winwelfare.portal.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.testing.WinTest;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What is around every page, seen on the sign-in page. */
@WinTest
class PageFrameTests {

    @Autowired
    private MockMvc pages;

    @Test
    void speaksItalianUntilAnotherLanguageIsChosen() throws Exception {
        pages.perform(get("/accedi").header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(matchesPattern("(?s).*<html\\s+lang=\"it\".*")));
        pages.perform(get("/accedi").param("lingua", "en"))
                .andExpect(cookie().value("lingua", "en"))
                .andExpect(content().string(matchesPattern("(?s).*<html\\s+lang=\"en\".*")));
        pages.perform(get("/accedi").cookie(new Cookie("lingua", "en")))
                .andExpect(content().string(containsString("Skip to content")));
    }

    @Test
    void aLanguageThatIsNotSpokenIsItalian() throws Exception {
        pages.perform(get("/accedi").cookie(new Cookie("lingua", "de")))
                .andExpect(status().isOk())
                .andExpect(content().string(matchesPattern("(?s).*<html\\s+lang=\"it\".*")));
        pages.perform(get("/accedi").param("lingua", "<x>"))
                .andExpect(status().isOk())
                .andExpect(content().string(matchesPattern("(?s).*<html\\s+lang=\"it\".*")));
    }

    @Test
    void addressesOfOurFilesCarryTheirContentsHash() throws Exception {
        pages.perform(get("/accedi"))
                .andExpect(
                        content()
                                .string(
                                        matchesPattern(
                                                "(?s).*href=\"/assets/css/win-[0-9a-f]{32}\\.css\".*src=\"/assets/js/win-[0-9a-f]{32}\\.js\".*")));
    }

    @Test
    void theDesignSystemBringsNoFontThatOurPolicyRefuses() throws Exception {
        pages.perform(get("/webjars/bootstrap-italia/2.17.0/dist/css/bootstrap-italia.min.css"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(".btn-primary")))
                .andExpect(content().string(not(containsString("data:application/font"))));
    }

    @Test
    void aPageThatIsNotThereIsNoJson() throws Exception {
        pages.perform(get("/catalogo/questa/pagina/non/esiste"))
                .andExpect(status().isNotFound())
                .andExpect(header().doesNotExist("Content-Type"));
    }

    @Test
    void aFormFromAPageThatWasOpenForTooLongIsNotCarriedOut() throws Exception {
        pages.perform(post("/password/dimenticata").param("email", "anna@example.org"))
                .andExpect(status().isForbidden())
                .andExpect(content().string(not(containsString("anna"))));
    }
}
