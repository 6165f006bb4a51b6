package it.winwelfare.programmes;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The question whether public money takes part in a purchase.
 *
 * @param company the employer; its alliances count
 * @param person the employee, who is known here by this id alone
 * @param category the code of the service's category
 * @param on the day of the purchase, Europe/Rome
 */
public record Ask(OrganisationId company, UUID person, String category, Money price, LocalDate on) {}
