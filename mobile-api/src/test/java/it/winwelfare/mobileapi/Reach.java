package it.winwelfare.mobileapi;

import it.winwelfare.mobileapi.Caller.End;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.web.util.HtmlUtils;

/** All that somebody gets to read: each endpoint that reads, whether it opens or not, and the links of what it shows. */
final class Reach {

    private static final Pattern LINK = Pattern.compile("(?:href|src|hx-get)=\"(/[^\"#]*)");
    private static final Pattern NO_PAGE = Pattern.compile("^/(assets|webjars|esci|lingua|stile|demo|error).*");
    private static final int MOST_LINKS = 400;

    private final List<Endpoint> endpoints;
    private final Set<String> words;
    private final House house;

    /**
     * @param words what is sought, in small letters
     * @param house whose ids are put into addresses
     */
    Reach(List<Endpoint> endpoints, Set<String> words, House house) {
        this.endpoints = endpoints.stream()
                .filter(Endpoint::reads)
                .filter(endpoint -> !NO_PAGE.matcher(endpoint.pattern()).matches())
                .toList();
        this.words = words;
        this.house = house;
    }

    /** Which words the caller finds, by address. */
    Map<String, Set<String>> of(Caller caller, boolean links) throws Exception {
        Map<String, Set<String>> found = new TreeMap<>();
        Deque<String> waiting = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        for (Endpoint endpoint : endpoints) {
            String address = Addresses.of(endpoint.pattern(), house);
            seen.add(address);
            read(caller, endpoint, address, found, waiting);
        }
        Endpoint any = endpoints.stream()
                .filter(endpoint -> !endpoint.isOfTheApi() && !endpoint.isPartOfAPage())
                .findFirst()
                .orElseThrow();
        while (links && !waiting.isEmpty() && seen.size() < MOST_LINKS) {
            String address = waiting.poll();
            if (seen.add(address) && !NO_PAGE.matcher(address).matches()) {
                read(caller, any, address, found, waiting);
            }
        }
        return found;
    }

    private void read(
            Caller caller, Endpoint endpoint, String address, Map<String, Set<String>> found, Deque<String> waiting)
            throws Exception {
        End end = caller.asks(endpoint, address, Map.of(), null);
        String text = text(end);
        Set<String> here = in(text);
        if (!here.isEmpty()) {
            found.computeIfAbsent(address, none -> new TreeSet<>()).addAll(here);
        }
        if (String.valueOf(end.raw().getContentType()).startsWith("text/html")) {
            Matcher link = LINK.matcher(text);
            while (link.find()) {
                waiting.add(HtmlUtils.htmlUnescape(link.group(1)).replace(" ", "%20"));
            }
        }
    }

    /** Which words stand in the text. */
    Set<String> in(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return words.stream().filter(small::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What an answer says, its headers included; of a PDF what a person reads. */
    private static String text(End end) throws IOException {
        String headers = end.raw().getHeaderNames().stream()
                .map(name -> name + ": " + end.raw().getHeaders(name))
                .collect(Collectors.joining("\n"));
        byte[] body = end.raw().getContentAsByteArray();
        if ("application/pdf".equals(end.raw().getContentType())) {
            try (PDDocument pdf = Loader.loadPDF(body)) {
                return headers + new PDFTextStripper().getText(pdf);
            }
        }
        return headers + new String(body, StandardCharsets.UTF_8);
    }
}
