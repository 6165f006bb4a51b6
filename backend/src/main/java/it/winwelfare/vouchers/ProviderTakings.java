package it.winwelfare.vouchers;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.problems.Refused;
import it.winwelfare.vouchers.internal.trail.Takings;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What providers have earned and no statement tells yet. For the settlement alone: it checks who asks. */
@Component
public class ProviderTakings {

    private final Takings takings;

    ProviderTakings(Takings takings) {
        this.takings = takings;
    }

    /** Whose vouchers of the business month (Europe/Rome) wait for a statement. */
    @Transactional(readOnly = true)
    public List<OrganisationId> providersToSettle(YearMonth month) {
        return takings.providers(month);
    }

    /** The provider's vouchers redeemed in the business month (Europe/Rome), neither undone nor settled, oldest first. */
    @Transactional(readOnly = true)
    public List<RedeemedVoucher> redeemedIn(OrganisationId provider, YearMonth month) {
        return takings.redeemed(provider, month);
    }

    /**
     * Puts vouchers into a statement, for ever. All of them or, by an exception, none; joins the caller's transaction.
     *
     * @throws it.winwelfare.problems.Rejection {@code vouchers-not-redeemed} if one of them is not redeemed and unsettled any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(Collection<VoucherId> vouchers, StatementRef statement) {
        long wanted = vouchers.stream().distinct().count();
        int settled = takings.settle(vouchers, statement);
        if (settled != wanted) {
            throw Refused.conflict("vouchers-not-redeemed", "count", wanted - settled);
        }
    }
}
