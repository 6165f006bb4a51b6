package it.winwelfare.vouchers;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.employees.EmployeeId;
import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.money.Money;
import it.winwelfare.testing.SampleOrganisations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.events.core.EventSerializer;

@VoucherSpringTest
class VoucherEventsTests {

    private static final OrganisationId PROVIDER = OrganisationId.next();

    @Autowired
    private EventSerializer serializer;

    static Stream<Act> events() {
        Actor holder = SampleOrganisations.person(Role.EMPLOYEE, OrganisationId.next());
        Actor till = SampleOrganisations.person(Role.PROVIDER, PROVIDER);
        EmployeeId employee = EmployeeId.next();
        VoucherId id = VoucherId.next();
        Money face = Money.cents(12_050);
        Money own = Money.cents(9_000);
        Money grant = Money.cents(3_050);
        LocalDate until = LocalDate.of(2026, 12, 2);
        Instant at = Instant.parse("2026-11-02T09:00:00.123456Z");
        return Stream.of(
                new VoucherIssued(holder, id, employee, PROVIDER, face, own, grant, until, at),
                new VoucherCancelled(holder, id, employee, PROVIDER, face, own, grant, at),
                new VoucherExpired(
                        Actor.system("vouchers.expiry"), id, employee, PROVIDER, face, own, grant, until, at),
                new VoucherRedeemed(till, id, RedemptionId.next(), employee, PROVIDER, face, "camera", at),
                new RedemptionUndone(till, id, RedemptionId.next(), employee, PROVIDER, face, at));
    }

    /** Listeners that were not done when the platform stopped get their event from its JSON. */
    @ParameterizedTest
    @MethodSource("events")
    void survivesAStopOfThePlatform(Act event) {
        assertThat(serializer.deserialize(serializer.serialize(event), event.getClass()))
                .isEqualTo(event);
    }

    @Test
    void soDoManyThatEndedTogether() {
        VouchersExpired event = new VouchersExpired(
                Actor.system("vouchers.expiry"),
                List.of(new VouchersExpired.Ended(VoucherId.next(), EmployeeId.next(), Money.cents(9_000))));
        assertThat(serializer.deserialize(serializer.serialize(event), VouchersExpired.class))
                .isEqualTo(event);
    }

    /** What concerns the holder's choice is nobody's matter in particular: an employer's least of all. */
    @ParameterizedTest
    @MethodSource("events")
    void isTheProvidersMatterOnceItWasScannedAndNobodysBefore(Act event) {
        boolean atTheCounter = event instanceof VoucherRedeemed || event instanceof RedemptionUndone;
        assertThat(event.within()).isEqualTo(atTheCounter ? PROVIDER : null);
        assertThat(event.what()).matches("voucher\\.[a-z-]+");
    }
}
