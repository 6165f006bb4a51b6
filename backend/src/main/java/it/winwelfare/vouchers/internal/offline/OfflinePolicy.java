package it.winwelfare.vouchers.internal.offline;

import it.winwelfare.vouchers.Refusal;
import java.util.Optional;

/** One rule about scans that were made without network. It looks only at what cannot change any more; the voucher's state decides later. */
interface OfflinePolicy {

    /** The reason against the scan; empty if this rule has none. */
    Optional<Refusal> against(OfflineCase scan);
}
