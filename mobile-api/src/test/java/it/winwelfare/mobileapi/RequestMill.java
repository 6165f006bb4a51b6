package it.winwelfare.mobileapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import it.winwelfare.mobileapi.ApiSpec.Operation;
import it.winwelfare.mobileapi.ApiSpec.Parameter;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;

/** Makes requests of an operation from its schema: sound ones, and such as no sound client sends. One seed, one row of requests. */
final class RequestMill {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ApiSpec spec;
    private final Random random;
    private final Function<String, String> own;

    /** @param own gives the address of a pattern with the ids of who asks */
    RequestMill(ApiSpec spec, long seed, Function<String, String> own) {
        this.spec = spec;
        this.random = new Random(seed);
        this.own = own;
    }

    /** @param path as it is sent, with its query */
    record Wanted(HttpMethod method, String path, Map<String, String> headers, byte @Nullable [] body) {

        Wanted with(String header, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new Wanted(method, path, more, body);
        }

        @Override
        public String toString() {
            String sent = body == null ? "" : " " + new String(body, UTF_8);
            String all = method + " " + path + " " + headers + sent;
            return all.length() > 600 ? all.substring(0, 600) + "… (" + all.length() + ")" : all;
        }
    }

    /** As the description wants it, about what is the caller's own. */
    Wanted sound(Operation operation) {
        Map<String, String> headers = new LinkedHashMap<>();
        StringBuilder query = new StringBuilder();
        for (Parameter parameter : operation.parameters()) {
            Object value = spec.sound(parameter.schema(), parameter.name(), random);
            if (parameter.in().equals("header")) {
                headers.put(parameter.name(), new UUID(random.nextLong(), random.nextLong()).toString());
            } else if (parameter.in().equals("query") && random.nextInt(3) == 0) {
                List<?> values = value instanceof List<?> several ? several : List.of(value);
                values.forEach(one -> query.append(parameter.name())
                        .append('=')
                        .append(encoded(one))
                        .append('&'));
            }
        }
        byte[] body = null;
        if (operation.body() != null) {
            headers.put("Content-Type", "application/json");
            body = JSON.writeValueAsBytes(spec.sound(operation.body(), "", random));
        }
        String path = own.apply(operation.path());
        return new Wanted(operation.method(), query.isEmpty() ? path : path + "?" + query, headers, body);
    }

    /** With one or two things wrong; by chance it may still be one that is allowed. */
    Wanted broken(Operation operation) {
        Wanted wanted = sound(operation);
        for (int i = random.nextInt(2); i >= 0; i--) {
            wanted = switch (random.nextInt(10)) {
                case 0 -> withPath(wanted, operation);
                case 1, 2 -> withQuery(wanted, operation);
                case 3, 4 -> withHeader(wanted);
                case 5 -> withBody(wanted);
                case 6 -> new Wanted(any(List.of(HttpMethod.values())), wanted.path(), wanted.headers(), wanted.body());
                default -> withField(wanted, operation);
            };
        }
        return wanted;
    }

    private Wanted withPath(Wanted wanted, Operation operation) {
        List<String> ids = List.of(
                new UUID(random.nextLong(), random.nextLong()).toString(),
                encoded(any(OddThings.VALUES)),
                "%00",
                "%ff%fe",
                "%2e%2e%2f",
                "%252e",
                "a;b=c",
                "%0d%0aX:y");
        String path = operation.path().contains("{")
                ? operation.path().replaceAll("\\{[^}]*}", Matcher.quoteReplacement(any(ids)))
                : wanted.path().replaceFirst("\\?.*", "")
                        + any(List.of("/", "//", "/x", "%20", ";a=b", "/..", ".json"));
        return new Wanted(wanted.method(), path, wanted.headers(), wanted.body());
    }

    private Wanted withQuery(Wanted wanted, Operation operation) {
        List<String> names = new ArrayList<>(operation.parameters().stream()
                .filter(parameter -> parameter.in().equals("query"))
                .map(Parameter::name)
                .toList());
        names.addAll(List.of("x", "_method", "a[0].b", "class.module.classLoader"));
        String more =
                random.nextInt(4) == 0 ? any(OddThings.QUERIES) : any(names) + "=" + encoded(any(OddThings.VALUES));
        return new Wanted(
                wanted.method(),
                wanted.path() + (wanted.path().contains("?") ? "&" : "?") + more,
                wanted.headers(),
                wanted.body());
    }

    private Wanted withHeader(Wanted wanted) {
        Map<String, String> headers = new LinkedHashMap<>(wanted.headers());
        String name = any(List.copyOf(OddThings.HEADERS.keySet()));
        if (headers.containsKey(name) && random.nextBoolean()) {
            headers.remove(name);
        } else {
            headers.put(name, any(OddThings.HEADERS.get(name)));
        }
        return new Wanted(wanted.method(), wanted.path(), headers, wanted.body());
    }

    private Wanted withBody(Wanted wanted) {
        Map<String, String> headers = new LinkedHashMap<>(wanted.headers());
        if (random.nextInt(3) == 0) {
            headers.put("Content-Type", any(OddThings.MEDIA));
            return new Wanted(wanted.method(), wanted.path(), headers, wanted.body());
        }
        headers.putIfAbsent("Content-Type", "application/json");
        byte[] body = any(OddThings.BODIES).getBytes(UTF_8);
        if (wanted.body() != null && random.nextInt(4) == 0) {
            body = Arrays.copyOf(wanted.body(), random.nextInt(wanted.body().length));
        } else if (random.nextInt(8) == 0) {
            body = new byte[] {'{', '"', (byte) 0xC3, '"', ':', (byte) 0xFF, '}'};
        }
        return new Wanted(wanted.method(), wanted.path(), headers, body);
    }

    /** One field of the body odd, missing or too many. */
    private Wanted withField(Wanted wanted, Operation operation) {
        if (operation.body() == null) {
            return withQuery(wanted, operation);
        }
        Object body = spec.sound(operation.body(), "", random);
        change(body);
        return new Wanted(wanted.method(), wanted.path(), wanted.headers(), JSON.writeValueAsBytes(body));
    }

    private void change(@Nullable Object value) {
        if (value instanceof List<?> items && !items.isEmpty()) {
            Object item = items.get(random.nextInt(items.size()));
            if (item instanceof Map<?, ?> && random.nextInt(5) > 0) {
                change(item);
            } else {
                asList(items).set(0, any(OddThings.VALUES));
            }
        } else if (value instanceof Map<?, ?> fields) {
            change(asMap(fields));
        }
    }

    private void change(Map<String, @Nullable Object> fields) {
        if (fields.isEmpty() || random.nextInt(8) == 0) {
            fields.put(any(List.of("extra", "", "__proto__", "@type", "\u0000")), any(OddThings.VALUES));
            return;
        }
        String field = any(List.copyOf(fields.keySet()));
        Object value = fields.get(field);
        if ((value instanceof Map || value instanceof List) && random.nextInt(3) > 0) {
            change(value);
        } else if (random.nextInt(5) == 0) {
            fields.remove(field);
        } else {
            fields.put(field, any(OddThings.VALUES));
        }
    }

    private <T> T any(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    private static String encoded(@Nullable Object value) {
        String text = String.valueOf(value);
        return URLEncoder.encode(text.length() > 6_000 ? text.substring(0, 6_000) : text, UTF_8)
                .replace("+", "%20");
    }

    @SuppressWarnings("unchecked") // made by ourselves
    private static Map<String, @Nullable Object> asMap(Map<?, ?> fields) {
        return (Map<String, @Nullable Object>) fields;
    }

    @SuppressWarnings("unchecked") // made by ourselves
    private static List<@Nullable Object> asList(List<?> items) {
        return (List<@Nullable Object>) items;
    }
}
