package it.winwelfare.employees.internal;

import it.winwelfare.territory.Municipality;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The municipality whose name differs least from what was typed, when it differs little: by swapped, lost or added letters. */
final class NearestName {

    private static final int LONGEST = 60;

    private NearestName() {}

    static Optional<Municipality> of(String typed, Collection<Municipality> places) {
        String sought = plain(typed);
        if (sought.length() < 3 || sought.length() > LONGEST) {
            return Optional.empty();
        }
        int allowed = Math.max(1, Math.min(3, sought.length() / 3));
        Municipality nearest = null;
        int least = allowed + 1;
        for (Municipality place : places) {
            int distance = distance(sought, plain(place.name()), least);
            if (distance < least) {
                least = distance;
                nearest = place;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ITALIAN);
    }

    /** Single changes (letter put, left out, replaced) between the two; anything from {@code enough} upwards is not told exactly. */
    static int distance(String a, String b, int enough) {
        if (Math.abs(a.length() - b.length()) >= enough) {
            return enough;
        }
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            int[] spent = previous;
            previous = current;
            current = spent;
        }
        return Math.min(previous[b.length()], enough);
    }
}
