package it.winwelfare.portal.provider;

import static it.winwelfare.testing.Visit.shows;
import static it.winwelfare.testing.Visit.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.winwelfare.catalogue.OfferId;
import it.winwelfare.employees.Families;
import it.winwelfare.employees.FamilyMemberId;
import it.winwelfare.employees.NewFamilyMember;
import it.winwelfare.fiscal.Relationship;
import it.winwelfare.money.Money;
import it.winwelfare.portal.employee.Valley.Employer;
import it.winwelfare.portal.employee.Valley.Seller;
import it.winwelfare.portal.employee.Valley.Worker;
import it.winwelfare.testing.SampleOrganisations;
import it.winwelfare.vouchers.PurchaseReceipt;
import it.winwelfare.vouchers.VoucherState;
import it.winwelfare.vouchers.VoucherWorld;
import it.winwelfare.vouchers.Vouchers;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A provider at its counter, by the pages alone. */
class CounterPagesTest extends ProviderStory {

    private static final Pattern UNDO = Pattern.compile("/fornitore/cassa/annulla/[0-9a-f-]{36}");

    @Autowired
    private Families families;

    @Autowired
    private Vouchers vouchers;

    @Autowired
    private VoucherWorld world;

    @Test
    void aVoucherIsTakenByItsCodeOnceAndTheSecondTimeSaysWhen() throws Exception {
        PurchaseReceipt voucher = aVoucherOf(seller);
        counter.send("/fornitore/cassa", "camera", "false", "code", "")
                .andExpect(status().is(422))
                .andExpect(content().string(shows("href=\"#f-code\"")));
        String look = text(counter.send(
                "/fornitore/cassa", "camera", "false", "code", voucher.code().toLowerCase(Locale.ROOT)));
        assertThat(look).contains("Il buono è valido", "Luca Bianchi", "€\u00a0100,00");

        String taken = text(counter.sendFrom(look, "/fornitore/cassa/usa").andExpect(status().isOk()));
        assertThat(taken).contains("Preso", "Luca Bianchi");
        assertThat(text(counter.sendFrom(look, "/fornitore/cassa/usa").andExpect(status().isOk())))
                .as("a second click gives the first answer")
                .contains("Preso");
        counter.send("/fornitore/cassa", "camera", "false", "code", voucher.code())
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(shows("Non si può prendere"), shows("già stato usato"))));
        counter.send(
                        "/fornitore/cassa/usa",
                        "code",
                        voucher.code(),
                        "channel",
                        "code",
                        "key",
                        SampleOrganisations.word())
                .andExpect(status().isConflict())
                .andExpect(content().string(shows("già stato usato")));
        counter.open("/fornitore").andExpect(content().string(allOf(shows("Un buono preso oggi"), shows("€ 100,00"))));
        counter.open("/fornitore/buoni").andExpect(content().string(shows("Luca Bianchi")));
    }

    @Test
    void anotherProvidersVoucherIsRefusedAndStaysGood() throws Exception {
        Seller other = valley.seller();
        Bought voucher = bought(other);
        String refused = text(counter.send(
                        "/fornitore/cassa",
                        "camera",
                        "false",
                        "code",
                        voucher.receipt().code())
                .andExpect(status().isConflict()));
        assertThat(refused).contains("Non si può prendere").doesNotContain("Luca Bianchi");
        counter.send(
                        "/fornitore/cassa/usa",
                        "code",
                        voucher.receipt().code(),
                        "channel",
                        "code",
                        "key",
                        SampleOrganisations.word())
                .andExpect(status().is4xxClientError());
        assertThat(voucher.state()).isEqualTo(VoucherState.ISSUED);
        counter.send("/fornitore/cassa", "camera", "false", "code", "7K3M").andExpect(status().is4xxClientError());
    }

    @Test
    void aWrongScanIsUndoneInTimeAndNotAfterwards() throws Exception {
        Bought first = bought(seller);
        String undo = take(first);
        String page = text(counter.open(undo).andExpect(content().string(shows("Resta scritto che è successo"))));
        counter.sendFrom(page, undo).andExpect(redirectedUrl("/fornitore/buoni"));
        counter.open("/fornitore/buoni").andExpect(content().string(shows("Il buono è di nuovo da usare")));
        assertThat(first.state()).isEqualTo(VoucherState.ISSUED);
        counter.sendFrom(page, undo).andExpect(redirectedUrl("/fornitore/buoni"));
        assertThat(first.state()).isEqualTo(VoucherState.ISSUED);

        Bought second = bought(seller);
        String late = take(second);
        clock.pass(Duration.ofHours(24));
        counter.open("/fornitore/buoni").andExpect(content().string(not(shows(late))));
        counter.sendFrom(counter.read(late), late).andExpect(redirectedUrl("/fornitore/buoni"));
        counter.open("/fornitore/buoni").andExpect(content().string(shows("alert-danger")));
        assertThat(second.state()).isEqualTo(VoucherState.REDEEMED);
    }

    /** A voucher with its buyer. */
    private record Bought(PurchaseReceipt receipt, Worker buyer, Vouchers vouchers) {

        VoucherState state() {
            return vouchers.find(buyer.actor(), receipt.voucher()).state();
        }
    }

    private PurchaseReceipt aVoucherOf(Seller shop) throws Exception {
        return bought(shop).receipt();
    }

    private Bought bought(Seller shop) throws Exception {
        Employer employer = valley.employer();
        Worker anna = valley.worker(employer);
        valley.give(employer, Money.euros(500), valley.today().plusYears(1));
        OfferId offer = valley.live(shop, valley.summerWeek(shop, "Estate " + SampleOrganisations.word()));
        FamilyMemberId child = families.add(
                anna.actor(),
                anna.employee().id(),
                new NewFamilyMember(
                        "Luca", "Bianchi", Relationship.CHILD, valley.today().minusYears(7), null, true, false));
        return new Bought(world.buy(anna.actor(), offer, child), anna, vouchers);
    }

    /** Takes it by its code; the address of the undo that the page offers. */
    private String take(Bought voucher) throws Exception {
        String look = text(counter.send(
                "/fornitore/cassa", "camera", "false", "code", voucher.receipt().code()));
        Matcher undo = UNDO.matcher(text(counter.sendFrom(look, "/fornitore/cassa/usa")));
        assertThat(undo.find()).isTrue();
        return undo.group();
    }
}
