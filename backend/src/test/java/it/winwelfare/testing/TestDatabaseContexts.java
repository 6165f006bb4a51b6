package it.winwelfare.testing;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Points every Spring context of the tests to the shared test database, those of {@code @ApplicationModuleTest} too,
 * without a word in the test. The server starts only when a context asks for its address. So do the OpenID Connect providers.
 */
public final class TestDatabaseContexts implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        return new PointsToTestDatabase();
    }

    /** All are equal, so that contexts are still shared between test classes. */
    private record PointsToTestDatabase() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            context.getEnvironment().getPropertySources().addFirst(new AddressOnDemand());
        }
    }

    private static final class AddressOnDemand extends EnumerablePropertySource<Object> {

        private static final Map<String, Supplier<String>> VALUES = Map.of(
                "win.db.url", () -> TestDatabase.shared().url(),
                "win.db.user", () -> TestDatabase.shared().user(),
                "win.db.password", () -> TestDatabase.shared().password(),
                "test.oidc.fake", () -> FakeProvider.shared().issuer(),
                "test.oidc.twin",
                        () -> "http://127.0.0.1:" + ReservedPort.ofTheTwin().number());

        AddressOnDemand() {
            super("testDatabase", VALUES);
        }

        @Override
        public @Nullable Object getProperty(String name) {
            Supplier<String> value = VALUES.get(name);
            return value == null ? null : value.get();
        }

        @Override
        public String[] getPropertyNames() {
            return VALUES.keySet().toArray(String[]::new);
        }
    }
}
