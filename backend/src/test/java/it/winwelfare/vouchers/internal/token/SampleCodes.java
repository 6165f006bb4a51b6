package it.winwelfare.vouchers.internal.token;

/** Well-formed codes that no voucher has. */
public final class SampleCodes {

    private final VoucherCodes codes = new VoucherCodes();

    /** A new one. */
    public String next() {
        return codes.next();
    }
}
