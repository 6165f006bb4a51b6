package it.winwelfare.mobileapi.employee;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.employees.Employees;
import it.winwelfare.employees.Families;
import it.winwelfare.employees.FamilyMember;
import it.winwelfare.employees.FamilyMemberId;
import it.winwelfare.employees.NewFamilyMember;
import it.winwelfare.fiscal.Relationship;
import it.winwelfare.identity.Actor;
import it.winwelfare.mobileapi.web.Scoped;
import it.winwelfare.problems.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The relatives whom the employee has declared. */
@RestController
@RequestMapping("/api/v1/me/family")
@Scoped(Scoped.PROFILE)
@Tag(name = "Employee: family")
class FamilyApi {

    private final Employees employees;
    private final Families families;

    FamilyApi(Employees employees, Families families) {
        this.employees = employees;
        this.families = families;
    }

    /** A relative. */
    record Relative(
            String id,
            String givenName,
            String familyName,
            Relationship relationship,
            LocalDate bornOn,
            @Nullable String taxCode,
            boolean cohabiting,
            boolean notSelfSufficient) {

        static Relative of(FamilyMember member) {
            return new Relative(
                    member.id().toString(),
                    member.givenName(),
                    member.familyName(),
                    member.relationship(),
                    member.bornOn(),
                    member.taxCode(),
                    member.cohabiting(),
                    member.notSelfSufficient());
        }

        /** Without the tax code: it may come into a log. */
        @Override
        public String toString() {
            return "Relative[" + id + "]";
        }
    }

    /** All the relatives. */
    record Family(List<Relative> items) {}

    /** What the employee declares; the last two are false when they are left out. */
    record Declaration(
            @NotBlank @Nullable String givenName,
            @NotBlank @Nullable String familyName,
            @NotNull @Nullable Relationship relationship,
            @NotNull @Nullable LocalDate bornOn,
            @Nullable String taxCode,
            @Nullable Boolean cohabiting,
            @Nullable Boolean notSelfSufficient) {

        NewFamilyMember member() {
            return new NewFamilyMember(
                    Objects.requireNonNull(givenName),
                    Objects.requireNonNull(familyName),
                    Objects.requireNonNull(relationship),
                    Objects.requireNonNull(bornOn),
                    taxCode,
                    Boolean.TRUE.equals(cohabiting),
                    Boolean.TRUE.equals(notSelfSufficient));
        }

        /** Without the tax code: it may come into a log. */
        @Override
        public String toString() {
            return "Declaration";
        }
    }

    @GetMapping
    @Operation(summary = "The declared relatives")
    Family list(Actor actor) {
        return new Family(
                families.of(actor, self(actor)).stream().map(Relative::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Declares a relative")
    ResponseEntity<Relative> add(Actor actor, @Valid @RequestBody Declaration declaration) {
        FamilyMemberId id = families.add(actor, self(actor), declaration.member());
        return ResponseEntity.created(URI.create("/api/v1/me/family/" + id)).body(show(actor, id));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Declares the same relative anew")
    Relative amend(Actor actor, @PathVariable("id") String id, @Valid @RequestBody Declaration declaration) {
        FamilyMemberId member = FamilyMemberId.parse(id);
        families.amend(actor, member, declaration.member());
        return show(actor, member);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes a relative off the list; vouchers that name them stay")
    void remove(Actor actor, @PathVariable("id") String id) {
        families.remove(actor, FamilyMemberId.parse(id));
    }

    private Relative show(Actor actor, FamilyMemberId id) {
        return families.of(actor, self(actor)).stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .map(Relative::of)
                .orElseThrow(() -> Refused.notFound("unknown-id"));
    }

    private EmployeeId self(Actor actor) {
        return employees.self(actor).id();
    }
}
