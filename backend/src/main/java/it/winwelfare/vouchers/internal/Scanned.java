package it.winwelfare.vouchers.internal;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.vouchers.VoucherId;

/** Which voucher somebody holds out: by the id that a signed token carries, or by the code that was typed. */
public sealed interface Scanned {

    /** From a token whose signature is right. */
    record ById(VoucherId id) implements Scanned {
        @Override
        public String column() {
            return "id";
        }

        @Override
        public String key() {
            return "PRIMARY";
        }

        @Override
        public Object value() {
            return Ids.bytes(id.value());
        }

        @Override
        public String told() {
            return id.toString();
        }
    }

    /** A code in its stored form, whose check symbol is right. */
    record ByCode(String code) implements Scanned {
        @Override
        public String column() {
            return "code";
        }

        @Override
        public String key() {
            return "voucher_code";
        }

        @Override
        public Object value() {
            return code;
        }

        @Override
        public String told() {
            return code;
        }

        /** Without the code: it may come into a log. */
        @Override
        public String toString() {
            return "ByCode";
        }
    }

    /** The unique column of the voucher's row that it names; one of ours, never a caller's text. */
    String column();

    /** The index of that column. */
    String key();

    /** The value in that column. */
    Object value();

    /** What it says, for the hash of the request that it is part of. */
    String told();
}
