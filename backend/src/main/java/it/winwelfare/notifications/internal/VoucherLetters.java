package it.winwelfare.notifications.internal;

import it.winwelfare.employees.Employee;
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.employees.Employees;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.UserId;
import it.winwelfare.identity.Users;
import it.winwelfare.vouchers.VoucherCancelled;
import it.winwelfare.vouchers.VoucherId;
import it.winwelfare.vouchers.VoucherIssued;
import it.winwelfare.vouchers.VouchersExpired;
import it.winwelfare.vouchers.VouchersExpired.Ended;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * What holders are told of their vouchers. Neither service nor provider nor relative stands in subject or text: the address may be at
 * the employer's mail server. They are in the PDF, and behind the sign-in.
 */
@Component
class VoucherLetters {

    private final Writing writing;
    private final Employees employees;
    private final Users users;

    VoucherLetters(Writing writing, Employees employees, Users users) {
        this.writing = writing;
        this.employees = employees;
        this.users = users;
    }

    @ApplicationModuleListener(id = "notifications.voucher-issued")
    void on(VoucherIssued event) {
        tell(
                event.by(),
                () -> employees.get(event.employee()),
                (holder) -> letter(
                        "voucher-issued",
                        event.voucher(),
                        holder,
                        List.of(
                                holder.name(),
                                event.faceValue().format(holder.locale()),
                                Words.day(event.validUntil(), holder.locale())),
                        event.voucher()));
    }

    @ApplicationModuleListener(id = "notifications.voucher-cancelled")
    void on(VoucherCancelled event) {
        tell(
                event.by(),
                () -> employees.get(event.employee()),
                holder -> letter(
                        "voucher-cancelled",
                        event.voucher(),
                        holder,
                        List.of(holder.name(), event.own().format(holder.locale())),
                        null));
    }

    /** Many at once, by one reading of their holders: told again after a fault, who has the letter gets no second one. */
    @ApplicationModuleListener(id = "notifications.vouchers-expired")
    void on(VouchersExpired event) {
        Map<EmployeeId, Employee> holders =
                employees.byIds(event.vouchers().stream().map(Ended::employee).collect(Collectors.toSet()));
        for (Ended ended : event.vouchers()) {
            Employee employee = holders.get(ended.employee());
            if (employee == null) {
                throw new IllegalStateException("a voucher without its employee: " + ended.voucher());
            }
            tell(
                    event.by(),
                    () -> employee,
                    holder -> letter(
                            "voucher-expired",
                            ended.voucher(),
                            holder,
                            List.of(holder.name(), ended.own().format(holder.locale())),
                            null));
        }
    }

    private record Holder(String name, String email, Locale locale) {}

    private static Letter letter(
            String kind, VoucherId voucher, Holder holder, List<Object> arguments, @Nullable VoucherId attached) {
        return new Letter(
                kind + ":" + voucher,
                kind,
                holder.email(),
                holder.locale(),
                arguments,
                "/dipendente/voucher/" + voucher,
                attached);
    }

    /** Nobody gets mail about the demo's invented past, and who has no address reads it in the portal. */
    private void tell(Actor by, Supplier<Employee> asked, Function<Holder, Letter> letter) {
        if (by.origin().channel() == Channel.DEMO) {
            return;
        }
        Employee employee = asked.get();
        UserId user = employee.user();
        if (user != null) {
            var view = users.find(user);
            writing.write(
                    letter.apply(new Holder(employee.givenName(), view.email().value(), view.locale())));
        }
    }
}
