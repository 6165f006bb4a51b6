package it.winwelfare.database;

import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.MySQLDialect;

/** MySQL's dialect without what MariaDB lacks: {@code FOR UPDATE OF alias} and {@code FOR SHARE}. */
public class PortableDialect extends MySQLDialect {

    public PortableDialect() {
        super(DatabaseVersion.make(8, 0, 19));
    }

    @Override
    protected boolean supportsAliasLocks() {
        return false;
    }

    @Override
    protected boolean supportsForShare() {
        return false;
    }
}
