package it.winwelfare.payments;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import java.time.LocalDate;

/** A transfer as the Ambito read it on the bank's statement. See {@link BankTransfer} for the fields. */
public record NewBankTransfer(OrganisationId company, Money amount, LocalDate valueDate, String bankReference) {}
