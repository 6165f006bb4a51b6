package it.winwelfare.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.winwelfare.catalogue.Categories;
import it.winwelfare.catalogue.OfferContent;
import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.OfferVersionId;
import it.winwelfare.catalogue.Offers;
import it.winwelfare.fiscal.VatTreatment;
import it.winwelfare.identifiers.Iban;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.money.Money;
import it.winwelfare.network.Alliances;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.providers.NewProvider;
import it.winwelfare.providers.NewSite;
import it.winwelfare.providers.Providers;
import it.winwelfare.providers.SiteId;
import it.winwelfare.territory.Municipalities;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Some forty providers over the valley, and what they offer in every category. */
@Component
@Profile("demo")
class DemoProviders {

    private static final Set<OrganisationKind> COOPERATIVES = EnumSet.of(
            OrganisationKind.SOCIAL_COOPERATIVE_A,
            OrganisationKind.SOCIAL_COOPERATIVE_B,
            OrganisationKind.SOCIAL_COOPERATIVE_MIXED);

    private final DemoNetwork network;
    private final Alliances alliances;
    private final Providers providers;
    private final Offers offers;
    private final Categories categories;
    private final Municipalities municipalities;

    DemoProviders(
            DemoNetwork network,
            Alliances alliances,
            Providers providers,
            Offers offers,
            Categories categories,
            Municipalities municipalities) {
        this.network = network;
        this.alliances = alliances;
        this.providers = providers;
        this.offers = offers;
        this.categories = categories;
        this.municipalities = municipalities;
    }

    record Made(OrganisationId id, Actor person, OrganisationKind kind, SiteId site, List<String> categories) {}

    /** An offer that is live. */
    record Live(OfferId offer, String category, Made provider, Money price, int ageFrom, int ageTo) {}

    List<Made> makeProviders(DemoNetwork.Made rete, LocalDate from) {
        List<Made> made = new ArrayList<>();
        for (NamedCsvRecord row : DemoTable.rows("providers", ';')) {
            made.add(provider(rete, row, made.size() + 1, from));
        }
        return made;
    }

    private Made provider(DemoNetwork.Made rete, NamedCsvRecord row, int number, LocalDate from) {
        OrganisationKind kind = OrganisationKind.valueOf(row.getField("kind"));
        String name = row.getField("name");
        String municipality = row.getField("municipality");
        OrganisationId id = network.organisation(rete.ambito(), name, kind, municipality, row.getField("address"));
        alliances.join(rete.ambito(), rete.win(), id, from);
        String istat = municipalities
                .byName(municipality)
                .orElseThrow(() -> new IllegalStateException("no such municipality: " + municipality))
                .istat();
        providers.register(
                rete.ambito(),
                new NewProvider(
                        id,
                        row.getField("description"),
                        from.plusYears(2).plusDays(number),
                        Iban.italian("03069", "53040", "100000%06d".formatted(number * 7919)),
                        List.of(new NewSite(id, "Sede di " + municipality, row.getField("address"), istat))));
        SiteId site = providers.sites(id).getFirst().id();
        Actor person = switch (number) {
            case 1 -> network.user(DemoLogins.PROVIDER, "Sara Pezzotta", Role.PROVIDER, id);
            case 2 -> network.user(DemoLogins.SECOND_PROVIDER, "Luca Noris", Role.PROVIDER, id);
            default -> network.user("fornitore." + number + "@win.example", "Referente " + name, Role.PROVIDER, id);
        };
        return new Made(
                id, person, kind, site, List.of(row.getField("categories").split(",")));
    }

    /** Every model of offer that fits a provider's categories becomes an offer of it, at its own price. */
    List<Live> makeOffers(Actor ambito, List<Made> made, Random random) {
        List<Live> live = new ArrayList<>();
        List<NamedCsvRecord> models = DemoTable.rows("offers", ';');
        for (Made provider : made) {
            for (NamedCsvRecord model : models) {
                if (provider.categories().contains(model.getField("category"))) {
                    OfferContent content = content(provider, model, random);
                    OfferId offer = offers.draft(provider.person(), provider.id(), content);
                    offers.submit(provider.person(), offer);
                    offers.approve(ambito, submitted(provider, offer));
                    live.add(new Live(
                            offer, content.category(), provider, content.price(), content.ageFrom(), content.ageTo()));
                }
            }
        }
        return live;
    }

    private OfferVersionId submitted(Made provider, OfferId offer) {
        return offers.history(provider.person(), offer).latest().id();
    }

    private OfferContent content(Made provider, NamedCsvRecord model, Random random) {
        Money listed = Money.parse(model.getField("price"));
        Money step = Money.cents(50);
        long steps = listed.times(88 + random.nextInt(25)).cents() / (100 * step.cents());
        return content(provider, model, step.times(Math.max(1, steps)));
    }

    private OfferContent content(Made provider, NamedCsvRecord model, Money price) {
        return new OfferContent(
                model.getField("title"),
                model.getField("description"),
                model.getField("category"),
                price,
                model.getField("unit"),
                Integer.parseInt(model.getField("ageFrom")),
                Integer.parseInt(model.getField("ageTo")),
                provider.site(),
                Integer.parseInt(model.getField("radiusKm")),
                Integer.parseInt(model.getField("validityDays")),
                vat(provider, model.getField("category")));
    }

    /** How such a provider taxes such a service: the first of its ways that is usual for the service. */
    private VatTreatment vat(Made provider, String category) {
        Set<VatTreatment> usual = categories.require(category).usual();
        return ways(provider.kind()).stream()
                .filter(usual::contains)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(provider.kind() + " cannot offer " + category));
    }

    private static List<VatTreatment> ways(OrganisationKind kind) {
        if (COOPERATIVES.contains(kind)) {
            return List.of(VatTreatment.REDUCED_5, VatTreatment.EXEMPT_ART10_18, VatTreatment.ORDINARY_22);
        }
        return switch (kind) {
            case OTHER -> List.of(VatTreatment.ORDINARY_22, VatTreatment.EXEMPT_ART10_14, VatTreatment.EXEMPT_ART10_18);
            case RSA, NURSERY ->
                List.of(VatTreatment.EXEMPT_ART10_21, VatTreatment.EXEMPT_ART10_18, VatTreatment.ORDINARY_22);
            case SCHOOL, TRAINING_BODY -> List.of(VatTreatment.EXEMPT_ART10_20, VatTreatment.ORDINARY_22);
            default ->
                List.of(
                        VatTreatment.EXEMPT_ART10_21,
                        VatTreatment.EXEMPT_ART10_27TER,
                        VatTreatment.EXEMPT_ART10_20,
                        VatTreatment.EXEMPT_ART10_14,
                        VatTreatment.ORDINARY_22);
        };
    }

    /** What waits on the Ambito's desk when a visitor comes: new offers, a new price, one sent back and one refused. */
    void leaveWorkOnTheDesk(Actor ambito, List<Made> made, List<Live> live) {
        List<NamedCsvRecord> models = DemoTable.rows("offers", ';');
        NamedCsvRecord first = models.getFirst();
        Made girotondo = made.getFirst();
        OfferId evening = draft(girotondo, first, "Baby-sitter la sera e nel fine settimana", 1450);
        offers.submit(girotondo.person(), evening);
        OfferId night = draft(girotondo, first, "Baby-sitter di notte", 9000);
        offers.submit(girotondo.person(), night);
        offers.askChanges(
                ambito,
                submitted(girotondo, night),
                "Manca l’orario di inizio e di fine: scrivete per quante ore vale il prezzo.");
        OfferId party = draft(girotondo, first, "Animazione per feste di compleanno", 15000);
        offers.submit(girotondo.person(), party);
        offers.refuse(
                ambito,
                submitted(girotondo, party),
                "Le feste private non sono un servizio di conciliazione: non possono entrare nel catalogo.");
        draft(girotondo, first, "Baby-sitting per gemelli", 1900);
        Live dearer = live.stream()
                .filter(offer -> offer.provider().equals(made.get(1)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the second provider has no offer"));
        OfferContent now = offers.history(dearer.provider().person(), dearer.offer())
                .latest()
                .content();
        offers.amend(
                dearer.provider().person(),
                dearer.offer(),
                new OfferContent(
                        now.title(),
                        now.description(),
                        now.category(),
                        now.price().plus(Money.cents(150)),
                        now.unit(),
                        now.ageFrom(),
                        now.ageTo(),
                        now.site(),
                        now.radiusKm(),
                        now.validityDays(),
                        now.vat()));
        offers.submit(dearer.provider().person(), dearer.offer());
    }

    private OfferId draft(Made provider, NamedCsvRecord model, String title, long cents) {
        OfferContent base = content(provider, model, Money.cents(cents));
        OfferContent titled = new OfferContent(
                title,
                base.description(),
                base.category(),
                base.price(),
                base.unit(),
                base.ageFrom(),
                base.ageTo(),
                base.site(),
                base.radiusKm(),
                base.validityDays(),
                base.vat());
        return offers.draft(provider.person(), provider.id(), titled);
    }
}
