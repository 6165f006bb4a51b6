package it.winwelfare.notifications.internal;

import it.winwelfare.catalogue.OfferChangesRequested;
import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.OfferPublished;
import it.winwelfare.catalogue.OfferRefused;
import it.winwelfare.catalogue.OfferVersionId;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.network.Organisations;
import it.winwelfare.providers.ProviderPaidTo;
import it.winwelfare.settlement.StatementClosed;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What providers are told: the Ambito's decisions on their offers, their statements, and a change of the account. To the organisation's own address. */
@Component
class OfferLetters {

    private static final Locale LOCALE = Locale.ITALIAN;

    private final Writing writing;
    private final Organisations organisations;

    OfferLetters(Writing writing, Organisations organisations) {
        this.writing = writing;
        this.organisations = organisations;
    }

    @ApplicationModuleListener(id = "notifications.offer-published")
    void on(OfferPublished event) {
        decision("offer-published", event.by(), event.provider(), event.offer(), event.version(), event.title(), "");
    }

    @ApplicationModuleListener(id = "notifications.offer-changes-requested")
    void on(OfferChangesRequested event) {
        decision(
                "offer-changes-requested",
                event.by(),
                event.provider(),
                event.offer(),
                event.version(),
                event.title(),
                event.reason());
    }

    @ApplicationModuleListener(id = "notifications.offer-refused")
    void on(OfferRefused event) {
        decision(
                "offer-refused",
                event.by(),
                event.provider(),
                event.offer(),
                event.version(),
                event.title(),
                event.reason());
    }

    @ApplicationModuleListener(id = "notifications.statement-closed")
    void on(StatementClosed event) {
        if (event.by().origin().channel() != Channel.DEMO) {
            String month = event.month().getMonth().getDisplayName(TextStyle.FULL, LOCALE) + " "
                    + event.month().getYear();
            writing.write(new Letter(
                    "statement-closed:" + event.statement(),
                    "statement-closed",
                    organisations.find(event.provider()).email(),
                    LOCALE,
                    List.of(month, event.total().format(LOCALE)),
                    "/fornitore/estratti/" + event.statement()));
        }
    }

    @ApplicationModuleListener(id = "notifications.provider-paid-to")
    void on(ProviderPaidTo event) {
        if (event.by().origin().channel() != Channel.DEMO) {
            writing.write(new Letter(
                    "provider-paid-to:" + event.provider() + ":" + event.at().toEpochMilli(),
                    "provider-paid-to",
                    organisations.find(event.provider()).email(),
                    LOCALE,
                    List.of(event.maskedIban(), event.by().name()),
                    "/fornitore/scheda"));
        }
    }

    private void decision(
            String kind,
            Actor by,
            OrganisationId provider,
            OfferId offer,
            OfferVersionId version,
            String title,
            String reason) {
        if (by.origin().channel() != Channel.DEMO) {
            writing.write(new Letter(
                    kind + ":" + version,
                    kind,
                    organisations.find(provider).email(),
                    LOCALE,
                    List.of(title, reason),
                    "/fornitore/offerte/" + offer));
        }
    }
}
