package it.winwelfare.employees.internal;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Users;
import java.util.List;
import org.springframework.stereotype.Component;

/** Invites employees to sign in, and notes that it was done, in the caller's transaction. */
@Component
public class EmployeeInvitations {

    private final Users users;
    private final EmployeeRecords records;

    EmployeeInvitations(Users users, EmployeeRecords records) {
        this.users = users;
        this.records = records;
    }

    /** Answers how many were invited. */
    public int send(Actor by, OrganisationId company, List<Invitee> invitees) {
        if (!invitees.isEmpty()) {
            users.inviteAll(
                    by, invitees.stream().map(one -> one.invite(company)).toList());
            records.invited(invitees.stream().map(Invitee::id).toList());
        }
        return invitees.size();
    }
}
