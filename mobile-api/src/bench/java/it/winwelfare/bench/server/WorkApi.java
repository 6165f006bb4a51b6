package it.winwelfare.bench.server;

import it.winwelfare.employees.EmployeeImports;
import it.winwelfare.employees.ImportId;
import it.winwelfare.companies.PlanId;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.mobileapi.web.Scoped;
import it.winwelfare.vouchers.VoucherExpiry;
import it.winwelfare.wallets.Allocations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a page or the clock begins, begun by the benchmark: by the same facades, in the name of an HR of the benchmark's own companies. */
@RestController
@RequestMapping("/api/v1/bench")
@Scoped(Scoped.REDEEM)
class WorkApi {

    private final EmployeeImports imports;
    private final Allocations allocations;
    private final VoucherExpiry expiry;

    WorkApi(EmployeeImports imports, Allocations allocations, VoucherExpiry expiry) {
        this.imports = imports;
        this.allocations = allocations;
        this.expiry = expiry;
    }

    @PostMapping("/imports")
    Map<String, String> upload(Actor actor, @RequestBody Map<String, String> wish) throws IOException {
        OrganisationId company = company(wish);
        byte[] content = Files.readAllBytes(Path.of(given(wish, "file")));
        return value(imports.upload(hr(actor, company), company, "banco-di-prova.csv", content));
    }

    @PostMapping("/imports/confirmed")
    Map<String, String> confirm(@RequestBody Map<String, String> wish) {
        ImportId id = ImportId.parse(given(wish, "import"));
        imports.confirm(Actor.system("bench"), id, false);
        return value(id);
    }

    @PostMapping("/allocations")
    Map<String, String> allocate(Actor actor, @RequestBody Map<String, String> wish) {
        PlanId plan = PlanId.parse(given(wish, "plan"));
        return value(allocations.start(hr(actor, company(wish)), plan, null, "bench-" + UUID.randomUUID()));
    }

    @PostMapping("/expiries")
    Map<String, String> expire() {
        return value(expiry.run());
    }

    private static Actor hr(Actor caller, OrganisationId company) {
        return new Actor(caller.user(), caller.name(), Set.of(new RoleIn(Role.COMPANY_HR, company)), caller.origin());
    }

    private static OrganisationId company(Map<String, String> wish) {
        return OrganisationId.parse(given(wish, "company"));
    }

    private static String given(Map<String, String> wish, String name) {
        return Objects.requireNonNull(wish.get(name), name);
    }

    private static Map<String, String> value(Object value) {
        return Map.of("value", value.toString());
    }
}
