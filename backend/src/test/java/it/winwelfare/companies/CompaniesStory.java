package it.winwelfare.companies;

import static it.winwelfare.testing.SampleOrganisations.ambito;
import static it.winwelfare.testing.SampleOrganisations.organisation;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import it.winwelfare.money.Period;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.network.Organisations;
import it.winwelfare.testing.WinTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Companies that the Ambito has registered, and plans for their people. */
@WinTest
@RecordApplicationEvents
abstract class CompaniesStory {

    @Autowired
    Organisations organisations;

    @Autowired
    Companies companies;

    @Autowired
    Plans plans;

    @Autowired
    ApplicationEvents events;

    @Autowired
    private Clock clock;

    final Actor ambito = ambito();

    OrganisationId company() {
        OrganisationId id = organisations.register(ambito, organisation(OrganisationKind.COMPANY));
        companies.register(ambito, new NewCompany(id, 12, "Anna Bianchi", "anna@example.org"));
        return id;
    }

    NewPlan plan(OrganisationId company, String name) {
        return new NewPlan(
                company,
                name,
                new Period(today(), today().plusYears(1)),
                MoneySource.ON_TOP,
                List.of(new PlanLine(null, Money.euros(200))),
                Leftover.RETURN_AT_END);
    }

    LocalDate today() {
        return BusinessTime.today(clock);
    }
}
