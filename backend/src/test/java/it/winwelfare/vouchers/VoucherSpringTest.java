package it.winwelfare.vouchers;

import it.winwelfare.testing.WinTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The application with a clock that the test sets, a tap on the database, and a world to buy in. All of these tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@WinTest
// The night's jobs stay asleep: they would run by the real clock in the middle of a test.
@TestPropertySource(properties = "db-scheduler.polling-interval=10h")
@Import({SetClock.class, DatabaseTap.class, VoucherWorld.class})
public @interface VoucherSpringTest {}
