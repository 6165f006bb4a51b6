package it.winwelfare.testing.browser;

import it.winwelfare.WinApplication;
import it.winwelfare.testing.SecondLane;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application on a free port and the test database, and a Chromium to walk through it: a test takes a
 * {@link Visitors} as parameter.
 *
 * <p>Without a Chromium the test is skipped with a message; where the environment says {@code CI=true} it fails instead.
 * The profile is {@code test}; a story that wants the demo's data is a {@code @DemoStory}. All are in the second lane, since a browser
 * leaves a core idle.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(classes = WinApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ExtendWith(VisitorsExtension.class)
@SecondLane
public @interface BrowserTest {}
