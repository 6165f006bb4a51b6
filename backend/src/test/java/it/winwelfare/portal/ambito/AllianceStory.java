package it.winwelfare.portal.ambito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.Users;
import it.winwelfare.ledger.LedgerControls;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.network.Alliance;
import it.winwelfare.network.Alliances;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.network.Organisations;
import it.winwelfare.programmes.Project;
import it.winwelfare.programmes.Projects;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.testing.Visit;
import it.winwelfare.testing.WinTest;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Ada of the Ambito, an organisation that leads, and what is typed when an award is written. */
@WinTest
abstract class AllianceStory {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Users users;

    @Autowired
    Organisations organisations;

    @Autowired
    Alliances alliances;

    @Autowired
    Projects projects;

    @Autowired
    private LedgerControls controls;

    @Autowired
    private Clock clock;

    final Actor ambito = SampleOrganisations.ambito();
    Visit ada;
    OrganisationId lead;

    @BeforeEach
    void aLead() throws Exception {
        ada = Visit.of(mvc, People.with(users, new RoleIn(Role.AMBITO, OrganisationId.next())));
        lead = organisations.register(ambito, SampleOrganisations.organisation(OrganisationKind.PUBLIC_BODY));
    }

    @AfterEach
    void theBooksAgree() {
        assertThat(controls.run().findings()).isEmpty();
    }

    Alliance alliance() {
        return alliances.find(alliances.found(ambito, SampleOrganisations.alliance(lead)));
    }

    Project awarded(Alliance alliance) throws Exception {
        String path = room(alliance) + "/progetti/nuovo";
        ada.sendFrom(ada.read(path), path, award("10", "1000", "1")).andExpect(redirectedUrl(room(alliance)));
        return projects.of(alliance.id()).getFirst();
    }

    static String[] award(String score, String cost, String rank) {
        return new String[] {
            "programme",
            "2027 " + SampleOrganisations.word(),
            "title",
            "Conciliare",
            "rank",
            rank,
            "score",
            score,
            "totalCost",
            cost,
            "coFinancing",
            "400",
            "requested",
            "600",
            "awarded",
            "500"
        };
    }

    LocalDate today() {
        return BusinessTime.today(clock);
    }

    static String room(Alliance alliance) {
        return "/ambito/rete/" + alliance.id();
    }
}
