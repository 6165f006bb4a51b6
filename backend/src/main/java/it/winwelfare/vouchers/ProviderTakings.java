package it.winwelfare.vouchers;

import it.winwelfare.identity.OrganisationId;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** What providers have earned and no statement tells yet. For the settlement alone: it checks who asks. */
@Component
public class ProviderTakings {

    /** Whose vouchers of the business month (Europe/Rome) wait for a statement. */
    public List<OrganisationId> providersToSettle(YearMonth month) {
        throw new UnsupportedOperationException();
    }

    /** The provider's vouchers redeemed in the business month (Europe/Rome), neither undone nor settled, oldest first. */
    public List<RedeemedVoucher> redeemedIn(OrganisationId provider, YearMonth month) {
        throw new UnsupportedOperationException();
    }

    /**
     * Puts vouchers into a statement, for ever. All of them or, by an exception, none; joins the caller's transaction.
     *
     * @throws it.winwelfare.problems.Rejection {@code vouchers-not-redeemed} if one of them is not redeemed and unsettled any more
     */
    public void settle(Collection<VoucherId> vouchers, StatementRef statement) {
        throw new UnsupportedOperationException();
    }
}
