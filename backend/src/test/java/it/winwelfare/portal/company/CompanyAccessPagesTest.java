package it.winwelfare.portal.company;

import static it.winwelfare.testing.Visit.leadsTo;
import static it.winwelfare.testing.Visit.shows;
import static it.winwelfare.testing.Visit.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.employees.SamplePeople;
import it.winwelfare.identity.MachineClients;
import it.winwelfare.identity.MachineClients.MachineClient;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.UserView;
import it.winwelfare.money.Money;
import it.winwelfare.portal.employee.Valley.Employer;
import it.winwelfare.testing.Visit;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may act for a company: machines, colleagues, and nobody else. */
class CompanyAccessPagesTest extends CompanyStory {
    private static final Pattern SECRET = Pattern.compile("id=\"secret\">([^<]+)<");

    @Autowired
    private MachineClients clients;

    @Test
    void theSecretOfAConnectionIsShownOnceAndASecondSendingMakesNone() throws Exception {
        String page = hr.read("/azienda/collegamenti");
        assertThat(page).contains("Ancora nessun collegamento");
        String made = text(
                hr.sendFrom(page, "/azienda/collegamenti", "label", "Paghe").andExpect(status().isOk()));
        Matcher secret = SECRET.matcher(made);
        assertThat(secret.find()).isTrue();
        String said = secret.group(1);

        hr.sendFrom(page, "/azienda/collegamenti", "label", "Paghe")
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(shows("è già stato creato"), not(shows(said)))));
        MachineClient client = clients.list(employer.hr(), employer.id()).getFirst();
        assertThat(clients.list(employer.hr(), employer.id())).hasSize(1);
        assertThat(client.label()).isEqualTo("Paghe");
        assertThat(hr.read("/azienda/collegamenti")).contains(client.clientId()).doesNotContain(said);

        String confirm = "/azienda/collegamenti/" + client.clientId() + "/revoca";
        hr.open(confirm).andExpect(content().string(shows("non entra più")));
        hr.send(confirm).andExpect(redirectedUrl("/azienda/collegamenti"));
        hr.send(confirm).andExpect(redirectedUrl("/azienda/collegamenti"));
        assertThat(clients.list(employer.hr(), employer.id()).getFirst().revokedAt())
                .isNotNull();
        hr.open("/azienda/collegamenti").andExpect(content().string(shows("Revocati")));
        hr.open(confirm).andExpect(redirectedUrl("/azienda/collegamenti"));
    }

    @Test
    void aConnectionWantsANameAndBelongsToItsCompany() throws Exception {
        hr.send("/azienda/collegamenti", "label", " ", "once", "nonsense").andExpect(status().is(422));
        hr.send("/azienda/collegamenti", "label", " ")
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(shows("href=\"#f-label\""), shows("Scrivi un nome"))));
        assertThat(clients.list(employer.hr(), employer.id())).isEmpty();

        Employer other = valley.employer();
        String foreign = clients.create(other.hr(), other.id(), "Loro").clientId();
        hr.open("/azienda/collegamenti/" + foreign + "/revoca").andExpect(status().isNotFound());
        hr.send("/azienda/collegamenti/" + foreign + "/revoca").andExpect(status().isNotFound());
        assertThat(clients.list(other.hr(), other.id()).getFirst().revokedAt()).isNull();
    }

    @Test
    void hrInvitesAColleagueAndNobodyTakesTheirOwnAccessAway() throws Exception {
        String email = People.address().value();
        hr.send(
                        "/azienda/accessi/invita",
                        "name",
                        "",
                        "email",
                        "non-un-indirizzo",
                        "role",
                        "COMPANY_HR",
                        "language",
                        "it")
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(shows("href=\"#f-name\""), shows("value=\"non-un-indirizzo\""))));
        hr.send("/azienda/accessi/invita", "name", "Carla Neri", "email", email, "role", "COMPANY_HR", "language", "it")
                .andExpect(redirectedUrl("/azienda/accessi"));
        hr.open("/azienda/accessi").andExpect(content().string(allOf(shows(email), shows("sei tu"))));
        hr.send("/azienda/accessi/invita", "name", "X", "email", email, "role", "AMBITO", "language", "it")
                .andExpect(status().is(422));

        String invitation =
                users.invited(employer.hr(), employer.id()).getFirst().id().toString();
        hr.open("/azienda/accessi/inviti/" + invitation + "/ritira")
                .andExpect(content().string(shows("Carla Neri")));

        UserView colleague = People.with(users, new RoleIn(Role.COMPANY_HR, employer.id()));
        hr.open("/azienda/accessi/" + colleague.id() + "/COMPANY_HR/togli")
                .andExpect(content().string(shows(colleague.email().value())));
        hr.send("/azienda/accessi/" + person.id() + "/COMPANY_HR/togli").andExpect(status().is3xxRedirection());
        hr.send("/azienda/accessi/" + colleague.id() + "/COMPANY_HR/togli").andExpect(status().is3xxRedirection());
        assertThat(users.of(employer.hr(), employer.id()))
                .extracting(holder -> holder.user())
                .containsExactly(person.id());
    }

    @Test
    void whoIsNotOfHrStaysOutside() throws Exception {
        Visit counter = Visit.of(mvc, People.with(users, Role.PROVIDER));
        Visit employee = Visit.of(mvc, People.with(users, new RoleIn(Role.EMPLOYEE, employer.id())));
        for (String path : Set.of(
                "/azienda",
                "/azienda/persone",
                "/azienda/piani",
                "/azienda/servizi",
                "/azienda/collegamenti",
                "/azienda/accessi")) {
            counter.open(path).andExpect(status().isForbidden());
            employee.open(path).andExpect(status().isForbidden());
        }
        employee.send("/azienda/collegamenti", "label", "Mio").andExpect(status().isForbidden());
        Visit stranger = Visit.of(
                mvc,
                People.with(users, new RoleIn(Role.COMPANY_HR, valley.employer().id())));
        load(Money.euros(100));
        valley.worker(employer);
        String plan = activePlan("50");
        String theirs = leadsTo(hr.upload("/azienda/persone/importa", "organico.csv", SamplePeople.csv(1, 1)));
        for (String path : List.of(plan, plan + "/modifica", theirs)) {
            assertThat(stranger.open(path).andReturn().getResponse().getStatus())
                    .as(path)
                    .isIn(403, 404);
        }
        assertThat(stranger.send(plan + "/assegna", "key", "theirs")
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isIn(403, 404);
        assertThat(stranger.send(theirs + "/conferma").andReturn().getResponse().getStatus())
                .isIn(403, 404);
    }
}
