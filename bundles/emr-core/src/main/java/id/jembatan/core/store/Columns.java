package id.jembatan.core.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** How ids, instants and dates are kept: the same on both engines, whatever the zone of the process. */
public final class Columns {
    private Columns() {}

    static void register(Jdbi jdbi) {
        jdbi.registerArgument(new UuidArgument());
        jdbi.registerArgument(new InstantArgument());
        jdbi.registerArgument(new DateArgument());
        jdbi.registerColumnMapper(UUID.class, (row, column, context) -> toUuid(row.getString(column)));
        jdbi.registerColumnMapper(Instant.class, (row, column, context) -> {
            Timestamp timestamp = row.getTimestamp(column, utc());
            return timestamp == null ? null : timestamp.toInstant();
        });
        jdbi.registerColumnMapper(LocalDate.class, (row, column, context) -> toDate(row.getString(column)));
    }

    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return toUuid(row.getString(column));
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column, utc());
        return timestamp == null ? null : timestamp.toInstant();
    }

    public static LocalDate date(ResultSet row, String column) throws SQLException {
        return toDate(row.getString(column));
    }

    private static UUID toUuid(String text) {
        return text == null ? null : UUID.fromString(text.trim());
    }

    private static LocalDate toDate(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static Calendar utc() {
        return Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    }

    private static final class UuidArgument extends AbstractArgumentFactory<UUID> {
        UuidArgument() {
            super(Types.CHAR);
        }

        @Override
        protected Argument build(UUID value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setString(position, value.toString());
        }
    }

    private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
        InstantArgument() {
            super(Types.TIMESTAMP);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setTimestamp(position, Timestamp.from(value), utc());
        }
    }

    /** A day has no zone: valueOf and the drivers both take the zone of the process, so that it comes out as it was. */
    private static final class DateArgument extends AbstractArgumentFactory<LocalDate> {
        DateArgument() {
            super(Types.DATE);
        }

        @Override
        protected Argument build(LocalDate value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setDate(position, Date.valueOf(value));
        }
    }
}
