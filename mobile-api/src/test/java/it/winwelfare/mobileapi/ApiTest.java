package it.winwelfare.mobileapi;

import it.winwelfare.WinApplication;
import it.winwelfare.testing.WinTest;
import it.winwelfare.vouchers.VoucherWorld;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;

/**
 * The application with a world to call it from, without a connection or over one. All of these tests share one context. Requests are
 * not printed: some tests make thousands.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@WinTest
@SpringBootTest(classes = WinApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({ApiWorld.class, Client.class, VoucherWorld.class, HouseBuilder.class, Books.class, MarkedPurchases.class})
@interface ApiTest {}
