package it.winwelfare.portal.ambito;

import it.winwelfare.money.Money;
import it.winwelfare.network.AllianceId;
import it.winwelfare.programmes.NewProject;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A project as the ranking of a call names it; the score as people write it, with one decimal. */
record AwardForm(
        @NotBlank String programme,
        @NotNull @Nullable Integer rank,
        @NotBlank String title,
        @NotNull @Nullable Money totalCost,
        @NotNull @Nullable Money coFinancing,
        @NotNull @Nullable Money requested,
        @NotNull @Nullable Money awarded,

        @NotNull @Digits(integer = 3, fraction = 1) @Nullable BigDecimal score) {

    static AwardForm empty(String title) {
        return new AwardForm("", null, title, null, null, null, null, null);
    }

    NewProject project(AllianceId alliance) {
        return new NewProject(
                programme,
                Objects.requireNonNull(rank),
                alliance,
                title,
                Objects.requireNonNull(totalCost),
                Objects.requireNonNull(coFinancing),
                Objects.requireNonNull(requested),
                Objects.requireNonNull(awarded),
                Objects.requireNonNull(score).movePointRight(1).intValueExact());
    }
}
