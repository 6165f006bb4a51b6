package it.winwelfare.testing;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Points every Spring context of the tests to the shared test database, those of {@code @ApplicationModuleTest} too,
 * without a word in the test, and those of the {@link SecondLane} to a server of their own. A server starts only when a
 * context asks for its address. So do the OpenID Connect providers. What the lanes share nevertheless, {@link SharedColumns} guards.
 */
public final class TestDatabaseContexts implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        return new PointsToTestDatabase(AnnotatedElementUtils.hasAnnotation(testClass, SecondLane.class));
    }

    /** All are equal, so that contexts are still shared between test classes. */
    private record PointsToTestDatabase(boolean secondLane) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new AddressOnDemand(secondLane ? TestDatabase::ofTheSecondLane : TestDatabase::shared));
            new SharedColumns().initialize(context);
        }
    }

    private static final class AddressOnDemand extends EnumerablePropertySource<Object> {

        private final Map<String, Supplier<String>> values;

        AddressOnDemand(Supplier<TestDatabase> database) {
            super("testDatabase", database);
            values = Map.of(
                    "win.db.url", () -> database.get().url(),
                    "win.db.user", () -> database.get().user(),
                    "win.db.password", () -> database.get().password(),
                    "test.oidc.fake", () -> FakeProvider.shared().issuer(),
                    "test.oidc.twin",
                            () -> "http://127.0.0.1:" + ReservedPort.ofTheTwin().number());
        }

        @Override
        public @Nullable Object getProperty(String name) {
            Supplier<String> value = values.get(name);
            return value == null ? null : value.get();
        }

        @Override
        public String[] getPropertyNames() {
            return values.keySet().toArray(String[]::new);
        }
    }
}
