package it.winwelfare.vouchers.internal.purchase;

import it.winwelfare.catalogue.Category;
import it.winwelfare.catalogue.OfferContent;
import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.OfferVersion;
import it.winwelfare.catalogue.OfferVersionId;
import it.winwelfare.catalogue.Unit;
import it.winwelfare.catalogue.VersionState;
import it.winwelfare.companies.Carnet;
import it.winwelfare.companies.MoneySource;
import it.winwelfare.companies.PlanId;
import it.winwelfare.employees.Employee;
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.employees.FamilyMember;
import it.winwelfare.employees.FamilyMemberId;
import it.winwelfare.fiscal.Relationship;
import it.winwelfare.fiscal.TuirLetter;
import it.winwelfare.fiscal.VatTreatment;
import it.winwelfare.identifiers.CodiceFiscale;
import it.winwelfare.identifiers.Sex;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.programmes.BudgetLineId;
import it.winwelfare.programmes.Contribution;
import it.winwelfare.providers.AccreditationState;
import it.winwelfare.providers.Provider;
import it.winwelfare.providers.SiteId;
import it.winwelfare.wallets.Pocket;
import it.winwelfare.wallets.PocketId;
import it.winwelfare.wallets.Wallet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A purchase that every rule allows, and what can be changed about it: a week of nursery for a child of two, paid by one pocket. */
final class SamplePurchase {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    static final Money PRICE = Money.euros(120);

    private final OrganisationId company = OrganisationId.next();
    private final EmployeeId employeeId = EmployeeId.next();
    private final List<Pocket> pockets = new ArrayList<>();
    private boolean employed = true;
    private VersionState versionState = VersionState.APPROVED;
    private AccreditationState accreditation = AccreditationState.ACCREDITED;
    private TuirLetter letter = TuirLetter.F_BIS;
    private Carnet carnet = new Carnet(company, false, Set.of());
    private int ageFrom = 0;
    private int ageTo = 3;
    private @Nullable FamilyMember member;
    private boolean forSelf;
    private boolean forAStranger;
    private @Nullable Contribution contribution;

    SamplePurchase() {
        relative(Relationship.CHILD, TODAY.minusYears(2), true, false);
    }

    SamplePurchase employmentEnded() {
        employed = false;
        return this;
    }

    SamplePurchase version(VersionState state) {
        versionState = state;
        return this;
    }

    SamplePurchase accreditation(AccreditationState state) {
        accreditation = state;
        return this;
    }

    SamplePurchase letter(TuirLetter wanted) {
        letter = wanted;
        return this;
    }

    SamplePurchase carnet(String... categories) {
        carnet = new Carnet(company, true, Set.of(categories));
        return this;
    }

    SamplePurchase ages(int from, int to) {
        ageFrom = from;
        ageTo = to;
        return this;
    }

    SamplePurchase relative(
            Relationship relationship, LocalDate bornOn, boolean cohabiting, boolean notSelfSufficient) {
        member = new FamilyMember(
                FamilyMemberId.next(),
                employeeId,
                "Lia",
                "Rossi",
                relationship,
                bornOn,
                null,
                cohabiting,
                notSelfSufficient);
        return this;
    }

    /** The employee was born on 2 November 1986. */
    SamplePurchase forTheEmployee() {
        forSelf = true;
        return this;
    }

    SamplePurchase forAStranger() {
        forAStranger = true;
        return this;
    }

    SamplePurchase pocket(Money balance) {
        pockets.add(new Pocket(
                PocketId.next(),
                employeeId,
                company,
                PlanId.next(),
                "Piano " + (pockets.size() + 1),
                MoneySource.ON_TOP,
                balance,
                balance,
                TODAY.plusDays(30L * (pockets.size() + 1))));
        return this;
    }

    SamplePurchase contribution(Money amount) {
        contribution = new Contribution(BudgetLineId.next(), "Linea nidi", amount);
        return this;
    }

    Funding funding() {
        Money available = Money.sum(pockets.stream().map(Pocket::balance).toList());
        return new Funding(PRICE, contribution, new Wallet(pockets, available));
    }

    Considered considered() {
        OrganisationId provider = OrganisationId.next();
        Employee employee = employee();
        return new Considered(
                TODAY,
                employee,
                person(employee),
                version(provider),
                new Category("nido", "infanzia", letter, Set.of(), 0, 3),
                provider(provider),
                "Nido Aquilone, Via Roma 1, Albino",
                carnet,
                funding());
    }

    private @Nullable Person person(Employee employee) {
        if (forAStranger) {
            return null;
        }
        return forSelf || member == null ? Person.of(employee, TODAY) : Person.of(member, TODAY);
    }

    private Employee employee() {
        CodiceFiscale taxCode = CodiceFiscale.generate("Rossi", "Anna", LocalDate.of(1986, 11, 2), Sex.FEMALE, "A163");
        return new Employee(
                employeeId, company, "1", taxCode, "Anna", "Rossi", null, "operai", "016004", null, employed, null);
    }

    private OfferVersion version(OrganisationId provider) {
        OfferContent content = new OfferContent(
                "Nido, una settimana",
                "Una settimana al nido, con il pranzo.",
                "nido",
                PRICE,
                Unit.PER_WEEK.name(),
                ageFrom,
                ageTo,
                SiteId.next(),
                0,
                90,
                VatTreatment.REDUCED_5);
        return new OfferVersion(
                OfferVersionId.next(), OfferId.next(), provider, 1, content, versionState, null, null, null, null);
    }

    private Provider provider(OrganisationId id) {
        return new Provider(
                id,
                "Cooperativa Aquilone",
                OrganisationKind.SOCIAL_COOPERATIVE_A,
                "016004",
                null,
                null,
                "aquilone@example.org",
                accreditation,
                TODAY.plusYears(1),
                null);
    }
}
