package it.winwelfare.portal.employee;

import it.winwelfare.vouchers.VoucherView;
import it.winwelfare.wallets.WalletMovement;
import org.jspecify.annotations.Nullable;

/**
 * A line of the wallet's history.
 *
 * @param voucher the voucher that the money was for or came back from; null where none was
 */
record MovementLine(WalletMovement movement, @Nullable VoucherView voucher) {

    /** The message key of what happened. */
    public String key() {
        return "employee.movements.kind." + movement.kind();
    }
}
