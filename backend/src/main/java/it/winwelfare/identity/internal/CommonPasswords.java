package it.winwelfare.identity.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The passwords that are guessed first, from a list of our own. Most are short, and come to twelve characters by a year, some signs or
 * by being typed twice; that makes them no better.
 */
final class CommonPasswords {

    private static final String LIST = "/identity/common-passwords.txt";
    private static final Set<String> WORDS = read();

    /** Digits in a row. */
    private static final List<String> RUNS =
            List.of("0123456789".repeat(20), "9876543210".repeat(20), "123456789".repeat(20), "987654321".repeat(20));

    private static final String AROUND = "[^\\p{L}]+";

    private CommonPasswords() {}

    /** Whether it is one of them, or one of them in disguise. */
    static boolean contain(String password) {
        String plain = withoutAccents(password.toLowerCase(Locale.ROOT)).replaceAll("\\s", "");
        return RUNS.stream().anyMatch(run -> run.contains(plain))
                || Stream.of(plain, bare(plain), bare(letters(plain)), letters(bare(plain)))
                        .filter(form -> !form.isEmpty())
                        .anyMatch(CommonPasswords::isCommon);
    }

    /** One of them, or the same one again and again. */
    private static boolean isCommon(String form) {
        return IntStream.rangeClosed(1, form.length())
                .filter(length -> form.length() % length == 0)
                .mapToObj(length -> form.substring(0, length))
                .anyMatch(word -> WORDS.contains(word)
                        && word.repeat(form.length() / word.length()).equals(form));
    }

    /** Without digits and signs at both ends; what is in between stays. */
    private static String bare(String text) {
        return text.replaceAll("^" + AROUND, "").replaceAll(AROUND + "$", "");
    }

    /** With the letters that digits and signs are typed for. */
    private static String letters(String text) {
        return text.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('@', 'a')
                .replace('5', 's')
                .replace('$', 's')
                .replace('7', 't')
                .replaceAll("[-_.]", "");
    }

    private static String withoutAccents(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static Set<String> read() {
        try (InputStream list = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(LIST), LIST)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
