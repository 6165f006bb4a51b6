package it.winwelfare.testing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.web.util.WebUtils;

/**
 * Lets a {@link MockHttpSession} stand for a browser: it keeps the session's name in the place of a cookie, so that MockMvc's
 * {@code session(…)} works with sessions that are in the database. Real browsers keep their cookie.
 */
public final class MockSessions implements HttpSessionIdResolver {

    private static final String NAME = "cookie";

    private final CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();

    MockSessions(ObjectProvider<CookieSerializer> cookie) {
        cookie.ifAvailable(cookies::setCookieSerializer);
    }

    /** The name of the session that this browser is in, as its cookie would have it. */
    public static String name(MockHttpSession browser) {
        return (String) Objects.requireNonNull(browser.getAttribute(NAME), "this browser has no session");
    }

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        MockHttpServletRequest mock = WebUtils.getNativeRequest(request, MockHttpServletRequest.class);
        if (mock == null) {
            return cookies.resolveSessionIds(request);
        }
        MockHttpSession browser = (MockHttpSession) mock.getSession(false);
        Object name = browser == null || browser.isInvalid() ? null : browser.getAttribute(NAME);
        return name == null ? List.of() : List.of((String) name);
    }

    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String name) {
        MockHttpServletRequest mock = WebUtils.getNativeRequest(request, MockHttpServletRequest.class);
        if (mock == null) {
            cookies.setSessionId(request, response, name);
            return;
        }
        MockHttpSession browser = (MockHttpSession) Objects.requireNonNull(mock.getSession(true));
        browser.setAttribute(NAME, name);
        browser.changeSessionId();
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        MockHttpServletRequest mock = WebUtils.getNativeRequest(request, MockHttpServletRequest.class);
        if (mock == null) {
            cookies.expireSession(request, response);
        } else if (mock.getSession(false) instanceof MockHttpSession browser && !browser.isInvalid()) {
            browser.invalidate();
        }
    }

    /** Brings it into every context of the tests. */
    public static final class Everywhere implements ContextCustomizerFactory {

        @Override
        public ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
            return new Brings();
        }
    }

    /** All are equal, so that contexts are still shared between test classes. */
    private record Brings() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            RootBeanDefinition definition = new RootBeanDefinition(MockSessions.class);
            definition.setAutowireMode(RootBeanDefinition.AUTOWIRE_CONSTRUCTOR);
            ((BeanDefinitionRegistry) context.getBeanFactory()).registerBeanDefinition("mockSessions", definition);
        }
    }
}
