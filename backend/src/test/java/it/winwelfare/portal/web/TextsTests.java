package it.winwelfare.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of the interface, read as files: both languages in step, and every key that a template names is there. */
class TextsTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path BUNDLES = RESOURCES.resolve("i18n");
    private static final Path TEMPLATES = RESOURCES.resolve("templates");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Pattern NAMED_KEY = Pattern.compile("#\\{([A-Za-z][A-Za-z0-9_.-]*)");
    private static final Pattern QUOTED = Pattern.compile("'([a-z][A-Za-z]*(?:\\.[A-Za-z0-9_-]+)+)'");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?:'')*(?!')");
    private static final Pattern INLINE = Pattern.compile(
            "\\sstyle=|th:style|<style|\\s(?:th:)?on[a-z]+=|hx-on|javascript:|<script(?![^>]*src=)|https?://(?!www\\.thymeleaf\\.org)");

    @Test
    void italianAndEnglishHaveTheSameKeys() {
        for (String bundle : bundles()) {
            assertThat(keys(bundle, "en")).as("keys of %s_en", bundle).isEqualTo(keys(bundle, "it"));
        }
    }

    @Test
    void italianAndEnglishHaveTheSamePlacesForArguments() {
        for (String bundle : bundles()) {
            Map<String, String> english = texts(bundle, "en");
            texts(bundle, "it")
                    .forEach((key, text) -> assertThat(places(english.getOrDefault(key, "")))
                            .as("places of %s in %s_en", key, bundle)
                            .isEqualTo(places(text)));
        }
    }

    @Test
    void noKeyIsWrittenTwice() {
        for (String language : List.of("it", "en")) {
            Set<String> seen = new HashSet<>();
            List<String> again = bundles().stream()
                    .flatMap(bundle -> lines(bundle, language).stream())
                    .map(TextsTests::keyOf)
                    .filter(key -> !seen.add(key))
                    .toList();
            assertThat(again).as("keys that come again in %s", language).isEmpty();
        }
    }

    @Test
    void noTextHasAnApostropheThatMessageFormatWouldSwallow() {
        for (String bundle : bundles()) {
            for (String language : List.of("it", "en")) {
                assertThat(texts(bundle, language).values())
                        .as("texts of %s_%s: write ’", bundle, language)
                        .noneMatch(text -> LONE_APOSTROPHE.matcher(text).find());
            }
        }
    }

    @Test
    void everyKeyThatATemplateNamesHasAText() {
        Set<String> known = allKeys();
        templates()
                .forEach((name, template) -> assertThat(found(NAMED_KEY, template))
                        .as("keys in %s without a text", name)
                        .filteredOn(key -> !known.contains(key))
                        .isEmpty());
    }

    /** Fragments are given a key, or the beginning of several: {@code <key>.title}, {@code <key>.text} …. */
    @Test
    void everyKeyThatATemplateGivesToAFragmentHasAText() {
        Set<String> known = allKeys();
        Set<String> firstWords = known.stream().map(TextsTests::firstWord).collect(Collectors.toSet());
        templates()
                .forEach((name, template) -> assertThat(found(QUOTED, template))
                        .as("keys in %s without a text", name)
                        .filteredOn(key -> firstWords.contains(firstWord(key)))
                        .filteredOn(
                                key -> known.stream().noneMatch(text -> text.equals(key) || text.startsWith(key + ".")))
                        .isEmpty());
    }

    /** The Content-Security-Policy lets no style, script or handler stand in a page, and no other site be asked for anything. */
    @Test
    void noTemplateHasAnInlineStyleOrScriptOrAnotherSite() {
        templates().forEach((name, template) -> {
            if (name.startsWith("pdf") || name.startsWith("mail")) {
                return;
            }
            assertThat(INLINE.matcher(template).results().map(match -> match.group()))
                    .as("inline parts of %s", name)
                    .isEmpty();
        });
    }

    private static List<String> found(Pattern pattern, String template) {
        return pattern.matcher(template).results().map(match -> match.group(1)).toList();
    }

    private static String firstWord(String key) {
        return key.replaceFirst("\\..*", "");
    }

    private static List<String> bundles() {
        return paths(BUNDLES, "_it.properties").stream()
                .map(path -> path.getFileName().toString().replace("_it.properties", ""))
                .toList();
    }

    private static Set<String> allKeys() {
        return bundles().stream().flatMap(bundle -> keys(bundle, "it").stream()).collect(Collectors.toSet());
    }

    private static Set<String> keys(String bundle, String language) {
        return new TreeSet<>(texts(bundle, language).keySet());
    }

    private static Map<String, String> texts(String bundle, String language) {
        Map<String, String> texts = new TreeMap<>();
        lines(bundle, language).forEach(line -> texts.put(keyOf(line), line.substring(line.indexOf('=') + 1)));
        return texts;
    }

    /** Key and value on one line each; a line that ends in a backslash goes on in the next. */
    private static List<String> lines(String bundle, String language) {
        List<String> lines = new ArrayList<>();
        String pending = "";
        for (String line :
                read(BUNDLES.resolve(bundle + "_" + language + ".properties")).split("\\R")) {
            if (pending.isEmpty() && (line.isBlank() || line.startsWith("#"))) {
                continue;
            }
            if (line.endsWith("\\")) {
                pending += line.substring(0, line.length() - 1).strip() + " ";
                continue;
            }
            lines.add(pending + line.strip());
            pending = "";
        }
        return lines;
    }

    private static String keyOf(String line) {
        return line.substring(0, Math.max(0, line.indexOf('='))).strip();
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> templates() {
        return paths(TEMPLATES, ".html").stream()
                .collect(Collectors.toMap(path -> TEMPLATES.relativize(path).toString(), TextsTests::read));
    }

    private static List<Path> paths(Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
