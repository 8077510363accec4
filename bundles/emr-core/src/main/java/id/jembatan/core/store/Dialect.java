package id.jembatan.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Where the two engines differ. */
public enum Dialect {
    DERBY(
            Map.of("clob", "clob", "blob", "blob", "tstz", "timestamp", "pg", "-- ", "binary", ""),
            " for update with rs"),
    POSTGRESQL(
            Map.of(
                    "clob",
                    "text",
                    "blob",
                    "bytea",
                    "tstz",
                    "timestamp with time zone",
                    "pg",
                    "",
                    "binary",
                    "collate \"C\""),
            " for update");

    private final Map<String, String> placeholders;
    private final String forUpdate;

    Dialect(Map<String, String> placeholders, String forUpdate) {
        this.placeholders = placeholders;
        this.forUpdate = forUpdate;
    }

    static Dialect of(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            if (product.contains("Derby")) {
                return DERBY;
            }
            if (product.contains("PostgreSQL")) {
                return POSTGRESQL;
            }
            throw new SQLException("neither Derby nor PostgreSQL: " + product);
        }
    }

    /** Names of column types in the migrations. */
    Map<String, String> placeholders() {
        return placeholders;
    }

    /**
     * Ends a select of one table so that its rows stay locked until the end of the transaction. Derby would give the
     * lock back when the cursor closes, unless the statement reads with repeatable reads.
     */
    public String forUpdate() {
        return forUpdate;
    }

    /** Statements run once at each start. Derby by itself looks for deadlocks only after 20 s and waits a minute. */
    List<String> settings() {
        return switch (this) {
            case DERBY ->
                List.of(
                        "call syscs_util.syscs_set_database_property('derby.locks.deadlockTimeout', '1')",
                        "call syscs_util.syscs_set_database_property('derby.locks.waitTimeout', '10')");
            case POSTGRESQL -> List.of();
        };
    }

    /** True when the transaction surely had no effect and may succeed when it is run again. */
    static boolean retryable(Throwable failure) {
        String state = sqlState(failure);
        return state != null && (state.startsWith("40") || state.equals("55P03"));
    }

    /** True when a unique key refused the row. */
    public static boolean duplicate(Throwable failure) {
        return "23505".equals(sqlState(failure));
    }

    private static String sqlState(Throwable failure) {
        if (failure instanceof StoreException store) {
            return store.sqlState();
        }
        SQLException sql = sqlException(failure);
        return sql == null ? null : sql.getSQLState();
    }

    /** The most precise exception of the driver in the chain of causes, or null. A batch hides it in its next one. */
    static SQLException sqlException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                while (sql.getNextException() != null) {
                    sql = sql.getNextException();
                }
                return sql;
            }
        }
        return null;
    }
}
