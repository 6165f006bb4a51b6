package it.winwelfare.wallets.internal;

/**
 * The privacy wall's rule for sums: a figure behind which stand one to four people would tell the employer of one of them, so it is
 * not shown. A sum over nobody tells of nobody.
 */
final class SmallGroup {

    /** The fewest people that a shown sum may stand for. */
    static final int FEWEST = 5;

    private SmallGroup() {}

    static boolean hides(int people) {
        return people > 0 && people < FEWEST;
    }
}
