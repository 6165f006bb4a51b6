package it.winwelfare.territory;

import it.winwelfare.problems.Refused;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The municipalities of Lombardy, read once at start from a bundled file. A municipality elsewhere is not known here; that is no
 * fault of a tax code that names it as place of birth.
 */
@Component
public final class Municipalities {

    private static final String BUNDLED = "/territory/municipalities-lombardia.csv";
    private static final Comparator<Municipality> BY_NAME =
            Comparator.comparing(Municipality::name).thenComparing(Municipality::istat);

    private final List<Municipality> all;
    private final Map<String, Municipality> byIstat;
    private final Map<String, Municipality> byBelfiore;
    private final Map<String, Municipality> byName;
    private final List<SearchableName> names;

    /** Reads the bundled file. */
    public Municipalities() {
        this(MunicipalityFile.read(BUNDLED));
    }

    Municipalities(Collection<Municipality> municipalities) {
        this.all = municipalities.stream().sorted(BY_NAME).toList();
        this.byIstat = index(Municipality::istat);
        this.byBelfiore = index(Municipality::belfiore);
        this.byName = index(municipality -> PlaceName.squashed(municipality.name()));
        this.names = all.stream().map(SearchableName::of).toList();
    }

    /** All of them, by name. */
    public List<Municipality> all() {
        return all;
    }

    /** By the code of the statistics office, six digits. */
    public Optional<Municipality> byIstat(String istat) {
        return Optional.ofNullable(byIstat.get(istat));
    }

    /**
     * By the code of the statistics office, for input that must name one.
     *
     * @throws Refused {@code unknown-municipality}
     */
    public Municipality require(String istat) {
        return byIstat(istat).orElseThrow(() -> Refused.invalid("unknown-municipality", "istat", istat));
    }

    /** By the code of the land registry, as in tax codes; capitals or not. */
    public Optional<Municipality> byBelfiore(String belfiore) {
        return Optional.ofNullable(byBelfiore.get(PlaceName.upper(belfiore)));
    }

    /** By the whole name, without regard to case, accents, apostrophes, dashes and spaces. */
    public Optional<Municipality> byName(String name) {
        return Optional.ofNullable(byName.get(PlaceName.squashed(name)));
    }

    /**
     * For a field that completes what somebody types: first the names that begin with it, then those of which a later word does
     * ({@code serio} finds Villa di Serio); among equals the more populous first. Nothing for a text without letters.
     *
     * @param limit at most so many
     */
    public List<Municipality> search(String prefix, int limit) {
        String squashed = PlaceName.squashed(prefix);
        if (squashed.isEmpty()) {
            return List.of();
        }
        return names.stream()
                .filter(name -> name.rank(squashed) < SearchableName.NO_MATCH)
                .sorted(Comparator.<SearchableName>comparingInt(name -> name.rank(squashed))
                        .thenComparing(Comparator.comparingInt(SearchableName::residents)
                                .reversed())
                        .thenComparing(SearchableName::municipality, BY_NAME))
                .limit(limit)
                .map(SearchableName::municipality)
                .toList();
    }

    /**
     * The municipalities whose centres are within the distance, the nearest first; the place itself is the first of them, at 0 km.
     * Those without known coordinates are left out. Nothing around an unknown place.
     *
     * @param km as the crow flies, in kilometres
     */
    public List<Nearby> near(String istat, double km) {
        return byIstat(istat).map(centre -> near(centre, km)).orElseGet(List::of);
    }

    /** Kilometres as the crow flies between the centres; empty if a place is unknown or its coordinates are. */
    public OptionalDouble distanceKm(String istatA, String istatB) {
        Municipality a = byIstat.get(istatA);
        Municipality b = byIstat.get(istatB);
        return a == null || b == null ? OptionalDouble.empty() : GreatCircle.km(a, b);
    }

    private List<Nearby> near(Municipality centre, double km) {
        return all.stream()
                .flatMap(other -> GreatCircle.km(centre, other).stream()
                        .filter(distance -> distance <= km)
                        .mapToObj(distance -> new Nearby(other, distance)))
                .sorted(Comparator.comparingDouble(Nearby::km)
                        .thenComparing(nearby -> !nearby.municipality().equals(centre))
                        .thenComparing(Nearby::municipality, BY_NAME))
                .toList();
    }

    /** Fails on a code or name that comes twice: then the file is wrong, and starting with it would be worse. */
    private Map<String, Municipality> index(Function<Municipality, String> key) {
        return all.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }
}
