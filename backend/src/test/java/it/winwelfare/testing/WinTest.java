package it.winwelfare.testing;

import it.winwelfare.WinApplication;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application with MockMvc on the shared test database, in the profile {@code test}. All tests with just this
 * annotation share one context: a property, an import or a mocked bean in one of them makes another, which takes seconds.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(classes = WinApplication.class)
@AutoConfigureMockMvc
@ActiveProfiles("test")
public @interface WinTest {}
