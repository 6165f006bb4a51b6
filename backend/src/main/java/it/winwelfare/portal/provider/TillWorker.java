package it.winwelfare.portal.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import tools.jackson.databind.json.JsonMapper;

/**
 * The script that keeps the counter for when there is no network. Before its lines stands what it is to keep; the addresses carry
 * their contents' hashes, so another content of any file makes another script, which browsers take for a new version.
 */
@Component
class TillWorker {

    private static final String SCRIPT = "static/assets/js/till-worker.js";

    private static final List<String> FILES = Stream.concat(
                    Stream.of(
                            "/webjars/bootstrap-italia/2.17.0/dist/css/bootstrap-italia.min.css",
                            "/webjars/htmx.org/2.0.10/dist/htmx.min.js",
                            "/assets/css/win.css",
                            "/assets/js/win.js",
                            "/assets/vendor/zxing-browser.min.js",
                            "/assets/fonts/titillium-web-regular.woff2",
                            "/assets/fonts/titillium-web-600.woff2",
                            "/assets/img/favicon.svg",
                            "/assets/img/icons.svg"),
                    Till.SCRIPTS.stream())
            .toList();

    private final ResourceUrlProvider addresses;
    private final JsonMapper json;
    private final String body;

    TillWorker(ResourceUrlProvider mvcResourceUrlProvider, JsonMapper json) {
        this.addresses = mvcResourceUrlProvider;
        this.json = json;
        try {
            this.body = new ClassPathResource(SCRIPT).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** What the worker is told; its field names are read by the script. */
    record Told(String version, String shell, String keys, List<String> files) {}

    String script() {
        List<String> files = new ArrayList<>();
        for (String file : FILES) {
            files.add(Objects.requireNonNull(addresses.getForLookupPath(file), () -> "no such file: " + file));
        }
        String version = HexFormat.of().toHexDigits((files + body).hashCode());
        Told told = new Told(version, OfflineCounterPages.SHELL, OfflineCounterPages.KEYS, files);
        return "const WIN = " + json.writeValueAsString(told) + ";\n" + body;
    }
}
