package it.winwelfare.fiscal;

import it.winwelfare.problems.Refused;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The thresholds by tax year, from a file that may be replaced by {@code win.fiscal.thresholds} without a release. Years after the
 * last of the file are as the last: it tells what the law falls back to when nobody renews it.
 */
@Component
public final class FiscalThresholds {

    private static final String BUNDLED = "fiscal/fiscal-thresholds.json";

    private final NavigableMap<Integer, FiscalYear> years = new TreeMap<>();

    /** Reads the file of thresholds, and fails if it is not whole, tells a year twice or leaves one out. */
    @Autowired
    FiscalThresholds(@Value("${win.fiscal.thresholds:classpath:" + BUNDLED + "}") Resource file) {
        Arrays.stream(FiscalFile.read(file, ThresholdRow[].class))
                .map(ThresholdRow::toYear)
                .forEach(year -> years.merge(year.year(), year, (first, second) -> {
                    throw new IllegalArgumentException("the thresholds tell twice of " + first.year());
                }));
        if (years.isEmpty() || years.lastKey() - years.firstKey() + 1 != years.size()) {
            throw new IllegalArgumentException("the thresholds leave out a year: " + years.keySet());
        }
    }

    /** The thresholds of the bundled file, for use without a Spring context. */
    public static FiscalThresholds bundled() {
        return new FiscalThresholds(new ClassPathResource(BUNDLED));
    }

    /**
     * What the law allows in the year.
     *
     * @throws Refused {@code unknown-fiscal-year} before the first year of the file (2016)
     */
    public FiscalYear forYear(int year) {
        var row = years.floorEntry(year);
        if (row == null) {
            throw Refused.invalid("unknown-fiscal-year", "year", year);
        }
        return row.getKey() == year ? row.getValue() : row.getValue().asOf(year);
    }
}
