package it.winwelfare.testing.browser;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.TestPropertySource;

/**
 * As in production, whoever works in the back office must have a second factor. The tests of passkeys, of the duty and of all that a
 * browser does before somebody is signed in share one context by it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@AutoConfigureMockMvc
@TestPropertySource(
        properties = {
            "win.second-factor.obligatory=true",
            // A passkey belongs to a name, and not to a number such as 127.0.0.1.
            "win.base-url=http://localhost:8080",
            "win.passkeys.origin=http://localhost:${local.server.port}"
        })
public @interface SecondFactorObligatory {}
