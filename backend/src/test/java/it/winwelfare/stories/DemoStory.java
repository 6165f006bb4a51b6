package it.winwelfare.stories;

import it.winwelfare.testing.browser.BrowserTest;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ActiveProfiles;

/** A story in a browser on the demo's data. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@BrowserTest
@ActiveProfiles({"test", "demo"})
@interface DemoStory {}
