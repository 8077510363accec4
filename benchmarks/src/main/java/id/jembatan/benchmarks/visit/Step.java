package id.jembatan.benchmarks.visit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** One thing that was asked of a connection, and how to ask it again with plain JDBC. */
interface Step {
    void run(Connection connection) throws SQLException;

    /** Sets one parameter. */
    interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** A prepared statement with its parameters; every row and column of an answer is read. */
    record Prepared(String sql, List<Binding> bindings, boolean query) implements Step {
        @Override
        public void run(Connection connection) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Binding binding : bindings) {
                    binding.bind(statement);
                }
                if (query) {
                    try (ResultSet rows = statement.executeQuery()) {
                        readAll(rows);
                    }
                } else {
                    statement.executeUpdate();
                }
            }
        }
    }

    /** A statement that was run for several rows at once. */
    record Batch(String sql, List<List<Binding>> rows) implements Step {
        @Override
        public void run(Connection connection) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (List<Binding> row : rows) {
                    for (Binding binding : row) {
                        binding.bind(statement);
                    }
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
    }

    /** A statement without parameters. */
    record Plain(String sql) implements Step {
        @Override
        public void run(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                if (statement.execute(sql)) {
                    try (ResultSet rows = statement.getResultSet()) {
                        readAll(rows);
                    }
                }
            }
        }
    }

    /** The end of a transaction. */
    enum End implements Step {
        COMMIT {
            @Override
            public void run(Connection connection) throws SQLException {
                connection.commit();
            }
        },
        ROLLBACK {
            @Override
            public void run(Connection connection) throws SQLException {
                connection.rollback();
            }
        }
    }

    private static void readAll(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int i = 1; i <= columns; i++) {
                Object value = rows.getObject(i);
                if (value instanceof java.sql.Clob clob) {
                    clob.getSubString(1, (int) Math.min(clob.length(), Integer.MAX_VALUE));
                }
            }
        }
    }
}
