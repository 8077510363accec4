package id.jembatan.benchmarks.rxpert;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The straightforward way: the tables of the dictionary in an embedded Derby database on disk, as a clinic has one, indexed in both
 * directions. Each pair of drugs asks for single rules, class rules and a shared ATC subgroup; each new drug asks for its statements
 * and for a class it shares with the allergen. It looks at no patient, route, policy or coverage and makes no explanation, so the
 * comparison favours it.
 */
final class SqlCheck implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement single;
    private final PreparedStatement classes;
    private final PreparedStatement duplicates;
    private final PreparedStatement statements;
    private final PreparedStatement allergies;

    SqlCheck(GeneratedDictionary dictionary, Path folder) throws SQLException {
        connection = DriverManager.getConnection("jdbc:derby:" + folder + ";create=true");
        connection.setAutoCommit(false);
        fill(dictionary);
        single = connection.prepareStatement("SELECT rule_key, severity FROM single_rule WHERE a = ? AND b = ?");
        classes = connection.prepareStatement("SELECT r.rule_key, r.severity FROM class_member x"
                + " JOIN class_rule r ON r.a = x.class_id"
                + " JOIN class_member y ON y.class_id = r.b AND y.substance = ?"
                + " WHERE x.substance = ?");
        duplicates = connection.prepareStatement("SELECT x.substance, x.subgroup FROM atc x"
                + " JOIN atc y ON y.subgroup = x.subgroup AND y.substance = ? WHERE x.substance = ?");
        allergies = connection.prepareStatement("SELECT x.substance, 'MAJOR' FROM class_member x"
                + " JOIN class_member y ON y.class_id = x.class_id AND y.substance = ?"
                + " JOIN allergy_class c ON c.class_id = x.class_id WHERE x.substance = ?");
        statements = connection.prepareStatement("SELECT statement_key, category FROM statement WHERE substance = ?");
    }

    private void fill(GeneratedDictionary dictionary) throws SQLException {
        try (Statement ddl = connection.createStatement()) {
            ddl.execute("CREATE TABLE single_rule (rule_key VARCHAR(20), a INT, b INT, severity VARCHAR(20))");
            ddl.execute("CREATE TABLE class_rule (rule_key VARCHAR(20), a INT, b INT, severity VARCHAR(20))");
            ddl.execute("CREATE TABLE class_member (class_id INT, substance INT)");
            ddl.execute("CREATE TABLE allergy_class (class_id INT PRIMARY KEY)");
            ddl.execute("CREATE TABLE atc (substance INT PRIMARY KEY, subgroup VARCHAR(5))");
            ddl.execute("CREATE TABLE statement (statement_key VARCHAR(20), substance INT, category VARCHAR(20))");
            try (PreparedStatement one = connection.prepareStatement("INSERT INTO single_rule VALUES (?, ?, ?, ?)");
                    PreparedStatement of = connection.prepareStatement("INSERT INTO class_rule VALUES (?, ?, ?, ?)")) {
                for (GeneratedDictionary.Interaction rule : dictionary.interactions()) {
                    PreparedStatement into = rule.a() < 0 ? of : one;
                    int a = rule.a() < 0 ? ~rule.a() : rule.a();
                    int b = rule.b() < 0 ? ~rule.b() : rule.b();
                    insert(into, rule, a, b);
                    insert(into, rule, b, a);
                }
            }
            members(dictionary.members());
            statements();
            for (int id = 0; id < GeneratedDictionary.GROUPS; id += GeneratedDictionary.ALLERGY_EVERY) {
                ddl.execute("INSERT INTO allergy_class VALUES (" + id + ")");
            }
            try (PreparedStatement row = connection.prepareStatement("INSERT INTO atc VALUES (?, ?)")) {
                for (int id = 0; id < GeneratedDictionary.SUBSTANCES; id++) {
                    row.setInt(1, id);
                    row.setString(2, GeneratedDictionary.atc(id).substring(0, 5));
                    row.executeUpdate();
                }
            }
            ddl.execute("CREATE INDEX single_ab ON single_rule (a, b)");
            ddl.execute("CREATE INDEX class_ab ON class_rule (a, b)");
            ddl.execute("CREATE INDEX member_s ON class_member (substance, class_id)");
            ddl.execute("CREATE INDEX member_c ON class_member (class_id, substance)");
            ddl.execute("CREATE INDEX atc_s ON atc (subgroup, substance)");
            ddl.execute("CREATE INDEX statement_s ON statement (substance)");
            for (String table : new String[] {"SINGLE_RULE", "CLASS_RULE", "CLASS_MEMBER", "STATEMENT", "ATC"}) {
                ddl.execute("CALL SYSCS_UTIL.SYSCS_UPDATE_STATISTICS('APP', '" + table + "', NULL)");
            }
        }
        connection.commit();
    }

    /** Both directions are stored, so that a question needs one look at an index. */
    private static void insert(PreparedStatement into, GeneratedDictionary.Interaction rule, int a, int b)
            throws SQLException {
        into.setString(1, rule.key());
        into.setInt(2, a);
        into.setInt(3, b);
        into.setString(4, rule.severity());
        into.executeUpdate();
    }

    private void members(List<int[]> members) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement("INSERT INTO class_member VALUES (?, ?)")) {
            for (int id = 0; id < members.size(); id++) {
                for (int substance : members.get(id)) {
                    row.setInt(1, id);
                    row.setInt(2, substance);
                    row.executeUpdate();
                }
            }
        }
    }

    private void statements() throws SQLException {
        try (PreparedStatement row = connection.prepareStatement("INSERT INTO statement VALUES (?, ?, ?)")) {
            for (int id = 0; id < GeneratedDictionary.SUBSTANCES; id++) {
                for (String kind : new String[] {"k", "r", "l", "p"}) {
                    row.setString(1, kind + id);
                    row.setInt(2, id);
                    row.setString(3, kind);
                    row.executeUpdate();
                }
            }
        }
    }

    /** @return how many interactions and statements were found */
    int check(int[] drafts, int[] current, int allergen) throws SQLException {
        int found = 0;
        for (int i = 0; i < drafts.length; i++) {
            statements.setInt(1, drafts[i]);
            found += count(statements);
            found += pair(allergies, allergen, drafts[i]);
            for (int j = 0; j < i; j++) {
                found += pair(drafts[i], drafts[j]);
            }
            for (int other : current) {
                found += pair(drafts[i], other);
            }
        }
        return found;
    }

    private int pair(int x, int y) throws SQLException {
        return pair(single, x, y) + pair(classes, x, y) + pair(duplicates, x, y);
    }

    private static int pair(PreparedStatement question, int x, int y) throws SQLException {
        question.setInt(1, x);
        question.setInt(2, y);
        return count(question);
    }

    private static int count(PreparedStatement question) throws SQLException {
        int rows = 0;
        try (ResultSet result = question.executeQuery()) {
            while (result.next()) {
                rows += result.getString(2) == null ? 0 : 1;
            }
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
