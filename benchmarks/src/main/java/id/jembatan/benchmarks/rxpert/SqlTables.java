package id.jembatan.benchmarks.rxpert;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;

/** The generated dictionary in tables, as somebody would lay it out who asks it pair by pair; indexed for every question. */
final class SqlTables {
    private static final String[] TABLES = {
        "product (product_key VARCHAR(20) PRIMARY KEY, substance INT, routes VARCHAR(100), coverage VARCHAR(10))",
        "substance_name (name VARCHAR(40) PRIMARY KEY, substance INT)",
        "substance (substance INT PRIMARY KEY, parent INT, coverage VARCHAR(10))",
        "component (combination INT, substance INT)",
        "relation (a INT, b INT, kind VARCHAR(20), severity VARCHAR(20))",
        "single_rule (rule_key VARCHAR(20), a INT, b INT, severity VARCHAR(20))",
        "class_rule (rule_key VARCHAR(20), a INT, b INT, severity VARCHAR(20))",
        "class_member (class_id INT, substance INT)",
        "class (class_id INT PRIMARY KEY, kind VARCHAR(20))",
        "atc (substance INT PRIMARY KEY, subgroup VARCHAR(5))",
        "statement (statement_key VARCHAR(20), substance INT, severity VARCHAR(20), code VARCHAR(5), egfr_lt INT, age_from INT,"
                + " pregnant INT)",
        "advice (rule_key VARCHAR(20) PRIMARY KEY, summary_id VARCHAR(200), summary_en VARCHAR(200),"
                + " management_id VARCHAR(200), management_en VARCHAR(200), source VARCHAR(20))",
        "source (source_key VARCHAR(20) PRIMARY KEY, title VARCHAR(200), publisher VARCHAR(200), published DATE)"
    };
    private static final String[] INDEXES = {
        "component_s ON component (substance)",
        "relation_ab ON relation (a, b)",
        "single_ab ON single_rule (a, b)",
        "class_ab ON class_rule (a, b)",
        "member_s ON class_member (substance, class_id)",
        "member_c ON class_member (class_id, substance)",
        "atc_s ON atc (subgroup, substance)",
        "statement_s ON statement (substance)"
    };

    private final Connection connection;
    private final GeneratedDictionary dictionary;

    private final boolean bothWays;

    /** @param bothWays whether a rule between a and b stands a second time as one between b and a */
    SqlTables(Connection connection, GeneratedDictionary dictionary, boolean bothWays) {
        this.connection = connection;
        this.dictionary = dictionary;
        this.bothWays = bothWays;
    }

    void fill() throws SQLException {
        try (Statement ddl = connection.createStatement()) {
            for (String table : TABLES) {
                ddl.execute("CREATE TABLE " + table);
            }
            drugs();
            classes();
            interactions();
            statements();
            for (String index : INDEXES) {
                ddl.execute("CREATE INDEX " + index);
            }
            for (String table : TABLES) {
                String name = table.substring(0, table.indexOf(' ')).toUpperCase(java.util.Locale.ROOT);
                ddl.execute("CALL SYSCS_UTIL.SYSCS_UPDATE_STATISTICS('APP', '" + name + "', NULL)");
            }
        }
        connection.commit();
    }

    private void drugs() throws SQLException {
        try (PreparedStatement product = insert("product", 4);
                PreparedStatement substance = insert("substance", 3);
                PreparedStatement name = insert("substance_name", 2);
                PreparedStatement atc = insert("atc", 2)) {
            for (int id = 0; id < GeneratedDictionary.PRODUCTS; id++) {
                put(product, "p" + id, GeneratedDictionary.ingredient(id), "oral", "advanced");
            }
            for (int id = 0; id < GeneratedDictionary.SUBSTANCES; id++) {
                put(substance, id, null, "advanced");
                put(name, dictionary.substance(id), id);
                put(atc, id, GeneratedDictionary.atc(id).substring(0, 5));
            }
        }
    }

    private void classes() throws SQLException {
        try (PreparedStatement member = insert("class_member", 2);
                PreparedStatement kind = insert("class", 2)) {
            List<int[]> members = dictionary.members();
            for (int id = 0; id < members.size(); id++) {
                put(kind, id, id % GeneratedDictionary.ALLERGY_EVERY == 0 ? "allergy" : "interaction");
                for (int substance : members.get(id)) {
                    put(member, id, substance);
                }
            }
        }
    }

    private void interactions() throws SQLException {
        try (PreparedStatement single = insert("single_rule", 4);
                PreparedStatement ofClasses = insert("class_rule", 4);
                PreparedStatement advice = insert("advice", 6);
                PreparedStatement source = insert("source", 4)) {
            put(source, "label", "Invented label", "Nobody", java.sql.Date.valueOf("2026-01-01"));
            for (GeneratedDictionary.Interaction rule : dictionary.interactions()) {
                PreparedStatement into = rule.a() < 0 ? ofClasses : single;
                int a = rule.a() < 0 ? ~rule.a() : rule.a();
                int b = rule.b() < 0 ? ~rule.b() : rule.b();
                put(into, rule.key(), a, b, rule.severity());
                if (bothWays) {
                    put(into, rule.key(), b, a, rule.severity());
                }
                String key = rule.key();
                String[] words = GeneratedDictionary.words(key);
                put(advice, key, words[0], words[1], words[2], words[3], "label");
            }
        }
    }

    private void statements() throws SQLException {
        try (PreparedStatement row = insert("statement", 7);
                PreparedStatement advice = insert("advice", 6)) {
            for (int id = 0; id < GeneratedDictionary.SUBSTANCES; id++) {
                put(row, "k" + id, id, "MAJOR", GeneratedDictionary.code(id), null, null, 0);
                put(row, "r" + id, id, "MODERATE", "", GeneratedDictionary.egfr(id), null, 0);
                put(row, "l" + id, id, "MINOR", "", null, GeneratedDictionary.OLD, 0);
                put(row, "p" + id, id, "MAJOR", "", null, null, 1);
                for (String kind : new String[] {"k", "r", "l", "p"}) {
                    put(
                            advice,
                            kind + id,
                            "Pernyataan tentang " + id + ".",
                            "Statement on " + id + ".",
                            "",
                            "",
                            "label");
                }
            }
        }
    }

    private PreparedStatement insert(String table, int columns) throws SQLException {
        return connection.prepareStatement("INSERT INTO " + table + " VALUES (?" + ", ?".repeat(columns - 1) + ")");
    }

    private static void put(PreparedStatement row, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                row.setNull(i + 1, Types.INTEGER);
            } else {
                row.setObject(i + 1, values[i]);
            }
        }
        row.executeUpdate();
    }
}
