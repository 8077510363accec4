package id.jembatan.benchmarks.rxpert;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * An invented dictionary of the size of a national one, the same in every run: 10,000 substances, 100,000 products of 25,000 brands,
 * class and single interactions that hold for more than 500,000 pairs, and four statements a substance.
 */
final class GeneratedDictionary {
    static final int SUBSTANCES = 10_000;
    static final int PRODUCTS = 100_000;
    static final int GROUPS = 600;
    static final int MEMBERS = 30;
    static final int ALLERGY_EVERY = 6;
    static final int CLASS_RULES = 620;
    static final int SINGLE_RULES = 20_000;
    static final int OLD = 65;
    private static final int BRANDS = 25_000;
    private static final int MAKERS = 300;
    private static final String[] STRENGTHS = {"100 mg", "250 mg", "500 mg", "1000 mg"};
    private static final String[] SEVERITIES = {"CONTRAINDICATED", "MAJOR", "MAJOR", "MODERATE", "MODERATE", "MINOR"};
    private static final String[] CODES = {"J45", "I10", "E11", "K25", "I50", "G40", "N20", "F32", "I48", "M81"};

    private final Random random = new Random(20_261_122);
    private final List<String> substances = new ArrayList<>();
    private final List<String> brands = new ArrayList<>();
    private final List<int[]> members = new ArrayList<>();
    private final List<Interaction> interactions = new ArrayList<>();
    private final Map<String, byte[]> files = new TreeMap<>();

    /** One interaction; a group is written {@code ~id}. */
    record Interaction(String key, int a, int b, String severity) {}

    GeneratedDictionary() {
        substances.addAll(names(SUBSTANCES, 3, 5));
        brands.addAll(names(BRANDS, 3, 4));
        put("sources", "key,title,publisher,date", List.of("label,Invented label,Nobody,2026-01-01"));
        substanceRows();
        groupRows();
        interactionRows();
        statementRows();
        productRows();
    }

    Map<String, byte[]> files() {
        return files;
    }

    List<int[]> members() {
        return members;
    }

    List<Interaction> interactions() {
        return interactions;
    }

    String substance(int id) {
        return substances.get(id);
    }

    /** Name of a product, {@code brand strength}. */
    String product(int id) {
        return brand(id) + " " + strength(id);
    }

    String brand(int product) {
        return brands.get(product % BRANDS);
    }

    String strength(int product) {
        return STRENGTHS[product / BRANDS];
    }

    static String atc(int i) {
        return String.format("%c%02d%c%c%02d", 'A' + i % 20, i / 20 % 10, 'A' + i / 200 % 10, 'A' + i / 2000, i % 90);
    }

    /** The substance a product is made of. */
    static int ingredient(int product) {
        return (int) ((product % BRANDS) * 7_919L % SUBSTANCES);
    }

    /** Words that can be spoken; no two are the same. */
    private Set<String> names(int count, int least, int most) {
        String[] onsets = {
            "b", "c", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "tr", "pr", "fl", "x"
        };
        String[] rests = {"a", "e", "i", "o", "u", "an", "en", "in", "ol", "ar", "il", "ex", "am"};
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < count) {
            StringBuilder name = new StringBuilder();
            int syllables = least + random.nextInt(most - least + 1);
            for (int i = 0; i < syllables; i++) {
                name.append(onsets[random.nextInt(onsets.length)]).append(rests[random.nextInt(rests.length)]);
            }
            names.add(name.toString());
        }
        return names;
    }

    private void put(String table, String header, List<String> rows) {
        String text = header + "\n" + String.join("\n", rows) + "\n";
        files.put(table + ".csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private void substanceRows() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < SUBSTANCES; i++) {
            rows.add("s" + i + "," + substances.get(i) + "," + substances.get(i) + ",moiety," + atc(i));
        }
        put("substances", "key,inn,name_id,kind,atc", rows);
    }

    private void groupRows() {
        List<String> groups = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < GROUPS; i++) {
            String kind = i % ALLERGY_EVERY == 0 ? "allergy" : "interaction";
            groups.add("g" + i + "," + kind + ",Golongan " + i + ",Class " + i + ",label");
            int[] all = random.ints(0, SUBSTANCES).distinct().limit(MEMBERS).toArray();
            members.add(all);
            List<String> keys = new ArrayList<>();
            for (int member : all) {
                keys.add("s" + member);
            }
            rows.add("g" + i + "," + String.join(";", keys));
        }
        put("groups", "key,kind,name_id,name_en,source", groups);
        put("members", "group,substances", rows);
    }

    private void interactionRows() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < CLASS_RULES; i++) {
            int a = random.nextInt(GROUPS);
            int b = (a + 1 + random.nextInt(GROUPS - 1)) % GROUPS;
            add(new Interaction("c" + i, ~a, ~b, severity()), rows);
        }
        for (int i = 0; i < SINGLE_RULES; i++) {
            int a = random.nextInt(SUBSTANCES);
            int b = (a + 1 + random.nextInt(SUBSTANCES - 1)) % SUBSTANCES;
            add(new Interaction("d" + i, a, b, severity()), rows);
        }
        put(
                "interactions",
                "key,a,b,severity,action,evidence,source,summary_id,summary_en,management_id,management_en",
                rows);
    }

    private void add(Interaction one, List<String> rows) {
        interactions.add(one);
        rows.add(one.key() + "," + ref(one.a()) + "," + ref(one.b()) + "," + one.severity()
                + ",monitor,established,label," + String.join(",", words(one.key())));
    }

    /** Summary and management of an interaction, Indonesian and English. */
    static String[] words(String key) {
        return new String[] {
            "Kadar berubah; amati pasien.",
            "Levels change; watch the patient.",
            "Sesuaikan dosis " + key + ".",
            "Adjust the dose " + key + "."
        };
    }

    /** ICD-10 code a substance is contraindicated in. */
    static String code(int substance) {
        return CODES[substance % CODES.length];
    }

    /** eGFR below which a substance asks for care. */
    static int egfr(int substance) {
        return 15 + substance % 45;
    }

    private static String ref(int id) {
        return id < 0 ? "group:g" + ~id : "s" + id;
    }

    private String severity() {
        return SEVERITIES[random.nextInt(SEVERITIES.length)];
    }

    private void statementRows() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < SUBSTANCES; i++) {
            String tail = ",established,label,Pernyataan tentang " + i + ".,Statement on " + i + ".";
            rows.add("k" + i + ",s" + i + ",KONDISI_PENYAKIT,contraindication,MAJOR," + code(i) + ",,,"
                    + tail.substring(1));
            rows.add(
                    "r" + i + ",s" + i + ",GANGGUAN_GINJAL,precaution,MODERATE,," + egfr(i) + ",," + tail.substring(1));
            rows.add("l" + i + ",s" + i + ",LANSIA,precaution,MINOR,,," + OLD + "y," + tail.substring(1));
            rows.add("p" + i + ",s" + i + ",KEHAMILAN,contraindication,MAJOR,,,," + tail.substring(1));
        }
        put(
                "statements",
                "key,subject,category,kind,severity,conditions,egfr_lt,age_from,evidence,source,summary_id,summary_en",
                rows);
    }

    private void productRows() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < PRODUCTS; i++) {
            String maker = "Pabrik " + brands.get(i % MAKERS);
            rows.add("p" + i + "," + product(i) + ",s" + ingredient(i) + ":" + strength(i) + ",tablet,oral,Obat Keras,"
                    + maker + "," + maker + ",Dus 10 strip @ 10 tablet," + (93_000_000 + i));
        }
        put(
                "products",
                "key,name,ingredients,dosage_form,routes,golongan,manufacturer,registrant,packaging,kfa93",
                rows);
    }
}
