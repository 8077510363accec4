package id.jembatan.rxpert.internal;

import id.jembatan.rxpert.internal.format.PackageException;
import id.jembatan.rxpert.internal.format.Reader;
import id.jembatan.rxpert.internal.model.DictionaryInfo;
import id.jembatan.rxpert.internal.model.Words;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import id.jembatan.rxpert.internal.snapshot.SnapshotCompiler;
import id.jembatan.rxpert.internal.validate.Validator;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small dictionary written row by row; every row becomes a part file of its table. */
public final class Dict {
    private final Map<String, byte[]> files = new TreeMap<>();
    private final String name;

    private Dict(String name) {
        this.name = name;
    }

    public static Dict empty() {
        return named("mini");
    }

    public static Dict named(String name) {
        return new Dict(name)
                .row("sources", "key=label", "title=Label of the tests", "publisher=FDA", "date=2024-01-15");
    }

    /** @param cells {@code column=value} */
    public Dict row(String table, String... cells) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String cell : cells) {
            int at = cell.indexOf('=');
            values.put(cell.substring(0, at), cell.substring(at + 1));
        }
        String text = String.join(",", values.keySet()) + "\n"
                + String.join(
                        ",",
                        values.values().stream()
                                .map(value -> "\"" + value.replace("\"", "\"\"") + "\"")
                                .toList())
                + "\n";
        files.put(String.format("%s-%04d.csv", table, files.size()), text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public Dict substance(String key, String... cells) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("key", key);
        all.put("inn", key.replace('_', ' '));
        all.put("name_id", key.replace('_', ' '));
        all.put("kind", "moiety");
        return row("substances", over(all, cells));
    }

    public Dict product(String key, String name, String ingredients, String... cells) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("key", key);
        all.put("name", name);
        all.put("ingredients", ingredients);
        all.put("dosage_form", "tablet");
        all.put("routes", "oral");
        all.put("golongan", "Obat Keras");
        all.put("manufacturer", "Pabrik Contoh");
        all.put("registrant", "Pabrik Contoh");
        all.put("packaging", "Dus, 10 strip @ 10 tablet");
        return row("products", over(all, cells));
    }

    public Dict statement(String key, String subject, String category, String... cells) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("key", key);
        all.put("subject", subject);
        all.put("category", category);
        all.put("kind", "contraindication");
        all.put("severity", "CONTRAINDICATED");
        all.put("summary_id", "Pernyataan " + key);
        all.put("summary_en", "Statement " + key);
        all.put("evidence", "established");
        all.put("source", "label");
        return row("statements", over(all, cells));
    }

    public Dict interaction(String key, String a, String b, String severity, String... cells) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("key", key);
        all.put("a", a);
        all.put("b", b);
        all.put("severity", severity);
        all.put("action", "avoid");
        all.put("summary_id", "Interaksi " + key);
        all.put("summary_en", "Interaction " + key);
        all.put("evidence", "established");
        all.put("source", "label");
        return row("interactions", over(all, cells));
    }

    public Dict group(String key, String kind, String... cells) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("key", key);
        all.put("kind", kind);
        all.put("name_id", key);
        all.put("name_en", key);
        all.put("source", "label");
        return row("groups", over(all, cells));
    }

    private static String[] over(Map<String, String> all, String[] cells) {
        for (String cell : cells) {
            int at = cell.indexOf('=');
            all.put(cell.substring(0, at), cell.substring(at + 1));
        }
        return all.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toArray(String[]::new);
    }

    public Map<String, byte[]> files() {
        return new TreeMap<>(files);
    }

    public DictionaryInfo info() {
        return new DictionaryInfo(
                name,
                new Words("Kamus " + name, "Dictionary " + name),
                "Vendor",
                "1",
                LocalDate.of(2030, 1, 1),
                List.of("id", "en"),
                Words.NONE);
    }

    public Validator.Valid validate() throws PackageException {
        return Validator.check(Reader.full(info(), files()));
    }

    public Snapshot compile() {
        try {
            return SnapshotCompiler.compile(validate().data());
        } catch (PackageException e) {
            throw new AssertionError(e.problems().toString(), e);
        }
    }
}
