package it.winwelfare.vouchers;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.ledger.Movement;
import it.winwelfare.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Each euro of one voucher, walked: what paid it, and every journal that touched it since. Without its person.
 *
 * @param shares what paid it; the source of a grant share is the id of its budget line
 * @param movements the history of the voucher's account, oldest first
 */
public record VoucherTrail(
        VoucherId voucher,
        String pseudonym,
        VoucherState state,
        String category,
        OrganisationId provider,
        String providerName,
        Money faceValue,
        Instant issuedAt,
        LocalDate validUntil,
        List<Share> shares,
        List<Movement> movements) {

    /** Copies the lists. */
    public VoucherTrail {
        shares = List.copyOf(shares);
        movements = List.copyOf(movements);
    }
}
