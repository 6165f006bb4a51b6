package it.winwelfare.wallets;

import it.winwelfare.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A company's money, as far as the employer may see it.
 *
 * @param loaded what was paid in, less deposits taken back
 * @param allocated what was ever given to employees
 * @param free what can still be given
 * @param returned what came back from pockets
 * @param spent what employees have spent in all; null when so few people stand behind the figure that it would tell of one of them
 * @param expiringSoon what is left in pockets that expire within {@link #SOON_DAYS} days; null for the same reason
 * @param employeesWithWallet how many people were ever given money
 */
public record FundsView(
        Money loaded,
        Money allocated,
        Money free,
        Money returned,
        @Nullable Money spent,
        @Nullable Money expiringSoon,
        int employeesWithWallet) {

    /** What "soon" means, in days. */
    public static final int SOON_DAYS = 60;
}
