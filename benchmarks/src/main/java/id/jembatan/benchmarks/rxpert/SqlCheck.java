package id.jembatan.benchmarks.rxpert;

import id.jembatan.rxpert.internal.check.CheckRequest;
import id.jembatan.rxpert.internal.check.DrugItem;
import id.jembatan.rxpert.internal.check.PatientFacts;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The straightforward way to the same answer: the dictionary in an embedded Derby database on disk, as a clinic has one, every question
 * prepared once. A line asks what it is and what belongs to it (salt, combination, coverage); each pair of drugs asks for single rules,
 * class rules, a shared ATC subgroup and a shared class of duplicates; each new drug asks for its statements, which are held against the
 * patient here, for a class it shares with the allergen and for a relation to it; what is found asks for its words and source. Reasons,
 * coverage per check and the clinic's policy, which the dictionary also answers, are left out.
 */
final class SqlCheck implements AutoCloseable {
    private final boolean bothWays;
    private final Connection connection;
    private final PreparedStatement product;
    private final PreparedStatement name;
    private final PreparedStatement belonging;
    private final PreparedStatement single;
    private final PreparedStatement classes;
    private final PreparedStatement subgroups;
    private final PreparedStatement duplicates;
    private final PreparedStatement statements;
    private final PreparedStatement allergies;
    private final PreparedStatement relations;
    private final PreparedStatement advice;

    /**
     * @param bothWays stores every rule in both directions, so that a pair needs one look at an index; otherwise rules stand once, as the
     *     dictionary states them, and each pair asks both ways
     */
    SqlCheck(GeneratedDictionary dictionary, Path folder, boolean bothWays) throws SQLException {
        this.bothWays = bothWays;
        connection = DriverManager.getConnection("jdbc:derby:" + folder + ";create=true");
        connection.setAutoCommit(false);
        new SqlTables(connection, dictionary, bothWays).fill();
        product = connection.prepareStatement("SELECT substance, routes, coverage FROM product WHERE product_key = ?");
        name = connection.prepareStatement("SELECT substance FROM substance_name WHERE name = ?");
        belonging = connection.prepareStatement("SELECT s.parent, s.coverage, c.combination FROM substance s"
                + " LEFT JOIN component c ON c.substance = s.substance WHERE s.substance = ?");
        single = prepared("SELECT rule_key, severity FROM single_rule WHERE a = ? AND b = ?");
        classes = prepared("SELECT r.rule_key, r.severity FROM class_member x JOIN class_rule r ON r.a = x.class_id"
                + " JOIN class_member y ON y.class_id = r.b AND y.substance = ? WHERE x.substance = ?");
        subgroups = connection.prepareStatement("SELECT x.subgroup FROM atc x"
                + " JOIN atc y ON y.subgroup = x.subgroup AND y.substance = ? WHERE x.substance = ?");
        duplicates = connection.prepareStatement(shared("duplicate"));
        allergies = connection.prepareStatement(shared("allergy"));
        relations = connection.prepareStatement("SELECT kind, severity FROM relation WHERE a = ? AND b = ?");
        statements = connection.prepareStatement("SELECT statement_key, severity, code, egfr_lt, age_from, pregnant"
                + " FROM statement WHERE substance = ?");
        advice = connection.prepareStatement("SELECT a.summary_id, a.summary_en, a.management_id, a.management_en,"
                + " s.title, s.publisher, s.published FROM advice a JOIN source s ON s.source_key = a.source"
                + " WHERE a.rule_key = ?");
    }

    private PreparedStatement prepared(String oneWay) throws SQLException {
        return connection.prepareStatement(bothWays ? oneWay : oneWay + " UNION ALL " + oneWay);
    }

    private static String shared(String kind) {
        return "SELECT x.class_id FROM class_member x"
                + " JOIN class_member y ON y.class_id = x.class_id AND y.substance = ?"
                + " JOIN class c ON c.class_id = x.class_id AND c.kind = '" + kind + "' WHERE x.substance = ?";
    }

    /** What a finding says: the words and source of its rules, or the subgroup or class. */
    record Finding(String line, String against, List<String> words) {}

    List<Finding> check(CheckRequest request) throws SQLException {
        Map<String, Integer> substances = new HashMap<>();
        for (DrugItem item : request.drafts()) {
            substances.put(item.id(), substance(item));
        }
        for (DrugItem item : request.current()) {
            substances.put(item.id(), substance(item));
        }
        int allergen = first(name, request.patient().allergies().get(0).allergen());
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < request.drafts().size(); i++) {
            String line = request.drafts().get(i).id();
            int drug = substances.get(line);
            statements(line, drug, request, found);
            allergy(line, drug, allergen, found);
            for (DrugItem other : request.drafts().subList(0, i)) {
                pair(line, drug, other.id(), substances.get(other.id()), found);
            }
            for (DrugItem other : request.current()) {
                pair(line, drug, other.id(), substances.get(other.id()), found);
            }
        }
        return found;
    }

    /** How many rules hold between the drugs and how many statements there are about the new ones. */
    int screen(int[] drafts, int[] current) throws SQLException {
        int found = 0;
        for (int i = 0; i < drafts.length; i++) {
            for (int j = 0; j < i; j++) {
                found += rules(single, drafts[i], drafts[j]).size()
                        + rules(classes, drafts[i], drafts[j]).size();
            }
            for (int other : current) {
                found += rules(single, drafts[i], other).size()
                        + rules(classes, drafts[i], other).size();
            }
            statements.setInt(1, drafts[i]);
            try (ResultSet rows = statements.executeQuery()) {
                while (rows.next()) {
                    found += rows.getString(2) == null ? 0 : 1;
                }
            }
        }
        return found;
    }

    private int substance(DrugItem item) throws SQLException {
        int substance = item.product().isEmpty() ? first(name, item.name()) : first(product, item.product());
        belonging.setInt(1, substance);
        try (ResultSet rows = belonging.executeQuery()) {
            while (rows.next()) {
                int parent = rows.getInt(1);
                if (!rows.wasNull() || rows.getString(3) != null) {
                    throw new SQLException("The generated dictionary has no salts and no combinations, but " + parent);
                }
            }
        }
        return substance;
    }

    private static int first(PreparedStatement question, String key) throws SQLException {
        question.setString(1, key);
        try (ResultSet rows = question.executeQuery()) {
            if (!rows.next()) {
                throw new SQLException("unknown: " + key);
            }
            return rows.getInt(1);
        }
    }

    private void statements(String line, int drug, CheckRequest request, List<Finding> found) throws SQLException {
        List<String> holding = new ArrayList<>();
        statements.setInt(1, drug);
        try (ResultSet rows = statements.executeQuery()) {
            while (rows.next()) {
                if (rows.getString(2) != null && holds(rows, request)) {
                    holding.add(rows.getString(1));
                }
            }
        }
        for (String key : holding) {
            found.add(new Finding(line, key, words(key)));
        }
    }

    private static boolean holds(ResultSet row, CheckRequest request) throws SQLException {
        PatientFacts patient = request.patient();
        String code = row.getString(3);
        if (!code.isEmpty()) {
            return patient.conditions().stream().anyMatch(one -> one.code().startsWith(code));
        }
        int egfr = row.getInt(4);
        if (!row.wasNull()) {
            return patient.egfr() < egfr;
        }
        int age = row.getInt(5);
        if (!row.wasNull()) {
            return ChronoUnit.YEARS.between(patient.birth(), request.day()) >= age;
        }
        return row.getInt(6) == 1 && patient.pregnant();
    }

    private void allergy(String line, int drug, int allergen, List<Finding> found) throws SQLException {
        Set<String> shared = keys(allergies, allergen, drug);
        shared.addAll(keys(relations, allergen, drug));
        if (drug == allergen || !shared.isEmpty()) {
            found.add(new Finding(line, "allergy", List.copyOf(shared)));
        }
    }

    private void pair(String line, int x, String other, int y, List<Finding> found) throws SQLException {
        Set<String> rules = rules(single, x, y);
        rules.addAll(rules(classes, x, y));
        if (x != y && !rules.isEmpty()) {
            List<String> words = new ArrayList<>();
            for (String rule : rules) {
                words.addAll(words(rule));
            }
            found.add(new Finding(line, other, words));
        }
        Set<String> shared = keys(subgroups, x, y);
        shared.addAll(keys(duplicates, x, y));
        if (!shared.isEmpty()) {
            found.add(new Finding(line, other, List.copyOf(shared)));
        }
    }

    private Set<String> rules(PreparedStatement question, int x, int y) throws SQLException {
        if (!bothWays) {
            question.setInt(3, y);
            question.setInt(4, x);
        }
        return keys(question, x, y);
    }

    private static Set<String> keys(PreparedStatement question, int x, int y) throws SQLException {
        question.setInt(1, x);
        question.setInt(2, y);
        Set<String> keys = new LinkedHashSet<>();
        try (ResultSet rows = question.executeQuery()) {
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
        }
        return keys;
    }

    private List<String> words(String key) throws SQLException {
        advice.setString(1, key);
        try (ResultSet row = advice.executeQuery()) {
            row.next();
            List<String> words = new ArrayList<>();
            for (int column = 1; column <= 6; column++) {
                words.add(row.getString(column));
            }
            words.add(row.getDate(7).toLocalDate().toString());
            return words;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
