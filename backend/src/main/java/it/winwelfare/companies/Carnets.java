package it.winwelfare.companies;

import it.winwelfare.companies.internal.CarnetRules;
import it.winwelfare.companies.internal.CompanyBook;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The carnets: which services a company's people may use. */
@Component
@Transactional(readOnly = true)
public class Carnets {

    private final CompanyBook book;
    private final ApplicationEventPublisher events;

    Carnets(CompanyBook book, ApplicationEventPublisher events) {
        this.book = book;
        this.events = events;
    }

    /** The company's carnet: all categories as long as it has not chosen. It tells nothing secret, so no actor is asked for. */
    public Carnet of(OrganisationId company) {
        return Objects.requireNonNull(of(List.of(company)).get(company));
    }

    /** As {@link #of(OrganisationId)}, one for each of the companies. One query. */
    public Map<OrganisationId, Carnet> of(Collection<OrganisationId> companies) {
        return book.carnets(companies);
    }

    /**
     * Opens these categories and no others. Vouchers that were bought stay good.
     *
     * @param by HR of the company
     * @param categoryCodes checked for their shape only: which codes exist, the catalogue above knows
     * @throws it.winwelfare.problems.FieldErrors {@code categories}: {@code carnet-empty}, {@code too-many}, {@code unknown-category}
     * @throws it.winwelfare.problems.Rejection {@code unknown-id} of the company
     */
    @Transactional
    public void choose(Actor by, OrganisationId company, Set<String> categoryCodes) {
        put(by, company, CarnetRules.checked(categoryCodes));
    }

    /**
     * Opens all categories, also those that come later, as before the first choice.
     *
     * @param by HR of the company
     * @throws it.winwelfare.problems.Rejection {@code unknown-id} of the company
     */
    @Transactional
    public void openAll(Actor by, OrganisationId company) {
        put(by, company, Set.of());
    }

    private void put(Actor by, OrganisationId company, Set<String> categories) {
        by.require(company, Role.COMPANY_HR);
        book.require(company);
        book.choose(company, categories);
        events.publishEvent(new CarnetChosen(by, company, Set.copyOf(categories)));
    }
}
