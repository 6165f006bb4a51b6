package it.winwelfare.employees.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Those employees of one company whom some rows may be about, or may collide with. */
final class KnownPeople {

    private final Map<String, KnownEmployee> byTaxCode = new HashMap<>();
    private final Map<String, KnownEmployee> byPayrollNumber = new HashMap<>();
    private final Map<String, KnownEmployee> byEmail = new HashMap<>();

    KnownPeople(Collection<KnownEmployee> known) {
        for (KnownEmployee employee : known) {
            byTaxCode.put(employee.taxCode(), employee);
            byPayrollNumber.put(employee.payrollNumber(), employee);
            if (employee.email() != null) {
                byEmail.put(employee.email(), employee);
            }
        }
    }

    Optional<KnownEmployee> withTaxCode(String taxCode) {
        return Optional.ofNullable(byTaxCode.get(taxCode));
    }

    Optional<KnownEmployee> otherWithPayrollNumber(CheckedEmployee told) {
        return other(byPayrollNumber.get(told.payrollNumber()), told);
    }

    Optional<KnownEmployee> otherWithEmail(CheckedEmployee told) {
        return told.email() == null ? Optional.empty() : other(byEmail.get(told.email()), told);
    }

    private static Optional<KnownEmployee> other(@Nullable KnownEmployee holder, CheckedEmployee told) {
        return Optional.ofNullable(holder)
                .filter(employee -> !employee.taxCode().equals(told.taxCode().value()));
    }
}
