package it.winwelfare.database;

import com.mysql.cj.exceptions.ExceptionInterceptor;
import com.mysql.cj.jdbc.exceptions.MysqlDataTruncation;
import com.mysql.cj.log.Log;
import java.sql.BatchUpdateException;
import java.sql.DataTruncation;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLSyntaxErrorException;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The server quotes values in its faults: {@code Duplicate entry 'RSSMRA80A01F205X' for key …}. Whoever logs such a fault would write a
 * tax code down, so it loses the values where it leaves the driver ({@code exceptionInterceptors}), before anybody can. Class, state,
 * number and the names of keys and columns stay. Values that do not fit their column pass the driver by another way, and lose them
 * where Spring translates them.
 */
public final class QuietSqlFaults implements ExceptionInterceptor {

    private static final String AFTER = "(?<=\\b(?:entry|value:?|near|string|argument) )";

    /** A value may have quotes and line breaks itself: it ends at the last place where it can. */
    private static final Pattern VALUE = Pattern.compile(
            AFTER + "'.*'(?= for (?:key|column|function)\\b)|" + AFTER + "'.*'(?= at (?:row|line)\\b)|" + AFTER
                    + "'.*'",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final String NOT_TOLD = "'…'";

    @Override
    public ExceptionInterceptor init(Properties properties, Log log) {
        return this;
    }

    @Override
    public void destroy() {
        // Nothing is held.
    }

    @Override
    public Exception interceptException(Exception fault) {
        return fault instanceof SQLException sql ? quietly(sql) : fault;
    }

    /** The same fault without values. */
    static SQLException quietly(SQLException sql) {
        String quiet = quiet(sql.getMessage());
        if (quiet == null || quiet.equals(sql.getMessage())) {
            return sql;
        }
        // Without its cause, which says the same aloud.
        SQLException told = like(sql, quiet);
        told.setStackTrace(sql.getStackTrace());
        return told;
    }

    static @Nullable String quiet(@Nullable String message) {
        return message == null ? null : VALUE.matcher(message).replaceAll(Matcher.quoteReplacement(NOT_TOLD));
    }

    private static SQLException like(SQLException fault, String message) {
        String state = fault.getSQLState();
        int number = fault.getErrorCode();
        return switch (fault) {
            case BatchUpdateException batch ->
                new BatchUpdateException(message, state, number, batch.getLargeUpdateCounts(), null);
            case SQLIntegrityConstraintViolationException clash ->
                new SQLIntegrityConstraintViolationException(message, state, number);
            case SQLSyntaxErrorException syntax -> new SQLSyntaxErrorException(message, state, number);
            case DataTruncation cut ->
                new MysqlDataTruncation(
                        message,
                        cut.getIndex(),
                        cut.getParameter(),
                        cut.getRead(),
                        cut.getDataSize(),
                        cut.getTransferSize(),
                        number);
            case SQLDataException data -> new SQLDataException(message, state, number);
            default -> new SQLException(message, state, number);
        };
    }
}
