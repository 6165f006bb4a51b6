package it.winwelfare.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Component;

/** What Spring makes of faults of SQL, without the values that they quote. */
@Component
class QuietTranslation extends SQLExceptionSubclassTranslator {

    @Override
    public @Nullable DataAccessException translate(String task, @Nullable String sql, SQLException fault) {
        return super.translate(task, sql, QuietSqlFaults.quietly(fault));
    }
}
