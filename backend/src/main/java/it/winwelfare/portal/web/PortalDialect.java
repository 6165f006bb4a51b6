package it.winwelfare.portal.web;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/**
 * Our own expression objects for templates: {@code #fmt}, {@code #here}, {@code #states}, {@code #field} and {@code #frame}. Not beans by
 * {@code @name}, because Thymeleaf forbids those in the parameters of fragments.
 */
@Component
class PortalDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    private final Map<String, Object> objects;

    PortalDialect(Fmt fmt, Here here, StateWords states, Fields field, Frame frame) {
        this.objects = Map.of("fmt", fmt, "here", here, "states", states, "field", field, "frame", frame);
    }

    @Override
    public String getName() {
        return "portal";
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return objects.keySet();
    }

    @Override
    public @Nullable Object buildObject(IExpressionContext context, String name) {
        return objects.get(name);
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
