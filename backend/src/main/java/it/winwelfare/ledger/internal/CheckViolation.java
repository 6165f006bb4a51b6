package it.winwelfare.ledger.internal;

import java.sql.SQLException;
import org.springframework.dao.DataAccessException;

/** Knows a broken CHECK constraint on both engines, which report it differently and Spring translates for neither. */
final class CheckViolation {

    private static final int MYSQL_CHECK_VIOLATED = 3819;
    private static final int MARIADB_CHECK_VIOLATED = 4025;

    private CheckViolation() {}

    /** Whether the database refused the statement because of a CHECK constraint. */
    static boolean is(DataAccessException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && (sql.getErrorCode() == MYSQL_CHECK_VIOLATED || sql.getErrorCode() == MARIADB_CHECK_VIOLATED)) {
                return true;
            }
        }
        return false;
    }
}
