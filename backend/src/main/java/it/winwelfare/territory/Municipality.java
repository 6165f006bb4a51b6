package it.winwelfare.territory;

import org.jspecify.annotations.Nullable;

/**
 * A municipality (comune).
 *
 * @param istat code of the national statistics office, six digits; the platform's key for a place
 * @param belfiore code of the land registry, a letter and three digits, as in tax codes
 * @param name as the municipality writes it
 * @param province two letters, {@code BG}
 * @param latitude degrees north of its centre (WGS 84), or null where it is not known
 * @param longitude degrees east of its centre (WGS 84), or null where it is not known
 * @param residents how many lived there in 2018, or null for the municipalities that were merged since
 */
public record Municipality(
        String istat,
        String belfiore,
        String name,
        String province,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Integer residents) {

    /** Whether its place on the map is known, so that distances can be told. */
    public boolean isLocated() {
        return latitude != null && longitude != null;
    }
}
