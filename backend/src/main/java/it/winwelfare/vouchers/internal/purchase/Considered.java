package it.winwelfare.vouchers.internal.purchase;

import it.winwelfare.catalogue.Category;
import it.winwelfare.catalogue.OfferContent;
import it.winwelfare.catalogue.OfferVersion;
import it.winwelfare.companies.Carnet;
import it.winwelfare.employees.Employee;
import it.winwelfare.providers.Provider;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A purchase that is being considered: everything that the policies decide on, read once.
 *
 * @param person for whom it is wanted; null if nobody of that id is of the employee's family
 * @param siteAddress where the service is given, as it will stand on the voucher
 */
record Considered(
        LocalDate today,
        Employee employee,
        @Nullable Person person,
        OfferVersion version,
        Category category,
        Provider provider,
        String siteAddress,
        Carnet carnet,
        Funding funding) {

    /** The same purchase for somebody else. */
    Considered forPerson(Person other) {
        return new Considered(today, employee, other, version, category, provider, siteAddress, carnet, funding);
    }

    OfferContent content() {
        return version.content();
    }

    /** The last day of use of a voucher issued today. */
    LocalDate validUntil() {
        return today.plusDays(content().validityDays());
    }
}
