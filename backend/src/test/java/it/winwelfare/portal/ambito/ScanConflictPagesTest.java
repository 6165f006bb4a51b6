package it.winwelfare.portal.ambito;

import static it.winwelfare.testing.Visit.shows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.portal.employee.Valley;
import it.winwelfare.portal.employee.Valley.Seller;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.testing.Visit;
import it.winwelfare.testing.WinTest;
import it.winwelfare.vouchers.OfflineScan;
import it.winwelfare.vouchers.OfflineScans;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;

/** A till's scan did not hold; the Ambito clears it up with both sides and notes what came out of it. */
@WinTest
class ScanConflictPagesTest {

    private static final String LIST = "/ambito/registro/letture";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Users users;

    @Autowired
    private OfflineScans offline;

    @Autowired
    private Clock clock;

    private Seller seller;
    private UserView clerk;
    private Visit ambito;
    private UUID conflict;

    @BeforeEach
    void aScanThatDidNotHold() throws Exception {
        seller = beans.createBean(Valley.class).seller();
        clerk = People.with(users, new RoleIn(Role.PROVIDER, seller.id()));
        ambito = Visit.of(mvc, People.with(users, Role.AMBITO));
        conflict = refused();
    }

    @Test
    void theAmbitoClearsItUpAndTheProviderReadsHow() throws Exception {
        String note = "Era un biglietto del bar " + SampleOrganisations.word();
        String page = LIST + "/" + conflict;
        ambito.open(LIST)
                .andExpect(content().string(allOf(shows("Da chiarire"), shows(page), shows("Segna come chiarita"))));
        ambito.open(page)
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(shows("Non è un buono"), shows("Che cosa si è chiarito"))));

        ambito.send(page + "/chiarita", "note", " ")
                .andExpect(status().is(422))
                .andExpect(content().string(shows("href=\"#f-note\"")));
        ambito.send(page + "/chiarita", "note", note).andExpect(redirectedUrl(LIST));
        ambito.send(page + "/chiarita", "note", "Un’altra cosa").andExpect(redirectedUrl(LIST));

        ambito.open(page)
                .andExpect(content()
                        .string(allOf(
                                shows(note),
                                shows("Prova Persona"),
                                not(shows("Un’altra cosa")),
                                not(shows("name=\"note\"")))));
        Visit.of(mvc, clerk)
                .open("/fornitore/cassa/conflitti")
                .andExpect(content().string(allOf(shows("Chiarita dall’Ambito"), shows(note))));
    }

    @Test
    void whatIsOpenComesFirst() throws Exception {
        UUID later = refused();
        ambito.send(LIST + "/" + later + "/chiarita", "note", "Non era un buono");

        String list = ambito.read(LIST);
        int open = list.indexOf(LIST + "/" + conflict);
        assertThat(open).isPositive();
        assertThat(list).doesNotContain(LIST + "/" + later);
    }

    @Test
    void nobodyElseClearsAnythingUp() throws Exception {
        String page = LIST + "/" + conflict;
        for (Visit other : List.of(
                Visit.of(mvc, clerk),
                Visit.of(mvc, People.with(users, Role.ATS)),
                Visit.of(mvc, People.with(users, Role.EMPLOYEE)))) {
            other.open(page).andExpect(status().isForbidden());
            other.send(page + "/chiarita", "note", "Va bene così").andExpect(status().isForbidden());
        }
        assertThat(offline.conflict(SampleOrganisations.ambito(), conflict).settled())
                .isNull();
        ambito.open(LIST + "/" + UUID.randomUUID()).andExpect(status().isNotFound());
        ambito.open(LIST + "/nessuna").andExpect(status().isNotFound());
    }

    private UUID refused() {
        Actor person = users.actorOf(clerk.id(), new Origin(Channel.PORTAL, null));
        OfflineScan scan = new OfflineScan("scan-" + SampleOrganisations.word(), clock.instant(), "nonsense");
        offline.decide(person, seller.id(), "web-1", List.of(scan));
        return offline.conflicts(person, seller.id(), null).items().getFirst().id();
    }
}
