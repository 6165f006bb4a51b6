package it.winwelfare.platform;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody in front of a running platform: signs in as a browser does, sends forms, and gets tokens for the API. */
final class Person implements AutoCloseable {

    private static final String PASSWORD = "valle-seriana-demo";
    private static final String REDIRECT = "http://127.0.0.1/oauth2/callback";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final HttpClient browser;

    private Person(String address, HttpClient browser) {
        this.address = address;
        this.browser = browser;
    }

    static Person signsIn(RunningPlatform platform, String email) throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        Person person = new Person(platform.address(), browser);
        person.send("/accedi", Map.of("_csrf", csrf(person.read("/accedi")), "email", email, "password", PASSWORD));
        return person;
    }

    /** The same person with the same cookies before another instance; signing in is not shared by this, but by the platform. */
    Person before(RunningPlatform instance) {
        return new Person(instance.address(), browser);
    }

    /** A page's text. */
    String read(String path) throws IOException, InterruptedException {
        return browser.send(request(path).build(), BodyHandlers.ofString()).body();
    }

    /** Sends the form of a page to a path with nothing but the page's token; gives the text of the answer. */
    String press(String page, String path) throws IOException, InterruptedException {
        return send(path, Map.of("_csrf", csrf(read(page)))).body();
    }

    /** Fills in the form of a page that sends to its own address. */
    void fill(String page, Map<String, String> fields) throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", csrf(read(page)));
        send(page, all);
    }

    /** An access token of the app by the code grant with PKCE. */
    String token(String scopes) throws Exception {
        String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        String challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        String query = form(Map.of(
                "response_type",
                "code",
                "client_id",
                "win-app",
                "scope",
                scopes,
                "redirect_uri",
                REDIRECT,
                "code_challenge",
                challenge,
                "code_challenge_method",
                "S256"));
        String location = browser.send(request("/oauth2/authorize?" + query).build(), BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String code = first(Pattern.compile("[?&]code=([^&]+)"), location);
        String answer = send(
                        "/oauth2/token",
                        Map.of(
                                "grant_type", "authorization_code",
                                "client_id", "win-app",
                                "code", code,
                                "redirect_uri", REDIRECT,
                                "code_verifier", verifier))
                .body();
        return first(Pattern.compile("\"access_token\" *: *\"([^\"]+)\""), answer);
    }

    private HttpResponse<String> send(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return browser.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(fields)))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30));
    }

    private static String csrf(String page) {
        return first(CSRF, page);
    }

    /** What the pattern's group finds first. */
    static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return found.group(1);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        browser.close();
    }
}
