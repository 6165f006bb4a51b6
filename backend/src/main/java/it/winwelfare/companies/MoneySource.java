package it.winwelfare.companies;

/** Where the money of a plan comes from; payroll and tax law ask for it. */
public enum MoneySource {
    /** The employer gives it on top of the pay. */
    ON_TOP,
    /** The collective agreement owes it. */
    CONTRACT,
    /** Employees chose welfare in place of a productivity bonus (L. 208/2015 art. 1 c. 184). */
    PRODUCTIVITY_BONUS
}
