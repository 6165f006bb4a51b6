package it.winwelfare.portal.ambito;

import static it.winwelfare.testing.Visit.shows;
import static it.winwelfare.testing.Visit.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import it.winwelfare.network.Alliance;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.testing.SampleOrganisations;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The Ambito founds an Alleanza, gives it members and an award, by the pages alone. */
class AlliancePagesTest extends AllianceStory {

    @Test
    void aNewAlleanzaGetsItsAddressFromItsName() throws Exception {
        String word = SampleOrganisations.word();
        String page = Objects.requireNonNull(ada.sendFrom(
                        ada.read("/ambito/rete/nuova"),
                        "/ambito/rete/nuova",
                        "title",
                        "Città & Tempo " + word,
                        "lead",
                        lead.toString(),
                        "declaredPartners",
                        "7",
                        "slug",
                        "")
                .andReturn()
                .getResponse()
                .getRedirectedUrl());

        Alliance founded = alliances.bySlug("citta-tempo-" + word);
        assertThat(page).isEqualTo("/ambito/rete/" + founded.id());
        assertThat(alliances.members(founded.id())).extracting(one -> one.id()).containsExactly(lead);
        ada.open(page)
                .andExpect(content()
                        .string(allOf(
                                shows("Città &amp; Tempo"), shows("Un aderente"), shows("Ancora nessun progetto"))));
        ada.open("/ambito/rete").andExpect(content().string(shows(page)));
    }

    @Test
    void anAlleanzaWithoutNameOrLeadIsNotFounded() throws Exception {
        String page = ada.read("/ambito/rete/nuova");
        ada.sendFrom(page, "/ambito/rete/nuova", "title", "", "lead", "", "declaredPartners", "", "slug", "X Y")
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(
                                shows("f-title-error"),
                                shows("f-lead-error"),
                                shows("f-declaredPartners-error"),
                                shows("value=\"X Y\""))));
        ada.sendFrom(page, "/ambito/rete/nuova", "title", "Nuova", "lead", "", "declaredPartners", "molti", "slug", "")
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(shows("Scrivi un numero intero."), shows("value=\"molti\""))));
    }

    @Test
    void aMemberIsAddedFromItsDay() throws Exception {
        Alliance alliance = alliance();
        OrganisationId company =
                organisations.register(ambito, SampleOrganisations.organisation(OrganisationKind.COMPANY));
        LocalDate from = today().plusMonths(1);

        ada.send(room(alliance) + "/membri", "organisation", company.toString(), "from", from.toString())
                .andExpect(redirectedUrl(room(alliance)));

        assertThat(alliances.of(company, from)).containsExactly(alliance.id());
        assertThat(alliances.of(company, from.minusDays(1))).isEmpty();
        String name = organisations.find(company).name();
        ada.open(room(alliance)).andExpect(content().string(allOf(shows(name), shows("2 aderenti"))));
        ada.send(room(alliance) + "/membri", "organisation", "", "from", "")
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(shows("f-organisation-error"), shows("f-from-error"))));
    }

    @Test
    void anAwardMustAddUp() throws Exception {
        Alliance alliance = alliance();
        String path = room(alliance) + "/progetti/nuovo";
        String[] wrong = award("23,55", "1000", "1");
        ada.sendFrom(ada.read(path), path, wrong)
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(shows("f-score-error"), shows("value=\"23,55\""))));
        ada.sendFrom(ada.read(path), path, award("23,5", "999,99", "1"))
                .andExpect(status().is(422))
                .andExpect(content().string(shows("f-totalCost-error")));
        assertThat(projects.of(alliance.id())).isEmpty();

        ada.sendFrom(ada.read(path), path, award("23,5", "1000", "1")).andExpect(redirectedUrl(room(alliance)));

        assertThat(projects.of(alliance.id())).singleElement().satisfies(project -> {
            assertThat(project.awarded()).isEqualTo(Money.euros(500));
            assertThat(project.scoreTenths()).isEqualTo(235);
        });
        ada.open(room(alliance)).andExpect(content().string(allOf(shows("€ 500,00"), shows("Apri una linea"))));
    }

    /** A word where a number belongs hides nothing of the rest, whichever kind of number it is. */
    @Test
    void aWordForANumberHidesNoOtherFaultOfAnAward() throws Exception {
        Alliance alliance = alliance();
        String award = text(ada.send(
                        room(alliance) + "/progetti/nuovo",
                        "rank",
                        "primo",
                        "score",
                        "tanti",
                        "totalCost",
                        "molto",
                        "requested",
                        "")
                .andExpect(status().is(422)));
        assertThat(List.of("programme", "rank", "title", "totalCost", "coFinancing", "requested", "awarded", "score"))
                .allSatisfy(field -> assertThat(award).contains("id=\"f-" + field + "-error\""));
    }
}
