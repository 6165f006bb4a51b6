package it.winwelfare.mobileapi.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which scopes of a token open an operation: any one of them. An operation without this annotation is open to nobody; whom the token's
 * bearer may do it for, the modules decide besides.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Scoped {

    /** Reads and amends one's own profile and family. */
    String PROFILE = "profile";

    /** Reads one's own money. */
    String WALLET = "wallet";

    /** Buys, shows and cancels vouchers. */
    String VOUCHER = "voucher";

    /** Takes vouchers. */
    String REDEEM = "redeem";

    /** Reads a provider's statements. */
    String STATEMENT = "statement";

    /** Writes a company's employees. */
    String EMPLOYEES_WRITE = "employees:write";

    /** Reads a company's funds. */
    String FUNDS_READ = "funds:read";

    /** Allocates a company's funds. */
    String ALLOCATIONS_WRITE = "allocations:write";

    /** Any of these; none at all for an operation that needs no token. */
    String[] value();
}
