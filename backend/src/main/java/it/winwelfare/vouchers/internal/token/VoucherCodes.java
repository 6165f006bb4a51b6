package it.winwelfare.vouchers.internal.token;

import it.winwelfare.identifiers.Crockford;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The codes below the QR, for typing: eleven characters of Crockford's base 32, so 55 random bits, and a check symbol. Codes whose
 * check symbol would be one of {@code * ~ $ = U} are passed over: nobody finds them on a phone's keyboard, and U reads as V.
 */
@Component
public class VoucherCodes {

    /** Characters of a code, its check symbol included. */
    public static final int LENGTH = 12;

    private static final int DIGITS = LENGTH - 1;
    private static final int BITS = 5 * DIGITS;
    private static final String HARD_TO_TYPE = "*~$=U";

    private final RandomGenerator random;

    @Autowired
    VoucherCodes() {
        this(new SecureRandom());
    }

    VoucherCodes(RandomGenerator random) {
        this.random = random;
    }

    /** A new code, as stored. That no other voucher has it, the database says. */
    public String next() {
        while (true) {
            BigInteger number = BigInteger.valueOf(random.nextLong() >>> (Long.SIZE - BITS));
            if (HARD_TO_TYPE.indexOf(Crockford.checkSymbol(number)) < 0) {
                return Crockford.encodeWithCheck(number, DIGITS);
            }
        }
    }
}
