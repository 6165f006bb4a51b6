package it.winwelfare.catalogue.internal.search;

import it.winwelfare.catalogue.OfferContent;
import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.OfferSummary;
import it.winwelfare.catalogue.OfferVersionId;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of an offer, as it lies in the index: one value for each document, which is read without unpacking its neighbours.
 *
 * @param municipality ISTAT code of the site's
 * @param cents the price of one unit
 * @param description on one line
 */
record Card(
        OfferId offer,
        OfferVersionId version,
        OrganisationId provider,
        String title,
        String category,
        String providerName,
        String municipality,
        long cents,
        String unit,
        int ageFrom,
        int ageTo,
        String description) {

    static Card of(FoundOffer found) {
        OfferContent content = found.version().content();
        return new Card(
                found.version().offer(),
                found.version().id(),
                found.provider().id(),
                content.title(),
                content.category(),
                found.provider().name(),
                found.site().municipalityIstat(),
                content.price().cents(),
                content.unit(),
                content.ageFrom(),
                content.ageTo(),
                Excerpts.flat(content.description()));
    }

    OfferSummary summary(String municipalityName, @Nullable Double distanceKm, String excerpt) {
        return new OfferSummary(
                offer,
                version,
                title,
                category,
                provider,
                providerName,
                municipality,
                municipalityName,
                Money.cents(cents),
                unit,
                ageFrom,
                ageTo,
                distanceKm,
                excerpt);
    }

    BytesRef written() {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            write(out, offer.value());
            write(out, version.value());
            write(out, provider.value());
            out.writeString(title);
            out.writeString(category);
            out.writeString(providerName);
            out.writeString(municipality);
            out.writeVLong(cents);
            out.writeString(unit);
            out.writeVInt(ageFrom);
            out.writeVInt(ageTo);
            out.writeString(description);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BytesRef(out.toArrayCopy());
    }

    static Card read(BytesRef written) throws IOException {
        DataInput in = new ByteArrayDataInput(written.bytes, written.offset, written.length);
        return new Card(
                new OfferId(readId(in)),
                new OfferVersionId(readId(in)),
                new OrganisationId(readId(in)),
                in.readString(),
                in.readString(),
                in.readString(),
                in.readString(),
                in.readVLong(),
                in.readString(),
                in.readVInt(),
                in.readVInt(),
                in.readString());
    }

    private static void write(DataOutput out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static UUID readId(DataInput in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }
}
