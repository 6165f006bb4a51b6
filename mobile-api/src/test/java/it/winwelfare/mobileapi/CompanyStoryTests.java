package it.winwelfare.mobileapi;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.companies.PlanId;
import it.winwelfare.employees.EmployeeData;
import it.winwelfare.employees.SamplePeople;
import it.winwelfare.mobileapi.ApiWorld.Employer;
import it.winwelfare.mobileapi.Client.Answer;
import it.winwelfare.testing.SampleOrganisations;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A payroll system writes people and orders allocations, and sees nothing of what they buy. */
@ApiTest
class CompanyStoryTests {

    @Autowired
    ApiWorld world;

    @Autowired
    Client client;

    private Employer employer;
    private String machine;

    @BeforeEach
    void signIn() throws Exception {
        employer = world.employer();
        machine = client.token(world.machine(employer));
    }

    @Test
    void eachRowIsWrittenByItselfAndOnlyOnce() throws Exception {
        String good = row(SamplePeople.data(world.nextNumber(), "Operai"));
        String bad = good.replaceFirst("\"taxCode\":\"[^\"]*\"", "\"taxCode\":\"ROSSI\"");
        String list = "{\"employees\":[" + good + "," + bad + ",null]}";

        Answer first = client.put(machine, "/company/employees", list).is(200);
        assertThat(first.json().at("/created").asInt()).isEqualTo(1);
        assertThat(first.json().at("/refused").asInt()).isEqualTo(2);
        assertThat(first.text("/rows/1/outcome")).isEqualTo("REFUSED");
        assertThat(first.text("/rows/1/errors/0/field")).isEqualTo("taxCode");
        Answer second = client.put(machine, "/company/employees", list).is(200);
        assertThat(second.json().at("/unchanged").asInt()).isEqualTo(1);
        assertThat(second.text("/rows/0/employee")).isEqualTo(first.text("/rows/0/employee"));
    }

    @Test
    void aLongerListIsNotBegun() throws Exception {
        String list = "{\"employees\":[" + String.join(",", Collections.nCopies(501, "{}")) + "]}";

        client.put(machine, "/company/employees", list).isProblem(413, "too-many-rows");
    }

    @Test
    void anAllocationIsOrderedOnce() throws Exception {
        world.worker(employer);
        PlanId plan = world.plan(employer);
        assertThat(client.get(machine, "/company/plans").is(200).text("/items/0/id"))
                .isEqualTo(plan.toString());
        assertThat(client.get(machine, "/company/funds")
                        .json()
                        .at("/loaded/cents")
                        .asLong())
                .isEqualTo(1_000_000);
        String path = "/company/plans/" + plan + "/allocations";
        String key = SampleOrganisations.word();

        Answer ordered = client.post(machine, path, key, "{}").is(202);
        assertThat(ordered.raw().getHeader("Location")).isEqualTo("/api/v1/company/allocations/" + ordered.text("/id"));
        assertThat(client.post(machine, path, key, "{}").is(202).text("/id")).isEqualTo(ordered.text("/id"));
        client.post(machine, path, key, "{\"category\":\"Operai\"}").isProblem(409, "idempotency-key-reused");
        client.get(machine, "/company/allocations/" + ordered.text("/id")).is(200);
        client.post(machine, path, null, "{}").isProblem(400, "idempotency-key-missing");
    }

    @Test
    void whatIsAnotherCompanysIsClosed() throws Exception {
        Employer other = world.employer();
        PlanId theirs = world.plan(other);

        client.post(machine, "/company/plans/" + theirs + "/allocations", SampleOrganisations.word(), "{}")
                .isProblem(403, "access-denied");
        client.get(machine, "/company/allocations/" + UUID.randomUUID()).isProblem(404, "unknown-allocation");
    }

    @Test
    void noVoucherNoWalletAndNoFamilyIsReachableForAMachine() throws Exception {
        for (String path : new String[] {
            "/me",
            "/me/family",
            "/me/wallet",
            "/me/wallet/movements",
            "/me/vouchers",
            "/catalogue",
            "/provider/today",
            "/provider/redemptions",
            "/provider/statements"
        }) {
            client.get(machine, path).isProblem(403, "access-denied");
        }
        client.get(machine, "/me/vouchers/" + UUID.randomUUID()).isProblem(403, "access-denied");
    }

    @Test
    void peopleAndProvidersCannotActAsAMachine() throws Exception {
        String person = world.token(world.workerWithMoney().user());

        client.get(person, "/company/funds").isProblem(403, "access-denied");
        client.put(person, "/company/employees", "{\"employees\":[]}").isProblem(403, "access-denied");
    }

    private static String row(EmployeeData data) {
        return """
            {"payrollNumber":"%s","taxCode":"%s","givenName":"%s","familyName":"%s","category":"%s","municipality":"%s"}\
            """.formatted(
                        data.payrollNumber(),
                        data.taxCode(),
                        data.givenName(),
                        data.familyName(),
                        data.category(),
                        data.municipality());
    }
}
