package it.winwelfare.companies.internal;

import it.winwelfare.companies.PlanLine;
import it.winwelfare.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

@Embeddable
record PlanLineRow(
        @Nullable String category,
        @Column(name = "amount_cents") Money amount) {

    static PlanLineRow of(PlanLine line) {
        return new PlanLineRow(line.category(), line.amount());
    }

    PlanLine view() {
        return new PlanLine(category, amount);
    }
}
