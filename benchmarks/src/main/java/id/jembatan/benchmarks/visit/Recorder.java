package id.jembatan.benchmarks.visit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * A data source that writes down every statement with its parameters and every commit, so that exactly the same can be
 * asked again with plain JDBC.
 */
final class Recorder {
    /** What was asked of one connection between taking and giving it back. */
    record Session(boolean transaction, List<Step> steps) {}

    private final DataSource target;
    private List<Session> sessions = new ArrayList<>();

    Recorder(DataSource target) {
        this.target = target;
    }

    /** Everything since the last call. */
    synchronized List<Session> taken() {
        List<Session> result = sessions;
        sessions = new ArrayList<>();
        return result;
    }

    DataSource dataSource() {
        return proxy(DataSource.class, (self, method, arguments) -> {
            Object result = call(target, method, arguments);
            return result instanceof Connection connection ? recorded(connection) : result;
        });
    }

    private Connection recorded(Connection connection) {
        List<Step> steps = new ArrayList<>();
        boolean[] transaction = new boolean[1];
        return proxy(Connection.class, (self, method, arguments) -> {
            switch (method.getName()) {
                case "prepareStatement" -> {
                    return recorded(
                            (PreparedStatement) call(connection, method, arguments), (String) arguments[0], steps);
                }
                case "createStatement" -> {
                    return recorded((Statement) call(connection, method, arguments), steps);
                }
                case "setAutoCommit" -> transaction[0] |= !(Boolean) arguments[0];
                case "commit" -> steps.add(Step.End.COMMIT);
                case "rollback" -> steps.add(Step.End.ROLLBACK);
                case "close" -> keep(new Session(transaction[0], List.copyOf(steps)));
                default -> {
                    // nothing that is to be asked again
                }
            }
            return call(connection, method, arguments);
        });
    }

    private synchronized void keep(Session session) {
        if (!session.steps().isEmpty()) {
            sessions.add(session);
        }
    }

    private static PreparedStatement recorded(PreparedStatement statement, String sql, List<Step> steps) {
        List<Step.Binding> bindings = new ArrayList<>();
        List<List<Step.Binding>> rows = new ArrayList<>();
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            String name = method.getName();
            if (name.startsWith("set") && arguments != null && arguments.length >= 2) {
                bindings.add(Bindings.of(method, arguments));
            } else if (name.equals("addBatch")) {
                rows.add(List.copyOf(bindings));
                bindings.clear();
            } else if (name.equals("executeBatch")) {
                steps.add(new Step.Batch(sql, List.copyOf(rows)));
                rows.clear();
            } else if (name.startsWith("execute")) {
                Object result = call(statement, method, arguments);
                boolean query = name.equals("executeQuery") || Boolean.TRUE.equals(result);
                steps.add(new Step.Prepared(sql, List.copyOf(bindings), query));
                return result;
            }
            return call(statement, method, arguments);
        });
    }

    private static Statement recorded(Statement statement, List<Step> steps) {
        return proxy(Statement.class, (self, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                steps.add(new Step.Plain((String) arguments[0]));
            }
            return call(statement, method, arguments);
        });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Recorder.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** Asks the same again, on one connection of the pool for each session, as it was. */
    static void replay(List<Session> sessions, DataSource pool) throws SQLException {
        for (Session session : sessions) {
            try (Connection connection = pool.getConnection()) {
                if (session.transaction()) {
                    connection.setAutoCommit(false);
                }
                for (Step step : session.steps()) {
                    step.run(connection);
                }
                if (session.transaction()) {
                    connection.setAutoCommit(true);
                }
            }
        }
    }
}
