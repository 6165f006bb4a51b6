package it.winwelfare.fiscal;

import it.winwelfare.money.Money;
import it.winwelfare.money.Percentage;
import java.math.BigDecimal;

/** One year as the file tells it: euro and shares of one as exact decimals. {@code pdr} is the productivity bonus (premio di risultato). */
record ThresholdRow(
        int year,
        BigDecimal fringeBase,
        BigDecimal fringeWithChildren,
        boolean utilitiesIncluded,
        BigDecimal pdrRate,
        BigDecimal pdrCap,
        BigDecimal pdrCapParitetico,
        BigDecimal pdrIncomeCap,
        String note,
        LawReference law) {

    FiscalYear toYear() {
        return new FiscalYear(
                year,
                money(fringeBase),
                money(fringeWithChildren),
                utilitiesIncluded,
                Percentage.basisPoints(pdrRate.movePointRight(4).intValueExact()),
                money(pdrCap),
                money(pdrCapParitetico),
                money(pdrIncomeCap),
                note,
                law);
    }

    private static Money money(BigDecimal euros) {
        return Money.cents(euros.movePointRight(2).longValueExact());
    }
}
