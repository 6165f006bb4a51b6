package it.winwelfare.mobileapi;

import static it.winwelfare.testing.SampleOrganisations.word;

import it.winwelfare.catalogue.OfferContent;
import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.Offers;
import it.winwelfare.employees.Families;
import it.winwelfare.employees.FamilyMemberId;
import it.winwelfare.employees.NewFamilyMember;
import it.winwelfare.fiscal.Relationship;
import it.winwelfare.fiscal.VatTreatment;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.mobileapi.House.What;
import it.winwelfare.money.Money;
import it.winwelfare.network.NewOrganisation;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.network.Organisations;
import it.winwelfare.providers.NewProvider;
import it.winwelfare.providers.NewSite;
import it.winwelfare.providers.Providers;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.vouchers.Redeem;
import it.winwelfare.vouchers.RedemptionReceipt;
import it.winwelfare.vouchers.Redemptions;
import it.winwelfare.vouchers.VoucherWorld;
import it.winwelfare.vouchers.VoucherWorld.Buyer;
import it.winwelfare.vouchers.VoucherWorld.Employer;
import it.winwelfare.vouchers.Vouchers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;

/** Purchases whose service, provider, place and beneficiary bear words that stand nowhere else. */
class MarkedPurchases {

    @Autowired
    private VoucherWorld world;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Providers providers;

    @Autowired
    private Offers offers;

    @Autowired
    private Families families;

    @Autowired
    private Vouchers vouchers;

    @Autowired
    private Redemptions redemptions;

    @Autowired
    private Users users;

    /**
     * @param service a word of its title
     * @param provider a word of its name
     * @param place a word of its site's address
     * @param relative the beneficiary's given name
     * @param ids what addresses may name of it
     */
    record Marked(
            String service,
            String provider,
            String place,
            String relative,
            UserView buyer,
            UserView seller,
            Map<What, String> ids) {

        Set<String> words() {
            return Set.of(service, provider, place, relative);
        }
    }

    /**
     * Somebody of the house's company buys three: one waits, one is used, one is given back. Then the offer is withdrawn, so that the
     * catalogue, which is everybody's, speaks of it no more.
     */
    Marked in(House house) {
        String service = "zaffiro" + word();
        String provider = "perla" + word();
        String place = "onice" + word();
        String relative = "ambra" + word();
        OrganisationId company = OrganisationId.parse(house.id(What.COMPANY));
        Employer employer = new Employer(company, SampleOrganisations.person(Role.COMPANY_HR, company));
        Buyer buyer = world.buyer(employer);
        world.allocate(employer, Money.euros(300), world.today().plusYears(1));
        FamilyMemberId child = families.add(
                buyer.actor(),
                buyer.id(),
                new NewFamilyMember(
                        relative, "Bianchi", Relationship.CHILD, world.today().minusYears(9), null, true, false));
        OrganisationId shop = shop(provider, place);
        Actor seller = SampleOrganisations.person(Role.PROVIDER, shop);
        OfferId offer = offer(seller, shop, service);
        Map<What, String> ids = new EnumMap<>(What.class);
        ids.put(What.OFFER_VERSION, offers.history(seller, offer).latest().id().toString());
        ids.put(What.VOUCHER, world.buy(buyer.actor(), offer, child).voucher().toString());
        RedemptionReceipt used = redemptions.redeem(
                seller, new Redeem(shop, world.buy(buyer.actor(), offer, child).code(), "code", "scan-" + word()));
        vouchers.cancel(buyer.actor(), world.buy(buyer.actor(), offer, child).voucher(), "cancel-" + word());
        offers.withdraw(seller, offer, "Non lo facciamo più");
        ids.put(What.REDEMPTION, used.redemption().toString());
        ids.put(What.OFFER, offer.toString());
        ids.put(What.RELATIVE, child.toString());
        ids.put(What.PROVIDER, shop.toString());
        return new Marked(
                service,
                provider,
                place,
                relative,
                users.find(buyer.actor().requireUser()),
                People.with(users, new RoleIn(Role.PROVIDER, shop)),
                ids);
    }

    private OrganisationId shop(String name, String place) {
        Actor ambito = world.backOffice();
        OrganisationId shop = organisations.register(
                ambito,
                new NewOrganisation(
                        "Cooperativa " + name,
                        OrganisationKind.SOCIAL_COOPERATIVE_A,
                        SampleOrganisations.vatNumber(),
                        null,
                        SampleOrganisations.ALBINO,
                        "Via " + place + " 1",
                        word() + "@example.org",
                        "035 123456",
                        null));
        NewSite site = new NewSite(shop, "Sede", "Via " + place + " 1", SampleOrganisations.ALBINO);
        providers.register(ambito, new NewProvider(shop, null, world.today().plusYears(2), null, List.of(site)));
        return shop;
    }

    private OfferId offer(Actor seller, OrganisationId shop, String title) {
        OfferId offer = offers.draft(
                seller,
                shop,
                new OfferContent(
                        "Corso " + title,
                        "Dieci lezioni per grandi e piccoli, con un maestro paziente.",
                        "sports",
                        Money.euros(41),
                        "PER_SERVICE",
                        3,
                        99,
                        providers.sites(shop).getFirst().id(),
                        0,
                        60,
                        VatTreatment.ORDINARY_22));
        offers.submit(seller, offer);
        offers.approve(
                world.backOffice(), offers.history(seller, offer).latest().id());
        return offer;
    }
}
