package it.winwelfare.fiscal;

import static it.winwelfare.fiscal.Mark.KNOWLEDGE;
import static it.winwelfare.fiscal.Mark.SECONDARY;

/**
 * The letters of art. 51 TUIR (DPR 917/1986) under which a benefit is no income of the employee, and the ways in which each may be
 * given. A benefit goes to all employees or to a category of them, never to one person.
 */
public enum TuirLetter {
    /** Collective transport that the employer provides. */
    D("d", Ways.VOUCHER, KNOWLEDGE),
    /** Season tickets of public transport, also for dependants. */
    D_BIS("d-bis", Ways.VOUCHER_AND_REIMBURSEMENT, SECONDARY),
    /** Education, recreation, social and health care, worship: works and services, never money. */
    F("f", Ways.VOUCHER, SECONDARY),
    /** Education, nursery, canteen, summer and winter centres, scholarships for relatives; baby-sitting by Circ. 28/E/2016. */
    F_BIS("f-bis", Ways.VOUCHER_AND_REIMBURSEMENT, SECONDARY),
    /** Care of relatives who are elderly or not self-sufficient. */
    F_TER("f-ter", Ways.VOUCHER_AND_REIMBURSEMENT, SECONDARY),
    /** Premiums against the need of long-term care and grave illness, paid by the employer. */
    F_QUATER("f-quater", Ways.EMPLOYER_PAYS, SECONDARY),
    /** Fringe benefits of comma 3: the cumulative voucher; in money only utilities, rent and mortgage interest. */
    C3_FRINGE("c.3", Ways.CUMULATIVE, SECONDARY);

    private final String letter;
    private final Ways ways;
    private final Mark mark;

    TuirLetter(String letter, Ways ways, Mark mark) {
        this.letter = letter;
        this.ways = ways;
        this.mark = mark;
    }

    /** As payroll offices write it: {@code f-ter}; {@code c.3} for fringe benefits. */
    public String letter() {
        return letter;
    }

    /** Whether a voucher (art. 51 c. 3-bis) may stand for it. */
    public boolean voucherAllowed() {
        return ways != Ways.EMPLOYER_PAYS;
    }

    /** Whether one voucher may be used for several services and in parts (DM 25/3/2016 art. 6 c. 2): fringe benefits alone. */
    public boolean cumulativeVoucherAllowed() {
        return ways == Ways.CUMULATIVE;
    }

    /**
     * Whether an expense that the employee paid may be paid back; for fringe benefits only {@linkplain #householdCostsOnly() some
     * costs of the household}.
     */
    public boolean reimbursementAllowed() {
        return ways == Ways.VOUCHER_AND_REIMBURSEMENT || ways == Ways.CUMULATIVE;
    }

    /** Whether only utilities, rent and mortgage interest of the first home may be paid back. */
    public boolean householdCostsOnly() {
        return ways == Ways.CUMULATIVE;
    }

    /** Where it is written. */
    public LawReference law() {
        String where = this == C3_FRINGE ? "c. 3" : "c. 2 lett. " + letter + ")";
        return new LawReference("art. 51 " + where + " TUIR", mark);
    }

    private enum Ways {
        EMPLOYER_PAYS,
        VOUCHER,
        VOUCHER_AND_REIMBURSEMENT,
        CUMULATIVE
    }
}
