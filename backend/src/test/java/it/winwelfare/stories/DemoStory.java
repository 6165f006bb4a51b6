package it.winwelfare.stories;

import it.winwelfare.testing.browser.BrowserTest;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.test.context.ActiveProfiles;

/**
 * A story in a browser on the demo's data. They have a database of their own and run one after the other, but beside all other tests,
 * since a browser leaves the second core idle.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@BrowserTest
@ActiveProfiles({"test", "demo"})
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the demo's data")
@interface DemoStory {}
