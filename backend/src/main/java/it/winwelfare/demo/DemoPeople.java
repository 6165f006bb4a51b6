package it.winwelfare.demo;

import it.winwelfare.employees.EmployeeData;
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.employees.Employees;
import it.winwelfare.employees.Families;
import it.winwelfare.employees.FamilyMemberId;
import it.winwelfare.employees.NewFamilyMember;
import it.winwelfare.fiscal.Relationship;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.Role;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.territory.District;
import it.winwelfare.territory.Districts;
import it.winwelfare.territory.Municipality;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The companies' people: all of them with a valid tax code, some of them with a login and a family, who will buy. */
@Component
@Profile("demo")
class DemoPeople {

    /** How many people of each company have a login and buy: enough for every page, few enough to start quickly. */
    private static final int MOST_BUYERS_PER_COMPANY = 16;

    private final DemoNetwork network;
    private final Employees employees;
    private final Families families;
    private final Districts districts;
    private final Clock clock;

    DemoPeople(DemoNetwork network, Employees employees, Families families, Districts districts, Clock clock) {
        this.network = network;
        this.employees = employees;
        this.families = families;
        this.districts = districts;
        this.clock = clock;
    }

    record Relative(FamilyMemberId id, Relationship relationship, LocalDate bornOn) {}

    /** Somebody who buys. */
    record Buyer(Actor actor, List<Relative> relatives) {}

    List<Buyer> make(DemoCompanies.Made company, DemoNames names, Random random) {
        List<Buyer> buyers = new ArrayList<>();
        int buying = Math.min(MOST_BUYERS_PER_COMPANY, company.employees());
        for (int number = 1; number <= company.employees(); number++) {
            boolean buys = number <= buying;
            DemoNames.Person person = person(company, names, number);
            String email = buys ? email(company, person, number) : null;
            EmployeeId id = employees
                    .upsert(company.hr(), company.id(), data(person, email, number, names, random))
                    .employee();
            if (buys && email != null) {
                Actor actor = network.user(
                        email, person.givenName() + " " + person.familyName(), Role.EMPLOYEE, company.id());
                employees.join(Actor.system("demo", Channel.DEMO), id, actor.requireUser());
                buyers.add(new Buyer(actor, family(actor, id, person, names, random)));
            }
        }
        return buyers;
    }

    private static DemoNames.Person person(DemoCompanies.Made company, DemoNames names, int number) {
        if (number == 1 && company.name().startsWith("Acerbis")) {
            return names.named("Giulia", "Bonomi", true, 1985, 1985);
        }
        if (number == 1 && company.name().startsWith("P. Plast")) {
            return names.named("Marco", "Carrara", false, 1979, 1979);
        }
        return names.person(1963, 2003);
    }

    private static String email(DemoCompanies.Made company, DemoNames.Person person, int number) {
        if (number == 1 && company.name().startsWith("Acerbis")) {
            return DemoLogins.EMPLOYEE;
        }
        if (number == 1 && company.name().startsWith("P. Plast")) {
            return DemoLogins.SECOND_EMPLOYEE;
        }
        return person.email().replace("@", "." + company.employees() + "-" + number + "@");
    }

    private EmployeeData data(
            DemoNames.Person person, @Nullable String email, int number, DemoNames names, Random random) {
        int in100 = random.nextInt(100);
        String category = DemoCompanies.CATEGORIES.get(in100 < 68 ? 0 : in100 < 94 ? 1 : 2);
        District valley = districts.all().getFirst();
        Municipality home = names.pick(valley.municipalities());
        return new EmployeeData(
                "M%05d".formatted(number),
                person.taxCode().value(),
                person.givenName(),
                person.familyName(),
                email,
                category,
                home.istat());
    }

    /** Children for most, and an elderly parent who lives with them for some. */
    private List<Relative> family(Actor actor, EmployeeId id, DemoNames.Person person, DemoNames names, Random random) {
        List<Relative> relatives = new ArrayList<>();
        boolean shown = actor.name().equals("Giulia Bonomi") || actor.name().equals("Marco Carrara");
        int thisYear = BusinessTime.today(clock).getYear();
        int children = shown ? 2 : random.nextInt(3);
        for (int i = 0; i < children; i++) {
            relatives.add(add(
                    actor,
                    id,
                    Relationship.CHILD,
                    shown && i == 0
                            ? names.named("Sofia", person.familyName(), true, thisYear - 2, thisYear - 2)
                            : names.relative(person.familyName(), thisYear - 13, thisYear - 2)));
        }
        if (shown || random.nextInt(3) == 0) {
            relatives.add(add(actor, id, Relationship.PARENT, names.relative(person.familyName(), 1938, 1946)));
        }
        return relatives;
    }

    private Relative add(Actor actor, EmployeeId id, Relationship relationship, DemoNames.Person relative) {
        FamilyMemberId member = families.add(
                actor,
                id,
                new NewFamilyMember(
                        relative.givenName(),
                        relative.familyName(),
                        relationship,
                        relative.bornOn(),
                        relative.taxCode().value(),
                        true,
                        false));
        return new Relative(member, relationship, relative.bornOn());
    }
}
