package it.winwelfare.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Tests that take minutes: they run one after the other, but beside all other tests, and have a context and a database server of their
 * own, so that neither side finds what the other leaves. They start and stop no platforms beside their context: each start sets the log
 * up anew, to which a test of the other lane may be listening.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the second lane")
public @interface SecondLane {}
