package it.winwelfare.employees.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import it.winwelfare.employees.EmployeeData;
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.employees.ImportId;
import it.winwelfare.employees.ImportRow;
import it.winwelfare.employees.ImportRow.Status;
import it.winwelfare.employees.ImportState;
import it.winwelfare.employees.ImportView;
import it.winwelfare.employees.SamplePeople;
import it.winwelfare.identity.AccessDenied;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.problems.Rejection;
import it.winwelfare.testing.SampleOrganisations;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a file to people: the dry run, what is applied, and for whom. */
class EmployeeImportsTest extends ImportStory {

    @Autowired
    private Clock clock;

    @Test
    void judgesEachRowBeforeAnythingIsWritten() {
        employees.upsert(system, company, SamplePeople.data(1, "Impiegati"));
        employees.upsert(system, company, SamplePeople.data(2, "Quadri"));
        EmployeeData other = SamplePeople.data(50, "Operai");
        employees.upsert(system, company, other);
        String file = SamplePeople.csv(1, 3)
                + SamplePeople.row(1) + "\n"
                + SamplePeople.row(4).replace("Albino", "Albinno") + "\n"
                + SamplePeople.row(5).replace("M5;", "M50;") + "\n"
                + SamplePeople.row(6).replace(SamplePeople.taxCode(6), "RSSMRA80A01A794A") + "\n"
                + SamplePeople.row(7) + ";\"=cmd()\"\n";
        ImportId id = upload(file);
        ImportView view = imports.find(system, id);
        assertThat(view.state()).isEqualTo(ImportState.DRY_RUN);
        assertThat(List.of(view.total(), view.created(), view.changed(), view.unchanged(), view.bad()))
                .containsExactly(8, 1, 1, 1, 5);
        List<ImportRow> rows = rows(id, false);
        assertThat(rows).extracting(ImportRow::line).containsExactly(2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(rows.get(1).changes()).containsExactly(new ImportRow.Change("category", "Quadri", "Impiegati"));
        assertThat(rows(id, true))
                .extracting(row -> row.errors().getFirst().code())
                .containsExactly(
                        "tax-code-twice-in-file",
                        "municipality-not-found-similar",
                        "payroll-number-taken",
                        "tax-code-check",
                        "row-has-too-many-cells");
        assertThat(rows.get(4).errors().getFirst())
                .isEqualTo(new ImportRow.RowError(
                        "municipality", "municipality-not-found-similar", List.of("Albinno", "Albino")));
        assertThat(rows.get(4).values()).containsEntry("municipality", "Albinno");
        assertThat(employees.participants(company, null)).hasSize(3);
    }

    @Test
    void appliesTheGoodRowsByAJobAndTheSameFileTwiceChangesNothing() {
        String file = SamplePeople.csv(0, 30) + SamplePeople.row(31).replace("Albino", "?") + "\n";
        ImportId id = upload(file);
        imports.confirm(system, id, false);
        imports.confirm(system, id, false);
        ImportView done = awaitEnd(id);
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.applied()).isEqualTo(30);
        assertThat(done.percent()).isEqualTo(100);
        assertThat(employees.participants(company, null)).hasSize(30);

        ImportView again = imports.find(system, upload(file));
        assertThat(again.unchanged()).isEqualTo(30);
        assertThat(again.toApply()).isZero();
        imports.confirm(system, again.id(), false);
        assertThat(awaitEnd(again.id()).state()).isEqualTo(ImportState.DONE);
        assertThat(employees.participants(company, null)).hasSize(30);
        assertThat(imports.recent(system, company)).extracting(ImportView::id).containsExactly(again.id(), id);
    }

    @Test
    void judgesAgainWhenTheWorldHasMovedSinceTheDryRun() {
        ImportId id = upload(SamplePeople.csv(0, 5));
        employees.upsert(system, company, SamplePeople.data(0, "Operai"));
        EmployeeData taker = SamplePeople.data(90, "Operai");
        employees.upsert(
                system,
                company,
                new EmployeeData(
                        "M3", taker.taxCode(), taker.givenName(), taker.familyName(), null, "Operai", "Albino"));
        imports.confirm(system, id, false);
        ImportView done = awaitEnd(id);
        assertThat(done.created()).isEqualTo(4);
        assertThat(done.applied()).isEqualTo(4);
        assertThat(done.bad()).isEqualTo(1);
        assertThat(rows(id, true))
                .singleElement()
                .satisfies(row -> assertThat(row.errors().getFirst().code()).isEqualTo("payroll-number-taken"));
        assertThat(employees.participants(company, null)).hasSize(5);
    }

    @Test
    void takesBackWhoHadLeft() {
        EmployeeId gone = employees
                .upsert(system, company, SamplePeople.data(0, "Operai"))
                .employee();
        employees.leave(system, gone, BusinessTime.today(clock).minusDays(3));
        ImportId id = confirmed(SamplePeople.csv(0, 1));
        assertThat(rows(id, false).getFirst().status()).isEqualTo(Status.CHANGED);
        run.run(id);
        assertThat(employees.get(gone).active()).isTrue();
    }

    @Test
    void keepsNothingOfAFileThatBreaksOff() {
        String broken = SamplePeople.csv(0, 2_500) + "x;\"y\n";
        assertThatThrownBy(() -> upload(broken))
                .isInstanceOfSatisfying(
                        Rejection.class, refusal -> assertThat(refusal.code()).isEqualTo("import-broken-quotes"));
        assertThatThrownBy(() -> upload("matricola;cf;nome;cognome;categoria;comune\n"))
                .isInstanceOfSatisfying(
                        Rejection.class, refusal -> assertThat(refusal.code()).isEqualTo("import-no-rows"));
        assertThat(imports.recent(system, company)).isEmpty();
    }

    @Test
    void cancelsOnlyWhatWaits() {
        ImportId id = upload(SamplePeople.csv(0, 1));
        imports.cancel(system, id);
        assertThat(imports.find(system, id).state()).isEqualTo(ImportState.CANCELLED);
        for (Runnable late :
                List.<Runnable>of(() -> imports.confirm(system, id, false), () -> imports.cancel(system, id))) {
            assertThatThrownBy(late::run)
                    .isInstanceOfSatisfying(
                            Rejection.class,
                            refusal -> assertThat(refusal.code()).isEqualTo("import-not-waiting"));
        }
        run.run(id);
        assertThat(employees.participants(company, null)).isEmpty();
    }

    @Test
    void isForTheCompanysHrAlone() {
        ImportId id = upload(SamplePeople.csv(0, 1));
        byte[] file = SamplePeople.csv(0, 1).getBytes(StandardCharsets.UTF_8);
        for (Actor stranger : List.of(
                SampleOrganisations.person(Role.COMPANY_HR, OrganisationId.next()),
                SampleOrganisations.person(Role.EMPLOYEE, company))) {
            for (Runnable act : List.<Runnable>of(
                    () -> imports.upload(stranger, company, "x.csv", file),
                    () -> imports.find(stranger, id),
                    () -> imports.rows(stranger, id, false, null),
                    () -> imports.confirm(stranger, id, false),
                    () -> imports.cancel(stranger, id),
                    () -> imports.recent(stranger, company))) {
                assertThatThrownBy(act::run).isInstanceOf(AccessDenied.class);
            }
        }
    }

    private ImportView awaitEnd(ImportId id) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> imports.find(system, id).finishedAt() != null);
        return imports.find(system, id);
    }
}
