package it.winwelfare.vouchers.internal.purchase;

import static java.util.Objects.requireNonNull;

import it.winwelfare.catalogue.Categories;
import it.winwelfare.catalogue.OfferContent;
import it.winwelfare.catalogue.OfferVersion;
import it.winwelfare.companies.Carnet;
import it.winwelfare.companies.Carnets;
import it.winwelfare.employees.Employee;
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.employees.Families;
import it.winwelfare.employees.FamilyMember;
import it.winwelfare.employees.FamilyMemberId;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.programmes.Ask;
import it.winwelfare.programmes.CoFunding;
import it.winwelfare.programmes.Contribution;
import it.winwelfare.providers.Provider;
import it.winwelfare.providers.Providers;
import it.winwelfare.providers.Site;
import it.winwelfare.providers.SiteId;
import it.winwelfare.territory.Municipalities;
import it.winwelfare.territory.Municipality;
import it.winwelfare.wallets.Wallet;
import it.winwelfare.wallets.Wallets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /**
     * What somebody wants.
     *
     * @param member for which relative, or null for the employee
     */
    record Wish(Employee employee, @Nullable FamilyMemberId member, OfferVersion version) {

        private Ask ask(LocalDate today) {
            OfferContent content = version.content();
            return new Ask(employee.company(), employee.id().value(), content.category(), content.price(), today);
        }
    }

    /** These purchases, each for itself and in their order; read as often as for one. */
    List<Considered> of(List<Wish> wishes, LocalDate today) {
        Map<FamilyMemberId, FamilyMember> relatives =
                families.present(distinct(wishes.stream().map(Wish::member).filter(Objects::nonNull)));
        Map<OrganisationId, Provider> sellers = providers.byIds(
                distinct(wishes.stream().map(wish -> wish.version().provider())));
        Map<SiteId, Site> sites = providers.sitesByIds(
                distinct(wishes.stream().map(wish -> wish.version().content().site())));
        Map<OrganisationId, Carnet> opened =
                carnets.of(distinct(wishes.stream().map(wish -> wish.employee().company())));
        Map<Ask, Contribution> contributions =
                coFunding.quotes(distinct(wishes.stream().map(wish -> wish.ask(today))), today);
        Map<EmployeeId, Wallet> purses =
                wallets.get(distinct(wishes.stream().map(wish -> wish.employee().id())));
        return wishes.stream()
                .map(wish -> {
                    OfferContent content = wish.version().content();
                    return new Considered(
                            today,
                            wish.employee(),
                            person(wish, relatives, today),
                            wish.version(),
                            categories.require(content.category()),
                            requireNonNull(sellers.get(wish.version().provider())),
                            address(requireNonNull(sites.get(content.site()))),
                            requireNonNull(opened.get(wish.employee().company())),
                            new Funding(
                                    content.price(),
                                    contributions.get(wish.ask(today)),
                                    requireNonNull(purses.get(wish.employee().id()))));
                })
                .toList();
    }

    /** The purchase of this version by the employee, for the relative or, with null, for themselves. */
    Considered of(Employee employee, @Nullable FamilyMemberId member, OfferVersion version, LocalDate today) {
        return of(List.of(new Wish(employee, member, version)), today).getFirst();
    }

    /** The purchase of this version by the employee for themselves, then for each of their relatives; read as often as for one. */
    List<Considered> forFamily(Actor actor, Employee employee, OfferVersion version, LocalDate today) {
        Considered own = of(employee, null, version, today);
        Stream<Considered> relatives =
                families.of(actor, employee.id()).stream().map(relative -> own.forPerson(Person.of(relative, today)));
        return Stream.concat(Stream.of(own), relatives).toList();
    }

    /** Null if nobody of the wanted id is of the employee's family. */
    private static @Nullable Person person(Wish wish, Map<FamilyMemberId, FamilyMember> relatives, LocalDate today) {
        if (wish.member() == null) {
            return Person.of(wish.employee(), today);
        }
        FamilyMember relative = relatives.get(wish.member());
        return relative == null || !relative.employee().equals(wish.employee().id())
                ? null
                : Person.of(relative, today);
    }

    private static <T> List<T> distinct(Stream<T> all) {
        return all.distinct().toList();
    }

    /** "Nido Aquilone, via Roma 1, Albino", without saying anything twice. */
    private String address(Site site) {
        Optional<String> municipality =
                municipalities.byIstat(site.municipalityIstat()).map(Municipality::name);
        return Stream.concat(Stream.of(site.name(), site.address()), municipality.stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
