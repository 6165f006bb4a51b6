package it.winwelfare.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/errors.md} lists each code that can reach a client, with what it is answered as, and none that cannot. */
class ErrorDocsTests {

    private static final Path DOCS = Path.of("../docs/errors.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern KIND = Pattern.compile("([A-Z_]+) (\\d{3})");

    private record Row(String answer, String modules) {}

    @Test
    void listsEveryCodeOfTheSourcesAndNoOther() throws IOException {
        assertThat(rows().keySet()).containsExactlyInAnyOrderElementsOf(CodesInSources.all());
    }

    @Test
    void listsWhatHasASentenceAndNoOther() throws IOException {
        for (String language : List.of("it", "en")) {
            assertThat(rows().keySet())
                    .as("problems_%s.properties", language)
                    .containsExactlyInAnyOrderElementsOf(ProblemTexts.of(language).stringPropertyNames().stream()
                            .filter(key -> key.startsWith("problem.") && key.indexOf('.', 8) < 0)
                            .map(key -> key.substring("problem.".length()))
                            .toList());
        }
    }

    @Test
    void saysTheStatusOfEachKind() throws IOException {
        Map<String, Integer> statuses =
                Arrays.stream(Kind.values()).collect(Collectors.toMap(Kind::name, Kind::httpStatus));
        statuses.put("UNAUTHORIZED", 401);
        rows().forEach((code, row) -> {
            Matcher kind = KIND.matcher(row.answer());
            if (kind.matches()) {
                assertThat(statuses.get(kind.group(1))).as(code).isEqualTo(Integer.valueOf(kind.group(2)));
            } else {
                assertThat(row.answer())
                        .as(code)
                        .matches(
                                "by the field, 422|by the row or field, 422|request, [45]\\d\\d|reason of a failed .*");
            }
        });
    }

    @Test
    void hasATitleForEveryStatus() throws IOException {
        Set<String> statuses = new TreeSet<>();
        rows().values()
                .forEach(row -> Pattern.compile("\\d{3}")
                        .matcher(row.answer())
                        .results()
                        .forEach(status -> statuses.add(status.group())));
        assertThat(statuses).contains("401", "403", "422", "500");
        for (String language : List.of("it", "en")) {
            assertThat(ProblemTexts.of(language).stringPropertyNames())
                    .containsAll(statuses.stream()
                            .map(status -> "problemTitle." + status)
                            .toList());
        }
    }

    @Test
    void namesOnlyModulesThatThereAre() throws IOException {
        rows().forEach((code, row) -> assertThat(row.modules().split(", "))
                .as(code)
                .allMatch(module -> Files.isDirectory(Path.of("src/main/java/it/winwelfare", module))
                        || Files.isDirectory(Path.of("../mobile-api/src/main/java/it/winwelfare", module))));
    }

    private static Map<String, Row> rows() throws IOException {
        Map<String, Row> rows = new TreeMap<>();
        ROW.matcher(Files.readString(DOCS)).results().forEach(row -> {
            Row before = rows.put(row.group(1), new Row(row.group(2), row.group(3)));
            assertThat(before).as("%s comes twice", row.group(1)).isNull();
        });
        return rows;
    }
}
