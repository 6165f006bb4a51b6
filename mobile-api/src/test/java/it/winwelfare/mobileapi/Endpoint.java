package it.winwelfare.mobileapi;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.internal.web.FilterDoors;
import it.winwelfare.identity.internal.web.StatedRules;
import it.winwelfare.identity.internal.web.StatedRules.Rule;
import it.winwelfare.mobileapi.web.Scoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Something that the running platform answers to, found where Spring MVC itself looks for it, or in the filters before it.
 *
 * @param handler null where a filter answers
 * @param filter null where a controller answers
 */
record Endpoint(HttpMethod method, String pattern, @Nullable HandlerMethod handler, FilterDoors.@Nullable Door filter) {

    private static final String API = "/api/";

    /** All of them, in the order of their addresses. */
    static List<Endpoint> of(ListableBeanFactory context) {
        List<Endpoint> found = new ArrayList<>();
        FilterDoors.of(context).forEach(door -> found.add(new Endpoint(door.method(), door.pattern(), null, door)));
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .forEach(entry -> found.addAll(of(entry.getKey(), entry.getValue())));
        found.sort(Comparator.comparing(Endpoint::pattern)
                .thenComparing(endpoint -> endpoint.method().name())
                .thenComparing(Endpoint::isPartOfAPage));
        return found;
    }

    private static Collection<Endpoint> of(RequestMappingInfo info, HandlerMethod handler) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        Set<RequestMethod> asked = methods.isEmpty() ? Set.of(RequestMethod.GET) : methods;
        return info.getPatternValues().stream()
                .flatMap(pattern ->
                        asked.stream().map(method -> new Endpoint(method.asHttpMethod(), pattern, handler, null)))
                .toList();
    }

    boolean isOfTheApi() {
        return pattern.startsWith(API);
    }

    boolean reads() {
        return method.equals(HttpMethod.GET);
    }

    /** Whether only htmx asks for it. */
    boolean isPartOfAPage() {
        return handler != null && handler.hasMethodAnnotation(HxRequest.class);
    }

    /** The names in its address. */
    List<String> variables() {
        return Arrays.stream(pattern.split("/"))
                .filter(step -> step.startsWith("{"))
                .map(step -> step.substring(1, step.length() - 1).replaceFirst(":.*", ""))
                .toList();
    }

    /** Parameters without which it is not even asked. */
    Map<String, String> needed() {
        return parameters()
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(parameter -> parameter.getParameterAnnotation(RequestParam.class))
                .filter(Objects::nonNull)
                .filter(parameter -> parameter.required()
                        && parameter.defaultValue().equals(ValueConstants.DEFAULT_NONE)
                        && !parameter.name().isEmpty())
                .collect(Collectors.toMap(RequestParam::name, parameter -> "1"));
    }

    /** All its parameters with one text. */
    String query(String text) {
        return parameters()
                .map(parameter -> parameter.getParameterAnnotation(RequestParam.class))
                .filter(Objects::nonNull)
                .map(RequestParam::name)
                .filter(name -> !name.isEmpty())
                .map(name -> name + "=" + Addresses.encoded(text))
                .collect(Collectors.joining("&"));
    }

    private Stream<MethodParameter> parameters() {
        return handler == null ? Stream.empty() : Arrays.stream(handler.getMethodParameters());
    }

    /** Who may ask for it, as it is stated where it is decided; empty when nobody has said it. */
    Optional<Rule> rule() {
        if (filter != null) {
            return FilterDoors.rule(filter);
        }
        Scoped scoped = scoped();
        if (scoped == null) {
            return StatedRules.of(pattern.replaceAll("\\{[^}]*}", "x"))
                    .filter(rule -> !isOfTheApi() || rule.visitors());
        }
        if (scoped.value().length == 0) {
            return Optional.of(new Rule(true, EnumSet.allOf(Role.class)));
        }
        Set<Role> holders = Arrays.stream(scoped.value())
                .map(Scoped.HOLDERS::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return holders.isEmpty() ? Optional.empty() : Optional.of(new Rule(false, holders));
    }

    private @Nullable Scoped scoped() {
        if (handler == null) {
            return null;
        }
        Scoped own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Scoped.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Scoped.class);
    }

    @Override
    public String toString() {
        return method + " " + pattern + (isPartOfAPage() ? " (htmx)" : filter == null ? "" : " (filter)");
    }
}
