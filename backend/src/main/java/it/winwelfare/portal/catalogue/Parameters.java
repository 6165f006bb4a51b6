package it.winwelfare.portal.catalogue;

import it.winwelfare.catalogue.Sort;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How a search is written into an address. */
final class Parameters {

    private Parameters() {}

    /** The path with its parameters. */
    static String address(String path, Map<String, List<String>> parameters) {
        String query = parameters.entrySet().stream()
                .flatMap(parameter ->
                        parameter.getValue().stream().map(value -> encode(parameter.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The order as people read it in the address. */
    static String word(Sort sort) {
        return switch (sort) {
            case RELEVANCE -> "adatti";
            case DISTANCE -> "vicini";
            case PRICE -> "prezzo";
        };
    }

    /** The order that the word names; what nobody knows is the usual one. */
    static Sort sort(String word) {
        return Arrays.stream(Sort.values())
                .filter(sort -> word(sort).equals(word))
                .findFirst()
                .orElse(Sort.RELEVANCE);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
