package it.winwelfare.catalogue.internal.search;

import it.winwelfare.territory.Municipalities;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether an offer reaches the place that was asked for: its site is near enough for people to go, or its provider comes that far.
 * Distances are between the centres of municipalities, as the crow flies. For one question, and one thread.
 */
final class Reach {

    private static final int FARTHEST_KM = 100;

    private final Municipalities municipalities;
    private final @Nullable String wanted;
    private final int withinKm;
    private final Map<String, Double> distances = new HashMap<>();

    /**
     * @param wanted ISTAT code of the municipality that was asked for; null if none was
     * @param withinKm how far people would go; null = not out of the municipality
     */
    Reach(Municipalities municipalities, @Nullable String wanted, @Nullable Integer withinKm) {
        this.municipalities = municipalities;
        this.wanted = wanted;
        this.withinKm = withinKm == null ? 0 : Math.clamp(withinKm, 0, FARTHEST_KM);
    }

    /** Whether a place was asked for at all. */
    boolean isBound() {
        return wanted != null;
    }

    /** Kilometres from there to a municipality; infinite if it cannot be told, 0 if no place was asked for. */
    double kmTo(String istat) {
        return wanted == null ? 0 : distances.computeIfAbsent(istat, this::measured);
    }

    /** Whether an offer so far away, whose provider goes so far, reaches the place. */
    boolean includes(double km, long radiusKm) {
        return wanted == null || km <= withinKm || km <= radiusKm;
    }

    private double measured(String istat) {
        if (istat.equals(wanted)) {
            return 0;
        }
        return wanted == null ? 0 : municipalities.distanceKm(wanted, istat).orElse(Double.POSITIVE_INFINITY);
    }
}
