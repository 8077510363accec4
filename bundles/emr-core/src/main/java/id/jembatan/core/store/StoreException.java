package id.jembatan.core.store;

import java.sql.SQLException;

/**
 * The database refused a statement. Messages of drivers and mappers repeat the values, which are patient data; this one
 * holds the SQLState and, where a constraint was broken, its name. The stack is that of the original.
 */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String CONSTRAINTS = "23";

    private final String sqlState;

    private StoreException(String message, String sqlState) {
        super(message);
        this.sqlState = sqlState;
    }

    /** @param failure with an {@link SQLException} somewhere in its causes, or without one */
    static StoreException of(Throwable failure) {
        SQLException sql = Dialect.sqlException(failure);
        String state = sql == null ? null : sql.getSQLState();
        StringBuilder message = new StringBuilder(failure.getClass().getSimpleName());
        message.append(", SQLState ").append(state);
        if (state != null && state.startsWith(CONSTRAINTS)) {
            // PostgreSQL puts the values on the lines after the first, Derby does not tell them.
            message.append(": ").append(sql.getMessage().lines().findFirst().orElse(""));
        }
        StoreException exception = new StoreException(message.toString(), state);
        exception.setStackTrace(failure.getStackTrace());
        return exception;
    }

    String sqlState() {
        return sqlState;
    }
}
