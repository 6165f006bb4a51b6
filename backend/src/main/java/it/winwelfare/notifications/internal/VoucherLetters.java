package it.winwelfare.notifications.internal;

import it.winwelfare.database.AtCommit;
import it.winwelfare.employees.Employee;
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.employees.Employees;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Addressee;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.UserId;
import it.winwelfare.identity.Users;
import it.winwelfare.vouchers.VoucherCancelled;
import it.winwelfare.vouchers.VoucherId;
import it.winwelfare.vouchers.VoucherIssued;
import it.winwelfare.vouchers.VouchersExpired;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * What holders are told of their vouchers. Neither service nor provider nor relative stands in subject or text: the address may be at
 * the employer's mail server. They are in the PDF, and behind the sign-in.
 *
 * <p>The letter about a purchase or a cancellation is a row beside the voucher's, in the same transaction: the mail's table is an outbox
 * and needs no second one before it (ADR 14).
 */
@Component
class VoucherLetters {

    private final Writing writing;
    private final Employees employees;
    private final Users users;
    private final AtCommit<News> withTheAct = new AtCommit<>(this::write);

    VoucherLetters(Writing writing, Employees employees, Users users) {
        this.writing = writing;
        this.employees = employees;
        this.users = users;
    }

    /** Something that the holder of a voucher shall hear. */
    private record News(EmployeeId to, Function<Holder, Letter> letter) {}

    private record Holder(String name, String email, Locale locale) {}

    @EventListener
    void on(VoucherIssued event) {
        if (isTold(event.by())) {
            withTheAct.add(new News(
                    event.employee(),
                    holder -> letter(
                            "voucher-issued",
                            event.voucher(),
                            holder,
                            List.of(
                                    holder.name(),
                                    event.faceValue().format(holder.locale()),
                                    Words.day(event.validUntil(), holder.locale())),
                            event.voucher())));
        }
    }

    @EventListener
    void on(VoucherCancelled event) {
        if (isTold(event.by())) {
            withTheAct.add(new News(
                    event.employee(),
                    holder -> letter(
                            "voucher-cancelled",
                            event.voucher(),
                            holder,
                            List.of(holder.name(), event.own().format(holder.locale())),
                            null)));
        }
    }

    /** Hundreds at once, afterwards: told again after a fault, who has the letter gets no second one. */
    @ApplicationModuleListener(id = "notifications.vouchers-expired")
    void on(VouchersExpired event) {
        if (isTold(event.by())) {
            write(event.vouchers().stream()
                    .map(ended -> new News(
                            ended.employee(),
                            holder -> letter(
                                    "voucher-expired",
                                    ended.voucher(),
                                    holder,
                                    List.of(holder.name(), ended.own().format(holder.locale())),
                                    null)))
                    .toList());
        }
    }

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

    /** Nobody gets mail about the demo's invented past. */
    private static boolean isTold(Actor by) {
        return by.origin().channel() != Channel.DEMO;
    }

    /** By one reading of all holders; who has no account reads it in the portal, once there is one. */
    private void write(List<News> news) {
        Map<EmployeeId, Employee> holders =
                employees.byIds(news.stream().map(News::to).collect(Collectors.toSet()));
        Map<UserId, Addressee> addressees = users.addressees(accounts(holders.values()));
        writing.write(news.stream()
                .flatMap(one -> holder(one.to(), holders, addressees).map(one.letter()))
                .toList());
    }

    private static Collection<UserId> accounts(Collection<Employee> holders) {
        return holders.stream().map(Employee::user).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Stream<Holder> holder(
            EmployeeId id, Map<EmployeeId, Employee> holders, Map<UserId, Addressee> addressees) {
        Employee employee = holders.get(id);
        if (employee == null) {
            throw new IllegalStateException("a voucher without its employee: " + id);
        }
        Addressee addressee = employee.user() == null ? null : addressees.get(employee.user());
        return addressee == null
                ? Stream.empty()
                : Stream.of(new Holder(employee.givenName(), addressee.email().value(), addressee.locale()));
    }
}
