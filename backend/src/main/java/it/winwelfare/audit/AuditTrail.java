package it.winwelfare.audit;

import it.winwelfare.audit.internal.Chain;
import it.winwelfare.audit.internal.Entries;
import it.winwelfare.identifiers.Slice;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The record of all acts. */
@Component
public class AuditTrail {

    private static final int PAGE = 50;

    private final Entries entries;
    private final Chain chain;

    AuditTrail(Entries entries, Chain chain) {
        this.entries = entries;
        this.chain = chain;
    }

    /**
     * Entries, newest first. For the Ambito.
     *
     * @throws it.winwelfare.identity.AccessDenied for anybody else
     */
    @Transactional(readOnly = true)
    public Slice<AuditEntry> list(Actor by, AuditFilter filter, @Nullable String cursor) {
        by.requireAny(Role.AMBITO);
        return entries.list(filter, cursor, PAGE);
    }

    /**
     * Walks the whole chain from its beginning. For the Ambito and the platform itself.
     *
     * @throws it.winwelfare.identity.AccessDenied for anybody else
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verification verify(Actor by) {
        by.requireAny(Role.AMBITO);
        return chain.verify();
    }
}
