package it.winwelfare.mobileapi;

import it.winwelfare.employees.SamplePeople;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** The operations as docs/openapi.yaml describes them, and values as its schemas want them. */
final class ApiSpec {

    private static final Path FILE = Path.of("../docs/openapi.yaml");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_ITEMS = 3;

    private final Map<String, Object> document;

    private ApiSpec(Map<String, Object> document) {
        this.document = document;
    }

    /** @param in {@code path}, {@code query} or {@code header} */
    record Parameter(String in, String name, boolean required, Map<String, Object> schema) {}

    /** @param body the schema of what is sent; null when nothing is */
    record Operation(
            HttpMethod method,
            String path,
            List<Parameter> parameters,
            @Nullable Map<String, Object> body,
            Set<String> scopes) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static ApiSpec read() {
        try {
            return new ApiSpec(map(new Yaml().load(Files.readString(FILE))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        map(document.get("paths"))
                .forEach((path, methods) -> map(methods).forEach((method, description) -> {
                    if (METHODS.contains(method)) {
                        operations.add(
                                operation(HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)), path, map(description)));
                    }
                }));
        return operations;
    }

    private Operation operation(HttpMethod method, String path, Map<String, Object> description) {
        List<Parameter> parameters = list(description.get("parameters")).stream()
                .map(ApiSpec::map)
                .map(one -> new Parameter(
                        String.valueOf(one.get("in")),
                        String.valueOf(one.get("name")),
                        Boolean.TRUE.equals(one.get("required")),
                        map(one.get("schema"))))
                .toList();
        Set<String> scopes = list(description.get("security")).stream()
                .flatMap(one -> map(one).values().stream())
                .flatMap(names -> list(names).stream())
                .map(String::valueOf)
                .collect(Collectors.toSet());
        return new Operation(method, path, parameters, body(description), scopes);
    }

    private @Nullable Map<String, Object> body(Map<String, Object> description) {
        Map<String, Object> json =
                map(map(map(description.get("requestBody")).get("content")).get("application/json"));
        return json.isEmpty() ? null : schema(map(json.get("schema")));
    }

    /** What an operation wants to be sent, as JSON; null when it wants nothing, or is not described. */
    @Nullable String soundBody(HttpMethod method, String path) {
        return operations().stream()
                .filter(one -> one.method().equals(method) && one.path().equals(path))
                .map(Operation::body)
                .filter(Objects::nonNull)
                .findFirst()
                .map(schema -> JSON.writeValueAsString(sound(schema, "", new Random(1))))
                .orElse(null);
    }

    /** A value that the schema allows. Names that everybody understands get what they mean. */
    Object sound(Map<String, Object> given, String name, Random random) {
        Map<String, Object> schema = schema(given);
        if (schema.get("enum") != null) {
            List<?> allowed = list(schema.get("enum"));
            return allowed.get(random.nextInt(allowed.size()));
        }
        return switch (type(schema)) {
            case "object" -> {
                Map<String, Object> object = new LinkedHashMap<>();
                map(schema.get("properties"))
                        .forEach((field, value) -> object.put(field, sound(map(value), field, random)));
                yield object;
            }
            case "array" -> {
                List<Object> items = new ArrayList<>();
                for (int i = random.nextInt(MOST_ITEMS); i >= 0; i--) {
                    items.add(sound(map(schema.get("items")), name, random));
                }
                yield items;
            }
            case "integer", "number" -> random.nextInt(1, 100);
            case "boolean" -> random.nextBoolean();
            default -> text(name, String.valueOf(schema.get("format")), random);
        };
    }

    private static String text(String name, String format, Random random) {
        return switch (format) {
            case "date" -> "20" + random.nextInt(10, 26) + "-0" + random.nextInt(1, 10) + "-1" + random.nextInt(10);
            case "date-time" -> "2026-01-1" + random.nextInt(10) + "T10:00:00Z";
            default ->
                switch (name) {
                    case "currency" -> "EUR";
                    case "municipality" -> "Albino";
                    case "email" -> "anna." + random.nextInt(1_000) + "@example.org";
                    case "taxCode" -> SamplePeople.taxCode(random.nextInt(10_000));
                    case "offer", "version", "member", "id" ->
                        new UUID(random.nextLong(), random.nextLong()).toString();
                    default -> "Anna" + random.nextInt(100);
                };
        };
    }

    /** What is referred to, or the schema itself. */
    Map<String, Object> schema(Map<String, Object> given) {
        Object reference = given.get("$ref");
        if (reference == null) {
            return given;
        }
        String name = reference.toString().substring("#/components/schemas/".length());
        return map(map(map(document.get("components")).get("schemas")).get(name));
    }

    /** OpenAPI 3.1 may name several types. */
    private static String type(Map<String, Object> schema) {
        Object type = schema.get("type");
        return type instanceof List<?> several ? String.valueOf(several.getFirst()) : String.valueOf(type);
    }

    @SuppressWarnings("unchecked") // what YAML gives
    static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    static List<?> list(@Nullable Object value) {
        return value == null ? List.of() : (List<?>) value;
    }
}
