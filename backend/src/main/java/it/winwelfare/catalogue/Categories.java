package it.winwelfare.catalogue;

import it.winwelfare.fiscal.TuirLetter;
import it.winwelfare.fiscal.VatTreatment;
import it.winwelfare.problems.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The taxonomy of services: reference data that ships with the release and is read once at start. */
@Component
public final class Categories {

    private static final String BUNDLED = "/catalogue/categories.csv";
    private static final int COLUMNS = 6;

    private final List<Category> all;
    private final List<CategoryGroup> groups;
    private final Map<String, Category> byCode;

    /** Reads the bundled file. */
    public Categories() {
        all = read().stream().map(Categories::category).toList();
        byCode = all.stream().collect(Collectors.toUnmodifiableMap(Category::code, Function.identity()));
        groups = all.stream()
                .collect(Collectors.groupingBy(Category::group, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> new CategoryGroup(group.getKey(), group.getValue()))
                .toList();
    }

    /** All of them, in the order in which they are shown. */
    public List<Category> all() {
        return all;
    }

    /** The headings with what is below them, in the order in which they are shown. */
    public List<CategoryGroup> groups() {
        return groups;
    }

    /** By code. */
    public Optional<Category> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * By code, for input that must name one.
     *
     * @throws it.winwelfare.problems.Rejection {@code unknown-category}
     */
    public Category require(String code) {
        return find(code).orElseThrow(() -> Refused.invalid("unknown-category"));
    }

    /** Lines that begin with # are remarks; the first other line is the header. */
    private static List<String> read() {
        try (InputStream file = Categories.class.getResourceAsStream(BUNDLED)) {
            if (file == null) {
                throw new IllegalStateException(BUNDLED + " is not in the class path");
            }
            List<String> lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            return new ArrayList<>(lines.subList(1, lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Category category(String line) {
        String[] columns = line.split(";", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalStateException(BUNDLED + ": not " + COLUMNS + " columns: " + line);
        }
        return new Category(
                columns[1],
                columns[0],
                TuirLetter.valueOf(columns[2]),
                Arrays.stream(columns[3].split(",")).map(VatTreatment::valueOf).collect(Collectors.toUnmodifiableSet()),
                Integer.parseInt(columns[4]),
                Integer.parseInt(columns[5]));
    }
}
