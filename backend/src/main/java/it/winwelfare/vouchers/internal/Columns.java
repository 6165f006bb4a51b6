package it.winwelfare.vouchers.internal;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How values stand in columns: ids as 16 bytes, instants as UTC without a zone, amounts as cents. */
public final class Columns {

    private Columns() {}

    public static UUID id(ResultSet row, String column) throws SQLException {
        return Ids.uuid(row.getBytes(column));
    }

    public static @Nullable UUID idOrNull(ResultSet row, String column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : Ids.uuid(bytes);
    }

    public static byte @Nullable [] bytes(@Nullable UUID id) {
        return id == null ? null : Ids.bytes(id);
    }

    public static Money money(ResultSet row, String column) throws SQLException {
        return Money.cents(row.getLong(column));
    }

    public static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    /** The column's form of an instant: UTC, independent of the zone of this machine and of the connection. */
    public static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
