package it.winwelfare.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/** Two contexts of one JVM, as the lanes have them. */
class SharedColumnsTests {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);

    @Test
    void aSignInWaitsWhileTheOtherLaneMakesItsAuthorizations() throws Exception {
        try (GenericApplicationContext first = context(() -> mock(OAuth2AuthorizationService.class))) {
            OAuth2AuthorizationService ready = first.getBean(OAuth2AuthorizationService.class);
            FutureTask<GenericApplicationContext> second = started(() -> context(this::slowly));
            begun.await();

            FutureTask<Boolean> signIn = started(() -> ready.findById("nobody") == null);
            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> signIn.get(200, TimeUnit.MILLISECONDS));
            go.countDown();

            assertThat(signIn.get(10, TimeUnit.SECONDS)).isTrue();
            second.get(10, TimeUnit.SECONDS).close();
        }
    }

    private OAuth2AuthorizationService slowly() {
        begun.countDown();
        try {
            go.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return mock(OAuth2AuthorizationService.class);
    }

    private static GenericApplicationContext context(Supplier<OAuth2AuthorizationService> authorizations) {
        GenericApplicationContext context = new GenericApplicationContext();
        new SharedColumns().initialize(context);
        context.registerBean(JdbcOperations.class, () -> mock(JdbcOperations.class));
        context.registerBean(RegisteredClientRepository.class, () -> mock(RegisteredClientRepository.class));
        context.registerBean(OAuth2AuthorizationService.class, authorizations);
        context.refresh();
        return context;
    }

    private static <T> FutureTask<T> started(Callable<T> task) {
        FutureTask<T> future = new FutureTask<>(task);
        Thread.ofPlatform().daemon().start(future);
        return future;
    }
}
