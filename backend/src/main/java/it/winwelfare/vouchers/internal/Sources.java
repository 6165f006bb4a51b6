package it.winwelfare.vouchers.internal;

import it.winwelfare.ledger.Account;
import it.winwelfare.vouchers.Share;

/** From a share to the ledger's account that it came from and goes back to. */
public final class Sources {

    private Sources() {}

    /** The account of the share's pocket or budget line. */
    public static Account account(Share share) {
        return switch (share.kind()) {
            case POCKET -> Account.pocket(share.source());
            case GRANT_LINE -> Account.grantLine(share.source());
        };
    }
}
