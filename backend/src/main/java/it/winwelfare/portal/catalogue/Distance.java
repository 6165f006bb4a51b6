package it.winwelfare.portal.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * How far away, in words: {@code #{${distance.key}(${distance.km})}}.
 *
 * @param km whole kilometres, as the crow flies between the centres of the municipalities
 * @param placeName from where
 */
public record Distance(int km, String placeName) {

    /** The distance, or null if either is not known. */
    static @Nullable Distance of(@Nullable Double km, Place place) {
        return km == null || place.municipality() == null
                ? null
                : new Distance((int) Math.round(km), place.municipality().name());
    }

    /** The message key; its places are the kilometres and the name of the place. */
    public String key() {
        return km == 0 ? "catalogue.distance.here" : "catalogue.distance.km";
    }
}
