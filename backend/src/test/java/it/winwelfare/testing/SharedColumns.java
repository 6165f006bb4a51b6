package it.winwelfare.testing;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.InstantiationAwareBeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/**
 * Spring Security keeps for the whole JVM which columns the table of authorizations has, and empties and fills that for each context:
 * while one lane of the tests makes a context, a sign-in of the other finds a column missing, once in several runs. Here the one waits
 * for the other. A platform that runs has one context and needs none of this.
 */
public final class SharedColumns implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final ReentrantReadWriteLock COLUMNS = new ReentrantReadWriteLock();
    private static final long PATIENCE_SECONDS = 60;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new InTurn(context.getBeanFactory()));
    }

    private record InTurn(BeanFactory beans) implements InstantiationAwareBeanPostProcessor {

        @Override
        public @Nullable Object postProcessBeforeInstantiation(Class<?> type, String name) {
            if (isOfAuthorizations(type)) {
                // What it needs is there before, so that nobody waits for a database that is being set up.
                beans.getBean(JdbcOperations.class);
                beans.getBean(RegisteredClientRepository.class);
                COLUMNS.writeLock().lock();
            }
            return null;
        }

        @Override
        public boolean postProcessAfterInstantiation(Object bean, String name) {
            if (isOfAuthorizations(bean.getClass())) {
                COLUMNS.writeLock().unlock();
            }
            return true;
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (!isOfAuthorizations(bean.getClass())) {
                return bean;
            }
            ProxyFactory waiting = new ProxyFactory(bean);
            waiting.setProxyTargetClass(true);
            waiting.addAdvice((MethodInterceptor) InTurn::inTurn);
            return waiting.getProxy();
        }

        private static @Nullable Object inTurn(MethodInvocation call) throws Throwable {
            if (!COLUMNS.readLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a context has begun with its authorizations and never ended");
            }
            try {
                return call.proceed();
            } finally {
                COLUMNS.readLock().unlock();
            }
        }

        private static boolean isOfAuthorizations(Class<?> type) {
            return OAuth2AuthorizationService.class.isAssignableFrom(type);
        }
    }
}
