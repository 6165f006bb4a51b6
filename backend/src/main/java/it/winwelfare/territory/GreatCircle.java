package it.winwelfare.territory;

import java.util.OptionalDouble;

/** Distance over the surface of the earth by the haversine formula; within half a percent of the true one, and exact enough to sort by. */
final class GreatCircle {

    /** Mean radius of the earth (IUGG). */
    private static final double EARTH_KM = 6371.0088;

    private GreatCircle() {}

    static OptionalDouble km(Municipality a, Municipality b) {
        if (a.equals(b)) {
            return OptionalDouble.of(0);
        }
        Double latA = a.latitude();
        Double lonA = a.longitude();
        Double latB = b.latitude();
        Double lonB = b.longitude();
        if (latA == null || lonA == null || latB == null || lonB == null) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(km(latA, lonA, latB, lonB));
    }

    private static double km(double latA, double lonA, double latB, double lonB) {
        double north = Math.sin(Math.toRadians(latB - latA) / 2);
        double east = Math.sin(Math.toRadians(lonB - lonA) / 2);
        double h = north * north + Math.cos(Math.toRadians(latA)) * Math.cos(Math.toRadians(latB)) * east * east;
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
