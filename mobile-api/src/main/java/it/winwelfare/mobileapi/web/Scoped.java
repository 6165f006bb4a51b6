package it.winwelfare.mobileapi.web;

import it.winwelfare.identity.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;

/**
 * Which scopes of a token open an operation: any one of them, to whom it belongs ({@link #HOLDERS}). An operation without this annotation
 * is open to nobody; for whom the token's bearer may do it, the modules decide besides.
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

    /** Whose each scope is: other people's tokens carry the app's scopes too, and find the operations closed. */
    Map<String, Role> HOLDERS = Map.of(
            PROFILE, Role.EMPLOYEE,
            WALLET, Role.EMPLOYEE,
            VOUCHER, Role.EMPLOYEE,
            REDEEM, Role.PROVIDER,
            STATEMENT, Role.PROVIDER,
            EMPLOYEES_WRITE, Role.COMPANY_MACHINE,
            FUNDS_READ, Role.COMPANY_MACHINE,
            ALLOCATIONS_WRITE, Role.COMPANY_MACHINE);

    /** Any of these; none at all for an operation that needs no token. */
    String[] value();
}
