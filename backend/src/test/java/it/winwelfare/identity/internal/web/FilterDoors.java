package it.winwelfare.identity.internal.web;

import jakarta.servlet.Filter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What filters answer to before any controller is asked, such as signing in and out. Found in the filters of the running platform, by
 * the matchers that they hold.
 */
public final class FilterDoors {

    private static final Pattern ADDRESS = Pattern.compile("PathPattern \\[(?:([A-Z]+) )?(/[^\\]]*)]");

    private static final String OURS = "it.winwelfare.";

    private FilterDoors() {}

    /**
     * One address that a filter answers to.
     *
     * @param beforeRules whether it answers before the rules of the pages are asked: then they keep nobody out
     */
    public record Door(HttpMethod method, String pattern, boolean beforeRules) {

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    /**
     * All that the pages' filters answer to, and filters of ours anywhere. The authorization server's own endpoints know clients and no
     * roles.
     */
    public static Set<Door> of(ListableBeanFactory context) {
        Set<Door> doors = new LinkedHashSet<>();
        for (List<Filter> chain : chains(context)) {
            boolean pages = place(chain, UsernamePasswordAuthenticationFilter.class) < chain.size();
            int rules = place(chain, AuthorizationFilter.class);
            for (int i = 0; i < chain.size(); i++) {
                if (pages || isOurs(chain.get(i))) {
                    doors.addAll(doors(chain.get(i), i < rules));
                }
            }
        }
        others(context).forEach(filter -> doors.addAll(doors(filter, true)));
        return doors;
    }

    /** The filters of ours that hold no address: they look at all requests, and nobody can tell from outside which they answer. */
    public static Set<String> withoutAddress(ListableBeanFactory context) {
        Set<String> names = new TreeSet<>();
        Stream.concat(chains(context).stream().flatMap(List::stream), others(context).stream())
                .filter(FilterDoors::isOurs)
                .filter(filter -> doors(filter, true).isEmpty())
                .forEach(filter -> names.add(filter.getClass().getName().replaceAll("^.*\\.|\\$.*$", "")));
        return names;
    }

    /** The rule of the door; one that is opened before the rules are asked is open to visitors, or has none. */
    public static Optional<StatedRules.Rule> rule(Door door) {
        return StatedRules.of(door.pattern().replaceAll("\\{[^}]*}", "x"))
                .filter(rule -> !door.beforeRules() || rule.visitors());
    }

    private static List<List<Filter>> chains(ListableBeanFactory context) {
        return context.getBeansOfType(SecurityFilterChain.class).values().stream()
                .map(SecurityFilterChain::getFilters)
                .toList();
    }

    /** Those beside the chains. */
    private static Collection<Filter> others(ListableBeanFactory context) {
        List<Filter> others =
                new ArrayList<>(context.getBeansOfType(Filter.class).values());
        context.getBeansOfType(FilterRegistrationBean.class).values().forEach(one -> others.add(one.getFilter()));
        return others.stream().filter(FilterDoors::isOurs).toList();
    }

    private static boolean isOurs(Filter filter) {
        return filter.getClass().getName().startsWith(OURS);
    }

    private static int place(List<Filter> chain, Class<? extends Filter> type) {
        int place = 0;
        while (place < chain.size() && !type.isInstance(chain.get(place))) {
            place++;
        }
        return place;
    }

    private static List<Door> doors(Filter filter, boolean beforeRules) {
        List<Door> doors = new ArrayList<>();
        for (Class<?> type = filter.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (RequestMatcher.class.isAssignableFrom(field.getType()) && isHeld(field)) {
                    Matcher address = ADDRESS.matcher(String.valueOf(value(field, filter)));
                    while (address.find()) {
                        String method = address.group(1) == null ? "GET" : address.group(1);
                        doors.add(new Door(HttpMethod.valueOf(method), address.group(2), beforeRules));
                    }
                }
            }
        }
        return doors;
    }

    /** What Spring's filters have as constants is where they would answer if nobody had told them otherwise. */
    private static boolean isHeld(Field field) {
        return !Modifier.isStatic(field.getModifiers())
                || field.getDeclaringClass().getName().startsWith(OURS);
    }

    private static Object value(Field field, Filter filter) {
        try {
            field.setAccessible(true);
            return field.get(Modifier.isStatic(field.getModifiers()) ? null : filter);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
