package it.winwelfare.money;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps {@link Money} in a {@code BIGINT} column of cents, for every entity. */
@Converter(autoApply = true)
public class MoneyColumn implements AttributeConverter<@Nullable Money, @Nullable Long> {

    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable Money money) {
        return money == null ? null : money.cents();
    }

    @Override
    public @Nullable Money convertToEntityAttribute(@Nullable Long cents) {
        return cents == null ? null : Money.cents(cents);
    }
}
