package it.winwelfare.mobileapi;

import it.winwelfare.testing.WinTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** The application with a world to call it from. All of these tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@WinTest
@Import({ApiWorld.class, Client.class})
@interface ApiTest {}
