package it.winwelfare.employees.internal;

import it.winwelfare.employees.EmployeeId;
import it.winwelfare.identity.InvitationAccepted;
import it.winwelfare.identity.Role;
import it.winwelfare.problems.Refused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Joins a user to the employee whose invitation was accepted, in the same transaction: there is no account without its person. */
@Component
class UserLink {

    private final EmployeeRecords records;

    UserLink(EmployeeRecords records) {
        this.records = records;
    }

    @EventListener
    void on(InvitationAccepted accepted) {
        if (accepted.role().role() != Role.EMPLOYEE || accepted.subject() == null) {
            return;
        }
        EmployeeId employee = new EmployeeId(accepted.subject());
        if (!records.join(employee, accepted.role().organisation(), accepted.user())) {
            throw Refused.conflict("employee-has-account");
        }
    }
}
