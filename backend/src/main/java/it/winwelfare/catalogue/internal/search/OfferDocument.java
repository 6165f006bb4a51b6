package it.winwelfare.catalogue.internal.search;

import it.winwelfare.catalogue.OfferContent;
import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.OfferSummary;
import it.winwelfare.catalogue.OfferVersionId;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import it.winwelfare.territory.Municipalities;
import it.winwelfare.territory.Municipality;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns offers into documents of the index and back. */
@Component
class OfferDocument {

    private final MessageSource texts;
    private final Municipalities municipalities;
    private final Excerpts excerpts = new Excerpts();

    OfferDocument(MessageSource texts, Municipalities municipalities) {
        this.texts = texts;
        this.municipalities = municipalities;
    }

    Document of(FoundOffer offer) {
        Document document = new Document();
        addFacts(document, offer);
        addWords(document, offer);
        return document;
    }

    OfferSummary summary(Document document, @Nullable Double distanceKm, Set<String> stems) {
        String istat = text(document, Field.MUNICIPALITY);
        return new OfferSummary(
                OfferId.parse(text(document, Field.OFFER)),
                OfferVersionId.parse(text(document, Field.VERSION)),
                text(document, Field.TITLE),
                text(document, Field.CATEGORY_CODE),
                OrganisationId.parse(text(document, Field.PROVIDER_ID)),
                text(document, Field.PROVIDER),
                istat,
                nameOf(istat),
                Money.cents(number(document, Field.PRICE).longValue()),
                text(document, Field.UNIT),
                number(document, Field.AGE_FROM).intValue(),
                number(document, Field.AGE_TO).intValue(),
                distanceKm,
                excerpts.of(text(document, Field.DESCRIPTION), stems));
    }

    private static void addFacts(Document document, FoundOffer offer) {
        OfferContent content = offer.version().content();
        String municipality = offer.site().municipalityIstat();
        document.add(new StringField(Field.OFFER, offer.version().offer().toString(), Store.YES));
        document.add(new StoredField(Field.VERSION, offer.version().id().toString()));
        document.add(new StoredField(Field.PROVIDER_ID, offer.provider().id().toString()));
        document.add(new StoredField(Field.CATEGORY_CODE, content.category()));
        document.add(new SortedDocValuesField(Field.CATEGORY_CODE, new BytesRef(content.category())));
        document.add(new StoredField(Field.MUNICIPALITY, municipality));
        document.add(new SortedDocValuesField(Field.MUNICIPALITY, new BytesRef(municipality)));
        document.add(new LongPoint(Field.PRICE, content.price().cents()));
        document.add(new NumericDocValuesField(Field.PRICE, content.price().cents()));
        document.add(new StoredField(Field.PRICE, content.price().cents()));
        document.add(new StoredField(Field.UNIT, content.unit()));
        document.add(new IntField(Field.AGE_FROM, content.ageFrom(), Store.YES));
        document.add(new IntField(Field.AGE_TO, content.ageTo(), Store.YES));
        document.add(new NumericDocValuesField(Field.RADIUS, content.radiusKm()));
        document.add(new LongField(
                Field.ACCREDITED_UNTIL, offer.provider().accreditedUntil().toEpochDay(), Store.NO));
        // The high half of a version 7 id begins with its time.
        document.add(new NumericDocValuesField(
                Field.NEWNESS, offer.version().id().value().getMostSignificantBits()));
    }

    private void addWords(Document document, FoundOffer offer) {
        OfferContent content = offer.version().content();
        String category = names(content.category());
        String provider = offer.provider().name();
        String place = nameOf(offer.site().municipalityIstat());
        document.add(new TextField(Field.TITLE, content.title(), Store.YES));
        document.add(new TextField(Field.CATEGORY, category, Store.NO));
        document.add(new TextField(Field.PROVIDER, provider, Store.YES));
        document.add(new TextField(Field.PLACE, place, Store.NO));
        document.add(new TextField(Field.DESCRIPTION, content.description(), Store.YES));
        document.add(new TextField(
                Field.WORDS,
                String.join("\n", content.title(), category, provider, place, content.description()),
                Store.NO));
    }

    /** In both languages, so that people find it in theirs. */
    private String names(String category) {
        String key = "category." + category;
        return texts.getMessage(key, null, category, Locale.ITALIAN) + "\n"
                + texts.getMessage(key, null, category, Locale.ENGLISH);
    }

    private String nameOf(String istat) {
        return municipalities.byIstat(istat).map(Municipality::name).orElse(istat);
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.get(field), field);
    }

    private static Number number(Document document, String field) {
        return Objects.requireNonNull(document.getField(field).numericValue(), field);
    }
}
