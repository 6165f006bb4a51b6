package it.winwelfare.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import it.winwelfare.problems.Kind;
import it.winwelfare.problems.Refused;
import it.winwelfare.testing.Seeded;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MunicipalitiesTests {

    private static final Municipalities PLACES = new Municipalities();
    private static final String ALBINO = "016004";
    private static final String BERGAMO = "016024";
    private static final String MILANO = "015146";
    private static final String UNLOCATED = "098062";

    @Test
    void knowsAllOfLombardy() {
        assertThat(PLACES.all())
                .hasSize(1_504)
                .isSortedAccordingTo((a, b) -> a.name().compareTo(b.name()));
        assertThat(PLACES.all()).filteredOn(place -> !place.isLocated()).hasSize(11);
        assertThat(PLACES.all())
                .filteredOn(place -> place.province().equals("BG"))
                .hasSize(243)
                .allMatch(Municipality::isLocated);
    }

    @Test
    void findsByCode() {
        Municipality albino = PLACES.byIstat(ALBINO).orElseThrow();
        assertThat(albino.name()).isEqualTo("Albino");
        assertThat(PLACES.byBelfiore("A163")).contains(albino);
        assertThat(PLACES.byBelfiore(" a163")).contains(albino);
        assertThat(PLACES.require(ALBINO)).isEqualTo(albino);
        assertThat(PLACES.byIstat("058091")).isEmpty();
        assertThat(PLACES.byBelfiore("H501")).isEmpty();
    }

    @Test
    void refusesAnUnknownCodeWhereOneIsRequired() {
        Refused refused = catchThrowableOfType(Refused.class, () -> PLACES.require("000000"));
        assertThat(refused.code()).isEqualTo("unknown-municipality");
        assertThat(refused.kind()).isEqualTo(Kind.INVALID);
        assertThat(refused.argumentValues()).containsExactly("000000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "albino|Albino",
                "CAZZANO SANT'ANDREA|Cazzano Sant'Andrea",
                "Cazzano Sant’Andrea|Cazzano Sant'Andrea",
                "cazzano santandrea|Cazzano Sant'Andrea",
                " Alme' |Almè",
                "almé|Almè",
                "villa d almè|Villa d'Almè",
                "Toscolano Maderno|Toscolano-Maderno"
            })
    void findsByNameHoweverItIsTyped(String typed, String name) {
        assertThat(PLACES.byName(typed)).map(Municipality::name).contains(name);
    }

    @Test
    void findsNothingUnderHalfAName() {
        assertThat(PLACES.byName("Alb")).isEmpty();
        assertThat(PLACES.byName("")).isEmpty();
    }

    @Test
    void completesWhatSomebodyTypes() {
        assertThat(names("alzano l", 5)).containsExactly("Alzano Lombardo");
        assertThat(names("VILLA DI S", 5)).containsExactly("Villa di Serio");
        assertThat(names("serio", 20)).contains("Villa di Serio", "Fiorano al Serio", "Orio al Serio");
        assertThat(names("bergamo", 5)).startsWith("Bergamo");
        assertThat(names("s", 7)).hasSize(7);
        assertThat(names("xyz", 5)).isEmpty();
        assertThat(names(" - ", 5)).isEmpty();
    }

    @Test
    void putsWholeBeginningsBeforeLaterWordsAndTheMorePopulousFirst() {
        List<Municipality> found = PLACES.search("al", 500);
        List<Boolean> begins = found.stream()
                .map(place -> place.name().toLowerCase(Locale.ITALIAN).startsWith("al"))
                .toList();
        assertThat(begins).contains(true, false).isSortedAccordingTo((a, b) -> Boolean.compare(b, a));
        List<Integer> residents = found.stream()
                .filter(place -> place.name().startsWith("Al"))
                .map(Municipality::residents)
                .toList();
        assertThat(residents).hasSizeGreaterThan(10).isSortedAccordingTo((a, b) -> b - a);
    }

    @Test
    void measuresKnownDistances() {
        assertThat(PLACES.distanceKm(BERGAMO, MILANO).orElseThrow()).isCloseTo(45, within(4.0));
        assertThat(PLACES.distanceKm(ALBINO, BERGAMO).orElseThrow()).isCloseTo(12, within(2.0));
        assertThat(PLACES.distanceKm(ALBINO, ALBINO)).hasValue(0);
        assertThat(PLACES.distanceKm(ALBINO, UNLOCATED)).isEmpty();
        assertThat(PLACES.distanceKm(UNLOCATED, UNLOCATED)).hasValue(0);
        assertThat(PLACES.distanceKm(ALBINO, "058091")).isEmpty();
    }

    /** Another formula for the same thing: the law of cosines on the sphere. */
    @Test
    void agreesWithTheLawOfCosinesAndTheTriangleInequality() {
        List<Municipality> located =
                PLACES.all().stream().filter(Municipality::isLocated).toList();
        Seeded.rounds(2_000, random -> {
            Municipality a = located.get(random.nextInt(located.size()));
            Municipality b = located.get(random.nextInt(located.size()));
            Municipality c = located.get(random.nextInt(located.size()));
            double ab = km(a, b);
            assertThat(ab).isEqualTo(km(b, a)).isCloseTo(cosines(a, b), within(0.001));
            assertThat(ab).isLessThanOrEqualTo(km(a, c) + km(c, b) + 1e-9);
        });
    }

    @Test
    void looksAround() {
        List<Nearby> around = PLACES.near(ALBINO, 5);
        assertThat(around.getFirst().municipality().name()).isEqualTo("Albino");
        assertThat(around.getFirst().km()).isZero();
        assertThat(around).extracting(Nearby::km).isSorted().allMatch(km -> km <= 5);
        assertThat(around)
                .extracting(nearby -> nearby.municipality().name())
                .contains("Nembro", "Pradalunga", "Selvino")
                .doesNotContain("Bergamo");
        long within = PLACES.all().stream()
                .filter(place -> PLACES.distanceKm(ALBINO, place.istat()).orElse(Double.MAX_VALUE) <= 5)
                .count();
        assertThat(around).hasSize((int) within);
        assertThat(PLACES.near("058091", 5)).isEmpty();
        assertThat(PLACES.near(UNLOCATED, 5)).hasSize(1);
    }

    @Test
    void knowsTheAmbitoValleSeriana() {
        Districts districts = new Districts(PLACES);
        District valley = districts.byCode(Districts.VALLE_SERIANA).orElseThrow();
        assertThat(valley.name()).isEqualTo("Ambito Valle Seriana");
        assertThat(valley.municipalities())
                .extracting(Municipality::name)
                .containsExactly(
                        "Albino",
                        "Alzano Lombardo",
                        "Aviatico",
                        "Casnigo",
                        "Cazzano Sant'Andrea",
                        "Cene",
                        "Colzate",
                        "Fiorano al Serio",
                        "Gandino",
                        "Gazzaniga",
                        "Leffe",
                        "Nembro",
                        "Peia",
                        "Pradalunga",
                        "Ranica",
                        "Selvino",
                        "Vertova",
                        "Villa di Serio");
        assertThat(districts.all()).containsExactly(valley);
        assertThat(districts.of(ALBINO)).contains(valley);
        assertThat(districts.of(BERGAMO)).isEmpty();
        assertThat(valley.contains(BERGAMO)).isFalse();
        assertThat(districts.byCode("other")).isEmpty();
    }

    private static List<String> names(String prefix, int limit) {
        return PLACES.search(prefix, limit).stream().map(Municipality::name).toList();
    }

    private static double km(Municipality a, Municipality b) {
        return PLACES.distanceKm(a.istat(), b.istat()).orElseThrow();
    }

    private static double cosines(Municipality a, Municipality b) {
        double latA = Math.toRadians(a.latitude());
        double latB = Math.toRadians(b.latitude());
        double east = Math.toRadians(b.longitude() - a.longitude());
        double cosine = Math.sin(latA) * Math.sin(latB) + Math.cos(latA) * Math.cos(latB) * Math.cos(east);
        return 6371.0088 * Math.acos(Math.min(1, cosine));
    }
}
