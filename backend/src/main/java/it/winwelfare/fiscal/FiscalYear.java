package it.winwelfare.fiscal;

import it.winwelfare.money.Money;
import it.winwelfare.money.Percentage;

/**
 * What the law allows in a tax year.
 *
 * @param year the calendar year in which a benefit becomes available to the employee
 * @param fringe fringe benefits (art. 51 c. 3) that stay free of tax; one cent more taxes all of them
 * @param fringeWithChildren the same for employees who declare children at their charge with the children's tax codes
 * @param utilitiesIncluded whether utilities of the household count among them
 * @param bonusTaxRate substitute tax on a productivity bonus paid in money
 * @param bonusCap productivity bonus per year that may be turned into welfare
 * @param bonusCapParity the same where employees take part in the organisation of work as equals
 * @param bonusIncomeCap income of the year before, above which the bonus is taxed as income
 * @param note what else holds, in a few words
 * @param law where it is written
 */
public record FiscalYear(
        int year,
        Money fringe,
        Money fringeWithChildren,
        boolean utilitiesIncluded,
        Percentage bonusTaxRate,
        Money bonusCap,
        Money bonusCapParity,
        Money bonusIncomeCap,
        String note,
        LawReference law) {

    /** The same for another year. */
    FiscalYear asOf(int otherYear) {
        return new FiscalYear(
                otherYear,
                fringe,
                fringeWithChildren,
                utilitiesIncluded,
                bonusTaxRate,
                bonusCap,
                bonusCapParity,
                bonusIncomeCap,
                note,
                law);
    }

    /** The threshold of fringe benefits for an employee with or without declared children. */
    public Money fringe(boolean childrenDeclared) {
        return childrenDeclared ? fringeWithChildren : fringe;
    }

    /**
     * What an employee may still get in fringe benefits before all of them are taxed; nothing, never less.
     *
     * @param received all of the year so far, also from elsewhere (a car, an earlier employer)
     */
    public Money fringeRoom(boolean childrenDeclared, Money received) {
        return fringe(childrenDeclared).minus(received).max(Money.ZERO);
    }
}
