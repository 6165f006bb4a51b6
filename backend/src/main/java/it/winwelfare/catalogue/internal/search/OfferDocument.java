package it.winwelfare.catalogue.internal.search;

import it.winwelfare.catalogue.OfferContent;
import it.winwelfare.territory.Municipalities;
import it.winwelfare.territory.Municipality;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns offers into documents of the index. */
@Component
class OfferDocument {

    /** How much a word counts by where it stands. */
    private static final int IN_TITLE = 6;

    private static final int IN_CATEGORY = 4;
    private static final int IN_PROVIDER = 3;
    private static final int IN_PLACE = 3;

    /** The least of the weights. */
    static final int IN_DESCRIPTION = 2;

    private static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType PLACED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, true);

    private final MessageSource texts;
    private final Municipalities municipalities;
    private final Analyzer stems = ItalianWords.stems();

    OfferDocument(MessageSource texts, Municipalities municipalities) {
        this.texts = texts;
        this.municipalities = municipalities;
    }

    Document of(FoundOffer offer) {
        Document document = new Document();
        Card card = Card.of(offer);
        document.add(new BinaryDocValuesField(Field.CARD, card.written()));
        addFacts(document, offer);
        addWords(document, card);
        return document;
    }

    private static void addFacts(Document document, FoundOffer offer) {
        OfferContent content = offer.version().content();
        document.add(new StringField(Field.OFFER, offer.version().offer().toString(), Store.NO));
        document.add(new SortedDocValuesField(Field.CATEGORY_CODE, new BytesRef(content.category())));
        document.add(new SortedDocValuesField(
                Field.MUNICIPALITY, new BytesRef(offer.site().municipalityIstat())));
        document.add(new LongPoint(Field.PRICE, content.price().cents()));
        document.add(new NumericDocValuesField(Field.PRICE, content.price().cents()));
        document.add(new IntField(Field.AGE_FROM, content.ageFrom(), Store.NO));
        document.add(new IntField(Field.AGE_TO, content.ageTo(), Store.NO));
        document.add(new NumericDocValuesField(Field.RADIUS, content.radiusKm()));
        document.add(new LongField(
                Field.ACCREDITED_UNTIL, offer.provider().accreditedUntil().toEpochDay(), Store.NO));
        // The high half of a version 7 id begins with its time.
        document.add(new NumericDocValuesField(
                Field.NEWNESS, offer.version().id().value().getMostSignificantBits()));
    }

    private void addWords(Document document, Card card) {
        String category = names(card.category());
        String place = municipalities
                .byIstat(card.municipality())
                .map(Municipality::name)
                .orElse(card.municipality());
        document.add(new org.apache.lucene.document.Field(
                Field.SAID,
                new WeighedWords()
                        .with(stems, card.title(), IN_TITLE)
                        .with(stems, category, IN_CATEGORY)
                        .with(stems, card.providerName(), IN_PROVIDER)
                        .with(stems, place, IN_PLACE)
                        .with(stems, card.description(), IN_DESCRIPTION),
                COUNTED));
        document.add(new org.apache.lucene.document.Field(
                Field.WORDS,
                String.join("\n", card.title(), category, card.providerName(), place, card.description()),
                COUNTED));
        document.add(new org.apache.lucene.document.Field(Field.DESCRIPTION, card.description(), PLACED));
    }

    /** In both languages, so that people find it in theirs. */
    private String names(String category) {
        String key = "category." + category;
        return texts.getMessage(key, null, category, Locale.ITALIAN) + "\n"
                + texts.getMessage(key, null, category, Locale.ENGLISH);
    }

    private static FieldType type(IndexOptions options, boolean omitNorms) {
        FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(options);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }
}
