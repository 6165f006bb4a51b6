package it.winwelfare.portal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The address of the present page, and links to it with one parameter changed. Templates know it as {@code #here}. */
@Component
public class Here {

    /** Where the list goes on (a cursor), or the number of its page: both lose their sense when a filter changes. */
    private static final Set<String> PLACES = Set.of("dopo", "pagina");

    private final HttpServletRequest request;

    Here(HttpServletRequest request) {
        this.request = request;
    }

    /** The same page with the parameter set. A changed filter or order starts the list anew. */
    public String with(String parameter, Object value) {
        List<String> pairs = pairsWithout(parameter);
        pairs.add(encode(parameter) + "=" + encode(value.toString()));
        return address(pairs);
    }

    /** The same page without the parameter. */
    public String without(String parameter) {
        return address(pairsWithout(parameter));
    }

    /** The same page. */
    public String same() {
        return address(pairs());
    }

    /** The parameter's value, or null when the address does not carry it. */
    public @Nullable String value(String parameter) {
        return request.getParameter(parameter);
    }

    private List<String> pairsWithout(String parameter) {
        boolean keepsPlace = "lingua".equals(parameter);
        List<String> pairs = pairs();
        pairs.removeIf(pair -> nameOf(pair).equals(parameter) || (!keepsPlace && PLACES.contains(nameOf(pair))));
        return pairs;
    }

    private List<String> pairs() {
        List<String> pairs = new ArrayList<>();
        String query =
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) == null ? request.getQueryString() : null;
        if (query != null) {
            for (String pair : query.split("&", -1)) {
                if (!pair.isEmpty()) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    /** A path never begins with two slashes: the browser would take it for another site's name. */
    private String address(List<String> pairs) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = (failed instanceof String uri ? uri : request.getRequestURI()).replaceFirst("^/{2,}", "/");
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }

    private static String nameOf(String pair) {
        int end = pair.indexOf('=');
        String name = end < 0 ? pair : pair.substring(0, end);
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return name;
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
