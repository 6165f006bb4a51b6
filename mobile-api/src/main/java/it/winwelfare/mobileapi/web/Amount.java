package it.winwelfare.mobileapi.web;

import io.swagger.v3.oas.annotations.media.Schema;
import it.winwelfare.money.Money;
import it.winwelfare.problems.Refused;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Money in JSON.
 *
 * @param cents whole cents, so that no client ever rounds
 * @param currency always {@code EUR}
 */
@Schema(description = "Money in whole cents of the currency, which is always EUR.")
public record Amount(
        @NotNull @Nullable Long cents, @NotNull @Nullable String currency) {

    private static final String EURO = "EUR";

    /** Ours as JSON. */
    public static Amount of(Money money) {
        return new Amount(money.cents(), EURO);
    }

    /** Ours as JSON, where there may be none. */
    public static @Nullable Amount ofNullable(@Nullable Money money) {
        return money == null ? null : of(money);
    }

    /**
     * JSON as ours.
     *
     * @throws Refused {@code currency-not-euro} or {@code field-required} for the field
     */
    public Money money(String field) {
        if (cents == null) {
            throw Refused.invalidField(field + ".cents", "field-required");
        }
        if (!EURO.equals(currency)) {
            throw Refused.invalidField(field + ".currency", "currency-not-euro");
        }
        return Money.cents(cents);
    }
}
