package it.winwelfare.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.winwelfare.identifiers.EmailAddress;
import it.winwelfare.identifiers.PartitaIva;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.NewUser;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.UserId;
import it.winwelfare.identity.Users;
import it.winwelfare.money.Money;
import it.winwelfare.money.Percentage;
import it.winwelfare.money.Period;
import it.winwelfare.network.AllianceId;
import it.winwelfare.network.Alliances;
import it.winwelfare.network.NewAlliance;
import it.winwelfare.network.NewOrganisation;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.network.Organisations;
import it.winwelfare.programmes.BudgetLines;
import it.winwelfare.programmes.CoFundingRule;
import it.winwelfare.programmes.NewBudgetLine;
import it.winwelfare.programmes.NewProject;
import it.winwelfare.programmes.ProjectId;
import it.winwelfare.programmes.Projects;
import it.winwelfare.territory.Municipalities;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The Rete of Bergamo: ATS, the eight Alleanze with their awarded projects, and the budget lines that co-fund. */
@Component
@Profile("demo")
class DemoNetwork {

    private static final String PROGRAMME = "2017-2018";
    private static final Map<Integer, Place> LEADS = Map.of(
            1, new Place("smart-companies", "Val Brembilla", OrganisationKind.PUBLIC_BODY),
            2, new Place("networking", "Trescore Balneario", OrganisationKind.PUBLIC_BODY),
            3, new Place("welfare-2020", "Bolgare", OrganisationKind.PUBLIC_BODY),
            4, new Place("win", "Albino", OrganisationKind.PUBLIC_BODY),
            5, new Place("tempi-accoglienti", "Bergamo", OrganisationKind.PUBLIC_BODY),
            6, new Place("welfare-e-comunita", "Villa d'Almè", OrganisationKind.PUBLIC_BODY),
            7, new Place("caring-care", "Treviglio", OrganisationKind.PUBLIC_BODY),
            8, new Place("azienda-isola", "Terno d'Isola", OrganisationKind.PUBLIC_BODY));

    private final Users users;
    private final Organisations organisations;
    private final Alliances alliances;
    private final Projects projects;
    private final BudgetLines lines;
    private final Municipalities municipalities;
    private int organisationsMade;

    DemoNetwork(
            Users users,
            Organisations organisations,
            Alliances alliances,
            Projects projects,
            BudgetLines lines,
            Municipalities municipalities) {
        this.users = users;
        this.organisations = organisations;
        this.alliances = alliances;
        this.projects = projects;
        this.lines = lines;
        this.municipalities = municipalities;
    }

    private record Place(String slug, String municipality, OrganisationKind kind) {}

    /** What the rest of the demo builds on. */
    record Made(Actor ambito, AllianceId win) {}

    Made make(LocalDate from) {
        Actor platform = Actor.system("demo", Channel.DEMO);
        OrganisationId ambitoBody =
                organisation(platform, "Ambito Valle Seriana", OrganisationKind.PUBLIC_BODY, "Albino", null);
        OrganisationId ats = organisation(platform, "ATS Bergamo", OrganisationKind.PUBLIC_BODY, "Bergamo", null);
        Actor ambito = user(DemoLogins.AMBITO, "Ada Moretti", Role.AMBITO, ambitoBody);
        user("revisore@win.example", "Bruno Cattaneo", Role.AMBITO, ambitoBody);
        user(DemoLogins.ATS, "Giorgio Zanchi", Role.ATS, ats);
        AllianceId win = null;
        for (NamedCsvRecord row : DemoTable.rows("network-plan-2017-2018", ',')) {
            AllianceId alliance = alliance(ambito, row, from);
            if (row.getField("title").startsWith("W.IN.")) {
                win = alliance;
            }
        }
        if (win == null) {
            throw new IllegalStateException("the plan has no project W.IN.");
        }
        return new Made(ambito, win);
    }

    private AllianceId alliance(Actor ambito, NamedCsvRecord row, LocalDate from) {
        int rank = Integer.parseInt(row.getField("rank"));
        Place place = LEADS.get(rank);
        if (place == null) {
            throw new IllegalStateException("the plan has eight projects, not one of rank " + rank);
        }
        String leadName = row.getField("lead_partner").replaceAll(" \\(.*\\)", "");
        OrganisationId lead = organisation(ambito, leadName, place.kind(), place.municipality(), null);
        AllianceId alliance = alliances.found(
                ambito,
                new NewAlliance(
                        place.slug(),
                        row.getField("title"),
                        lead,
                        row.getField("new_alliance").equals("yes"),
                        Integer.parseInt(row.getField("partners"))));
        String email = rank == 4 ? DemoLogins.ALLIANCE : "alleanza." + place.slug() + "@win.example";
        user(email, rank == 4 ? "Franca Belotti" : "Referente " + leadName, Role.ALLIANCE, lead);
        ProjectId project = projects.award(
                ambito,
                new NewProject(
                        PROGRAMME,
                        rank,
                        alliance,
                        row.getField("title"),
                        Money.parse(row.getField("total_cost_eur")),
                        Money.parse(row.getField("cofinancing_eur")),
                        Money.parse(row.getField("requested_eur")),
                        Money.parse(row.getField("awarded_eur")),
                        new BigDecimal(row.getField("score")).movePointRight(1).intValueExact()));
        Period period = new Period(from, from.plusYears(2).minusDays(1));
        openLines(ambito, alliance, project, Money.parse(row.getField("awarded_eur")), rank == 4, period);
        return alliance;
    }

    /** Half of an award co-funds purchases in two or three lines; the rest pays for actions outside the platform. */
    private void openLines(
            Actor ambito, AllianceId alliance, ProjectId project, Money awarded, boolean win, Period period) {
        List<Money> parts = awarded.allocate(win ? new long[] {9, 7, 2, 2} : new long[] {5, 5, 10});
        open(
                ambito,
                alliance,
                project,
                period,
                "Servizi per bambini e ragazzi",
                parts.get(0),
                new CoFundingRule(
                        Percentage.percent(30),
                        Set.of(
                                "baby-sitting",
                                "nursery",
                                "play-space",
                                "before-after-school",
                                "homework-help",
                                "summer-centre"),
                        Money.euros(150)));
        open(
                ambito,
                alliance,
                project,
                period,
                "Cura degli anziani e delle persone fragili",
                parts.get(1),
                new CoFundingRule(
                        Percentage.percent(40),
                        Set.of(
                                "home-care",
                                "carer",
                                "day-centre",
                                "respite-care",
                                "home-nursing",
                                "assisted-transport"),
                        Money.euros(200)));
        if (win) {
            open(
                    ambito,
                    alliance,
                    project,
                    period,
                    "Tempo risparmiato",
                    parts.get(2),
                    new CoFundingRule(
                            Percentage.percent(20),
                            Set.of("laundry-ironing", "extra-cleaning", "company-concierge", "gardening"),
                            Money.euros(40)));
        }
    }

    private void open(
            Actor ambito,
            AllianceId alliance,
            ProjectId project,
            Period period,
            String name,
            Money awarded,
            CoFundingRule rule) {
        lines.open(ambito, new NewBudgetLine(alliance, project, name, awarded, period, rule));
    }

    /** Writes down an organisation with an invented VAT number that is valid. */
    OrganisationId organisation(
            Actor by, String name, OrganisationKind kind, String municipality, @Nullable String address) {
        organisationsMade++;
        String vatNumber = PartitaIva.complete("0%09d".formatted(398_000_000 + 137 * organisationsMade))
                .value();
        String istat = municipalities
                .byName(municipality)
                .orElseThrow(() -> new IllegalStateException("no such municipality: " + municipality))
                .istat();
        return organisations.register(
                by,
                new NewOrganisation(
                        name,
                        kind,
                        vatNumber,
                        null,
                        istat,
                        address,
                        "info-" + organisationsMade + "@win.example",
                        "035 00%04d".formatted(organisationsMade),
                        null));
    }

    /** A person who can sign in with the demo's password. */
    Actor user(String email, String name, Role role, OrganisationId organisation) {
        UserId id = users.register(
                Actor.system("demo", Channel.DEMO),
                new NewUser(
                        EmailAddress.parse(email),
                        name,
                        DemoLogins.PASSWORD,
                        Set.of(new RoleIn(role, organisation)),
                        Locale.ITALIAN));
        return users.actorOf(id, new Origin(Channel.DEMO, null));
    }
}
