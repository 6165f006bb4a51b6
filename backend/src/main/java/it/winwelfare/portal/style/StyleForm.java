package it.winwelfare.portal.style;

import it.winwelfare.money.Money;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** One field of each kind. */
record StyleForm(
        @NotBlank String name,
        @Email String email,
        @NotNull @Nullable Money amount,
        @NotNull @Nullable LocalDate bornOn,
        @Nullable Integer age,
        String municipality,
        @NotBlank String reason,
        @Nullable Who who,
        @Nullable Set<String> services,
        @Nullable MultipartFile file,
        @AssertTrue boolean agreed) {

    /** Who somebody is, to have something to choose. */
    enum Who {
        COMPANY,
        PROVIDER,
        BODY
    }

    static final StyleForm EMPTY =
            new StyleForm("", "", null, null, null, "", "", Who.COMPANY, Set.of("nido"), null, false);
}
