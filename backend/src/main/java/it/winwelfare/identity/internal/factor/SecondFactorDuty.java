package it.winwelfare.identity.internal.factor;

import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who must have a second factor: whoever can change what others get, which a stolen password must not be enough for. */
@Component
public class SecondFactorDuty {

    private static final Set<Role> BACK_OFFICE = EnumSet.of(Role.AMBITO, Role.ATS, Role.ALLIANCE);

    private final boolean obligatory;

    /** @param obligatory false in the demo only, which says so on its pages */
    SecondFactorDuty(@Value("${win.second-factor.obligatory:true}") boolean obligatory) {
        this.obligatory = obligatory;
    }

    /** Whether somebody with these roles must have one. */
    public boolean binds(Set<RoleIn> roles) {
        return obligatory && wouldBind(roles);
    }

    /** Whether these roles ask for one, be it waived here or not. */
    public boolean wouldBind(Set<RoleIn> roles) {
        return roles.stream().map(RoleIn::role).anyMatch(BACK_OFFICE::contains);
    }

    /** Whether this installation lets people be without. */
    public boolean isWaived() {
        return !obligatory;
    }
}
