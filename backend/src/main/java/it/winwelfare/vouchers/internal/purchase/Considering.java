package it.winwelfare.vouchers.internal.purchase;

import it.winwelfare.catalogue.Categories;
import it.winwelfare.catalogue.Category;
import it.winwelfare.catalogue.OfferContent;
import it.winwelfare.catalogue.OfferVersion;
import it.winwelfare.companies.Carnets;
import it.winwelfare.employees.Employee;
import it.winwelfare.employees.Families;
import it.winwelfare.employees.FamilyMemberId;
import it.winwelfare.identity.Actor;
import it.winwelfare.programmes.Ask;
import it.winwelfare.programmes.CoFunding;
import it.winwelfare.programmes.Contribution;
import it.winwelfare.providers.Providers;
import it.winwelfare.providers.Site;
import it.winwelfare.territory.Municipalities;
import it.winwelfare.territory.Municipality;
import it.winwelfare.wallets.Wallets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a purchase is decided on, each thing once. */
@Component
class Considering {

    private final Families families;
    private final Providers providers;
    private final Categories categories;
    private final Carnets carnets;
    private final CoFunding coFunding;
    private final Wallets wallets;
    private final Municipalities municipalities;

    Considering(
            Families families,
            Providers providers,
            Categories categories,
            Carnets carnets,
            CoFunding coFunding,
            Wallets wallets,
            Municipalities municipalities) {
        this.families = families;
        this.providers = providers;
        this.categories = categories;
        this.carnets = carnets;
        this.coFunding = coFunding;
        this.wallets = wallets;
        this.municipalities = municipalities;
    }

    /** The purchase of this version by the employee, for the relative or, with null, for themselves. */
    Considered of(Employee employee, @Nullable FamilyMemberId member, OfferVersion version, LocalDate today) {
        OfferContent content = version.content();
        Category category = categories.require(content.category());
        Ask ask = new Ask(employee.company(), employee.id().value(), category.code(), content.price(), today);
        Contribution contribution = coFunding.quote(ask).orElse(null);
        return new Considered(
                today,
                employee,
                person(employee, member, today),
                version,
                category,
                providers.find(version.provider()),
                address(providers.site(content.site())),
                carnets.of(employee.company()),
                new Funding(content.price(), contribution, wallets.get(employee.id())));
    }

    /** The purchase of this version by the employee for themselves, then for each of their relatives; read as often as for one. */
    List<Considered> forFamily(Actor actor, Employee employee, OfferVersion version, LocalDate today) {
        Considered own = of(employee, null, version, today);
        Stream<Considered> relatives =
                families.of(actor, employee.id()).stream().map(relative -> own.forPerson(Person.of(relative, today)));
        return Stream.concat(Stream.of(own), relatives).toList();
    }

    private @Nullable Person person(Employee employee, @Nullable FamilyMemberId member, LocalDate today) {
        if (member == null) {
            return Person.of(employee, today);
        }
        return families.present(employee.id(), member)
                .map(relative -> Person.of(relative, today))
                .orElse(null);
    }

    /** "Nido Aquilone, via Roma 1, Albino", without saying anything twice. */
    private String address(Site site) {
        Optional<String> municipality =
                municipalities.byIstat(site.municipalityIstat()).map(Municipality::name);
        return Stream.concat(Stream.of(site.name(), site.address()), municipality.stream())
                .filter(part -> !part.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
