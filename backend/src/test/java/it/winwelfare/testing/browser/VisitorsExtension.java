package it.winwelfare.testing.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each test its own visitors, and lets none of them leave with an error of the page unseen. */
final class VisitorsExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace HERE = Namespace.create(VisitorsExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.found().isPresent()) {
            return ConditionEvaluationResult.enabled("a Chromium is there");
        }
        if ("true".equals(System.getenv("CI"))) {
            // Enabled, so that it fails: a build that checks nothing in a browser must not be green.
            return ConditionEvaluationResult.enabled("no Chromium, which CI must have");
        }
        return ConditionEvaluationResult.disabled(
                "no Chromium on this machine: the browser stories are skipped (apt-get install chromium)");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitors.class;
    }

    @Override
    public Visitors resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(HERE)
                .computeIfAbsent(
                        Visitors.class, key -> new Visitors(Chromium.ofThisThread(), address(context)), Visitors.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visitors visitors = context.getStore(HERE).remove(Visitors.class, Visitors.class);
        if (visitors != null) {
            try (visitors) {
                if (context.getExecutionException().isPresent()) {
                    visitors.keepLastSight(context.getRequiredTestClass().getSimpleName() + "-"
                            + context.getRequiredTestMethod().getName());
                } else {
                    visitors.metNoError();
                }
            }
        }
    }

    private static String address(ExtensionContext context) {
        String port = SpringExtension.getApplicationContext(context)
                .getEnvironment()
                .getRequiredProperty("local.server.port");
        return "http://127.0.0.1:" + port;
    }
}
