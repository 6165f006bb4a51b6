package it.winwelfare.vouchers.internal;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How values stand in columns: ids as 16 bytes, amounts as cents. For instants see {@link it.winwelfare.database.Utc}. */
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
}
