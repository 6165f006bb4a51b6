package it.winwelfare.mobileapi.employee;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.winwelfare.employees.Employee;
import it.winwelfare.employees.Employees;
import it.winwelfare.identity.Actor;
import it.winwelfare.mobileapi.web.Scoped;
import it.winwelfare.network.Organisations;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the employee is. */
@RestController
@RequestMapping("/api/v1/me")
@Scoped(Scoped.PROFILE)
@Tag(name = "Employee: profile")
class ProfileApi {

    private final Employees employees;
    private final Organisations organisations;

    ProfileApi(Employees employees, Organisations organisations) {
        this.employees = employees;
        this.organisations = organisations;
    }

    /** The employee as their company knows them. */
    record Profile(
            String id,
            String givenName,
            String familyName,
            @Nullable String email,
            String company,
            String companyName,
            String category,
            String municipality,
            boolean active) {}

    @GetMapping
    @Operation(summary = "The signed-in employee")
    Profile show(Actor actor) {
        Employee self = employees.self(actor);
        return new Profile(
                self.id().toString(),
                self.givenName(),
                self.familyName(),
                self.email(),
                self.company().toString(),
                organisations.names(List.of(self.company())).getOrDefault(self.company(), ""),
                self.category(),
                self.municipalityIstat(),
                self.active());
    }
}
