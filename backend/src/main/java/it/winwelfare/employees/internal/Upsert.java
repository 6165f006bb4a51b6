package it.winwelfare.employees.internal;

import it.winwelfare.employees.EmployeeData;
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.employees.EmployeeStayed;
import it.winwelfare.employees.EmployeeWritten;
import it.winwelfare.employees.UpsertOutcome;
import it.winwelfare.employees.UpsertOutcome.Change;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.problems.Refused;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Writes what a company tells about one person. */
@Component
public class Upsert {

    private final EmployeeChecks checks;
    private final EmployeeRecords records;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Upsert(EmployeeChecks checks, EmployeeRecords records, ApplicationEventPublisher events, Clock clock) {
        this.checks = checks;
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    /** See {@link it.winwelfare.employees.Employees#upsert}. */
    public UpsertOutcome write(Actor by, OrganisationId company, EmployeeData data) {
        CheckedEmployee checked = checks.require(data);
        CheckedEmployee told = checked.withCategory(records.spelling(company).of(checked.category()));
        KnownPeople known = records.known(company, List.of(told), true);
        try {
            return switch (Verdict.of(told, known, BusinessTime.today(clock))) {
                case Verdict.New created -> create(by, company, created.told());
                case Verdict.Changed changed -> change(by, company, changed);
                case Verdict.Unchanged same ->
                    new UpsertOutcome(Change.UNCHANGED, same.known().id());
                case Verdict.Clash clash -> throw clash.refusal();
            };
        } catch (DuplicateKeyException | PessimisticLockingFailureException metAnother) {
            throw Refused.conflict("employee-changed-meanwhile");
        }
    }

    private UpsertOutcome create(Actor by, OrganisationId company, CheckedEmployee told) {
        EmployeeId id = records.insert(company, List.of(told)).getFirst();
        events.publishEvent(new EmployeeWritten(by, id, company, Change.CREATED));
        return new UpsertOutcome(Change.CREATED, id);
    }

    private UpsertOutcome change(Actor by, OrganisationId company, Verdict.Changed changed) {
        EmployeeId id = changed.known().id();
        records.update(List.of(changed));
        events.publishEvent(new EmployeeWritten(by, id, company, Change.CHANGED));
        if (changed.back()) {
            events.publishEvent(new EmployeeStayed(by, id, company));
        }
        return new UpsertOutcome(Change.CHANGED, id);
    }
}
