package it.winwelfare.vouchers;

import static it.winwelfare.testing.SampleOrganisations.ambito;
import static it.winwelfare.testing.SampleOrganisations.person;
import static it.winwelfare.testing.SampleOrganisations.word;

import it.winwelfare.catalogue.OfferContent;
import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.OfferVersion;
import it.winwelfare.catalogue.Offers;
import it.winwelfare.fiscal.VatTreatment;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.network.Organisations;
import it.winwelfare.providers.NewProvider;
import it.winwelfare.providers.NewSite;
import it.winwelfare.providers.Providers;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.vouchers.VoucherWorld.Service;
import it.winwelfare.vouchers.VoucherWorld.Shop;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;

/** Providers and what they offer, made by the platform's own commands. */
public abstract class ShopWorld {

    @Autowired
    Organisations organisations;

    @Autowired
    Providers providers;

    @Autowired
    private Offers offers;

    @Autowired
    private Clock clock;

    final Actor ambito = ambito();

    public Actor backOffice() {
        return ambito;
    }

    public LocalDate today() {
        return BusinessTime.today(clock);
    }

    public Shop shop() {
        OrganisationId id =
                organisations.register(ambito, SampleOrganisations.organisation(OrganisationKind.SOCIAL_COOPERATIVE_A));
        NewSite site = new NewSite(id, "Nido Aquilone", "Via Roma 1", SampleOrganisations.ALBINO);
        providers.register(
                ambito, new NewProvider(id, "Accogliamo i bambini.", today().plusYears(2), null, List.of(site)));
        return new Shop(id, person(Role.PROVIDER, id));
    }

    /** A nursery for children up to three years, whose vouchers are good for 30 days. */
    public Service nursery(Money price) {
        return nursery(shop(), price);
    }

    public Service nursery(Shop shop, Money price) {
        OfferContent content = new OfferContent(
                "Nido, una settimana " + word(),
                "Una settimana al nido, con il pranzo e il riposo del pomeriggio.",
                "nursery",
                price,
                "PER_WEEK",
                0,
                3,
                providers.sites(shop.id()).getFirst().id(),
                0,
                30,
                VatTreatment.REDUCED_5);
        OfferId offer = offers.draft(shop.person(), shop.id(), content);
        return approve(shop, offer);
    }

    /** The same service at another price: a new version, which is live from now on. */
    public Service reprice(Service service, Money price) {
        OfferContent old = service.version().content();
        offers.amend(
                service.shop().person(),
                service.offer(),
                new OfferContent(
                        old.title(),
                        old.description(),
                        old.category(),
                        price,
                        old.unit(),
                        old.ageFrom(),
                        old.ageTo(),
                        old.site(),
                        old.radiusKm(),
                        old.validityDays(),
                        old.vat()));
        return approve(service.shop(), service.offer());
    }

    private Service approve(Shop shop, OfferId offer) {
        offers.submit(shop.person(), offer);
        OfferVersion submitted = offers.ofProvider(shop.person(), shop.id()).stream()
                .filter(version -> version.offer().equals(offer))
                .max(Comparator.comparingInt(OfferVersion::number))
                .orElseThrow();
        offers.approve(ambito, submitted.id());
        return new Service(shop, offer, offers.version(shop.person(), submitted.id()));
    }
}
