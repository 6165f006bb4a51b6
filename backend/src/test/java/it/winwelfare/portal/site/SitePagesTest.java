package it.winwelfare.portal.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.network.Alliances;
import it.winwelfare.network.JoinForm;
import it.winwelfare.network.JoinRequest;
import it.winwelfare.network.JoinRequests;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.network.Organisations;
import it.winwelfare.portal.web.Fmt;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.testing.WinTest;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A visitor who has not signed in: reads, follows links, asks to join. */
@WinTest
class SitePagesTest {

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#?]*)[^\"]*\"");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JoinRequests requests;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Alliances alliances;

    @Autowired
    private Fmt fmt;

    @Autowired
    private Clock clock;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/catalogo",
                "/rete",
                "/aderisci",
                "/aderisci/azienda",
                "/aderisci/fornitore",
                "/aderisci/ente",
                "/accessibilita",
                "/privacy",
                "/contatti",
                "/codice",
                "/buono"
            })
    void everyPageOpensInBothLanguagesAndNoneOfItsLinksIsDead(String page) throws Exception {
        String italian = body(open(page).andExpect(status().isOk()));
        String english = body(mvc.perform(get(page).locale(Locale.ENGLISH)).andExpect(status().isOk()));

        assertThat(english).contains("lang=\"en\"").doesNotContain("??");
        assertThat(italian).contains("lang=\"it\"").doesNotContain("??");
        for (String href : linksOf(italian)) {
            int answer = open(href).andReturn().getResponse().getStatus();
            assertThat(answer).as("%s, linked on %s", href, page).isIn(200, 302);
        }
    }

    @Test
    void searchEnginesLearnWhichPagesArePublic() throws Exception {
        open("/robots.txt")
                .andExpect(content().string(allOf(containsString("Disallow: /buono"), containsString("/sitemap.xml"))));
        String sitemap = body(open("/sitemap.xml").andExpect(status().isOk()));

        assertThat(sitemap).contains("/aderisci/azienda</loc>");
        open("/favicon.ico").andExpect(status().isOk());
        open("/licenza").andExpect(redirectedUrl("/codice"));
    }

    @Test
    void theNetworkShowsAnAlleanzaWithItsLead() throws Exception {
        OrganisationId lead = organisations.register(
                SampleOrganisations.ambito(), SampleOrganisations.organisation(OrganisationKind.PUBLIC_BODY));
        var alliance =
                alliances.find(alliances.found(SampleOrganisations.ambito(), SampleOrganisations.alliance(lead)));

        open("/rete")
                .andExpect(
                        content().string(allOf(containsString(alliance.title()), containsString(alliance.leadName()))));
    }

    @Test
    void aServiceThatIsNotThereIsToldAndNotFound() throws Exception {
        open("/catalogo/" + UUID.randomUUID())
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("Cerca altri servizi")));
    }

    @Test
    void aSoundRequestLandsOnTheAmbitosDeskAndIsToldItsDay() throws Exception {
        String code = SampleOrganisations.vatNumber();

        String receipt = Objects.requireNonNull(send(filledIn(code))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("/aderisci/inviata/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());

        JoinRequest waiting = waitingWith(code).getFirst();
        assertThat(waiting.dueOn()).isEqualTo(BusinessTime.today(clock).plusDays(30));
        JoinForm form = waiting.form();
        assertThat(form.organisationName()).isEqualTo("Officine Bortolotti");
        assertThat(form.employees()).isEqualTo(42);
        assertThat(form.municipalityIstat()).isEqualTo(SampleOrganisations.ALBINO);
        open(receipt)
                .andExpect(content()
                        .string(allOf(
                                containsString(italian(() -> fmt.date(waiting.dueOn()))),
                                containsString("Richiesta ricevuta"),
                                // whoever gets hold of the address learns nothing about who asked
                                not(containsString("Bortolotti")))));
    }

    @Test
    void whatIsWrongIsSaidByItsFieldAndWhatWasTypedStays() throws Exception {
        String page = body(send(join("/aderisci/azienda")
                        .param("organisationName", "Officine Bortolotti")
                        .param("kind", "COMPANY")
                        .param("vatOrTaxCode", "12345678900")
                        .param("municipalityIstat", SampleOrganisations.ALBINO)
                        .param("contactName", "Anna Bianchi")
                        .param("contactEmail", "anna-senza-chiocciola")
                        .param("message", "Chiamateci il mattino"))
                .andExpect(status().is(422)));

        assertThat(page)
                .contains("id=\"f-vatOrTaxCode-error\"", "id=\"f-contactEmail-error\"")
                .doesNotContain("id=\"f-organisationName-error\"")
                .contains("value=\"12345678900\"", "value=\"anna-senza-chiocciola\"", "Chiamateci il mattino")
                .containsPattern("value=\"" + SampleOrganisations.ALBINO + "\"\\s+selected=\"selected\"");
    }

    @Test
    void aWrongDigitIsSaidTogetherWithWhatIsMissing() throws Exception {
        String page = body(send(join("/aderisci/azienda")
                        .param("kind", "COMPANY")
                        .param("vatOrTaxCode", "12345678900")
                        .param("contactEmail", "anna-senza-chiocciola"))
                .andExpect(status().is(422)));

        assertThat(page)
                .contains("id=\"f-organisationName-error\"", "id=\"f-contactName-error\"")
                .contains("Questa partita IVA non è giusta", "Questo indirizzo e-mail non è scritto bene")
                .contains("value=\"12345678900\"", "value=\"anna-senza-chiocciola\"");
    }

    @Test
    void anEmptyFormAsksForEachFieldThatIsNeeded() throws Exception {
        String page =
                body(send(join("/aderisci/azienda").param("employees", "tanti")).andExpect(status().is(422)));

        assertThat(page)
                .contains(
                        "id=\"f-organisationName-error\"",
                        "id=\"f-kind-error\"",
                        "id=\"f-vatOrTaxCode-error\"",
                        "id=\"f-municipalityIstat-error\"",
                        "id=\"f-contactName-error\"",
                        "id=\"f-contactEmail-error\"",
                        "id=\"f-employees-error\"",
                        "value=\"tanti\"");
    }

    @Test
    void aSecondRequestWithTheSameNumberIsToldThatTheFirstIsThere() throws Exception {
        String code = SampleOrganisations.vatNumber();
        send(filledIn(code)).andExpect(status().is3xxRedirection());

        send(filledIn(code))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Non serve mandarla di nuovo")));

        assertThat(waitingWith(code)).hasSize(1);
    }

    @Test
    void aProgramThatFillsInEverythingIsRefused() throws Exception {
        String code = SampleOrganisations.vatNumber();

        send(filledIn(code).param("homepage", "spam.example"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("La richiesta non è partita")));

        assertThat(waitingWith(code)).isEmpty();
    }

    private List<JoinRequest> waitingWith(String code) {
        return requests.waiting(SampleOrganisations.ambito()).stream()
                .filter(request -> request.form().vatOrTaxCode().equals(code))
                .toList();
    }

    private static MockHttpServletRequestBuilder filledIn(String code) {
        return join("/aderisci/azienda")
                .param("organisationName", "Officine Bortolotti")
                .param("kind", "COMPANY")
                .param("vatOrTaxCode", code)
                .param("municipalityIstat", SampleOrganisations.ALBINO)
                .param("employees", "42")
                .param("contactName", "Anna Bianchi")
                .param("contactEmail", "anna@example.org")
                .param("phone", "")
                .param("message", "");
    }

    private static MockHttpServletRequestBuilder join(String path) {
        return post(path).with(csrf()).locale(Locale.ITALIAN);
    }

    private ResultActions send(MockHttpServletRequestBuilder form) throws Exception {
        return mvc.perform(form);
    }

    private ResultActions open(String path) throws Exception {
        return mvc.perform(get(path).locale(Locale.ITALIAN));
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }

    private static Set<String> linksOf(String page) {
        Set<String> links = new LinkedHashSet<>();
        LINK.matcher(page).results().forEach(link -> links.add(link.group(1)));
        return links;
    }

    private static String italian(Supplier<String> text) {
        LocaleContextHolder.setLocale(Locale.ITALIAN);
        try {
            return text.get();
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
