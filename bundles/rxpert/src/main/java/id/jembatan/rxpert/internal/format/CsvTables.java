package id.jembatan.rxpert.internal.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import id.jembatan.rxpert.internal.model.Origin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the CSV files of a package into rows per table; parts of one table are joined in name order. */
final class CsvTables {
    static final int MAX_CELL = 4_000;

    private static final ObjectReader READER = new CsvMapper()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .readerFor(String[].class);

    private CsvTables() {}

    /** @param files file name to content */
    static Map<TableSpec, List<Row>> read(Map<String, byte[]> files, boolean delta, Problems problems) {
        Map<TableSpec, List<Row>> tables = new EnumMap<>(TableSpec.class);
        for (TableSpec spec : TableSpec.values()) {
            tables.put(spec, new ArrayList<>());
        }
        new TreeMap<>(files).forEach((name, content) -> {
            if (!name.endsWith(".csv")) {
                return;
            }
            TableSpec.ofFile(name)
                    .ifPresentOrElse(
                            spec -> tables.get(spec).addAll(readOne(spec, name, content, delta, problems)),
                            () -> problems.add(
                                    Refusal.BAD_ROW,
                                    new Origin(name, 0),
                                    "",
                                    "nama tabel tidak dikenal",
                                    "unknown table name"));
        });
        return tables;
    }

    private static List<Row> readOne(TableSpec spec, String name, byte[] content, boolean delta, Problems problems) {
        List<Row> rows = new ArrayList<>();
        try (Reader text = utf8(content);
                MappingIterator<String[]> lines = READER.readValues(text)) {
            if (!lines.hasNext()) {
                problems.add(Refusal.BAD_ROW, new Origin(name, 1), "", "berkas kosong", "the file is empty");
                return rows;
            }
            Map<String, Integer> header = header(spec, name, lines.next(), delta, problems);
            while (lines.hasNext()) {
                int line = lines.getCurrentLocation().getLineNr();
                String[] cells = lines.next();
                Origin at = new Origin(name, line);
                if (checkCells(header, cells, at, problems)) {
                    rows.add(new Row(header, cells, at).reportingTo(problems));
                }
            }
        } catch (CharacterCodingException e) {
            problems.add(Refusal.BAD_ROW, new Origin(name, 0), "", "bukan UTF-8", "not UTF-8");
        } catch (JsonProcessingException e) {
            problems.add(Refusal.BAD_ROW, new Origin(name, rows.size() + 2), "", "CSV rusak", "broken CSV");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static Reader utf8(byte[] content) {
        return new InputStreamReader(
                new ByteArrayInputStream(content),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Map<String, Integer> header(
            TableSpec spec, String name, String[] names, boolean delta, Problems problems) {
        Origin at = new Origin(name, 1);
        Map<String, Integer> header = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            String column = names[i].strip();
            if (i == 0 && column.startsWith("\uFEFF")) {
                column = column.substring(1);
            }
            boolean known = spec.allowed().contains(column) || (delta && column.equals(TableSpec.OP));
            if (!known || header.put(column, i) != null) {
                problems.add(
                        Refusal.BAD_ROW, at, column, "kolom tidak dikenal atau ganda", "unknown or repeated column");
            }
        }
        if (!delta) {
            for (String column : spec.required()) {
                if (!header.containsKey(column)) {
                    problems.add(Refusal.BAD_ROW, at, column, "kolom wajib tidak ada", "required column is missing");
                }
            }
        }
        return header;
    }

    private static boolean checkCells(Map<String, Integer> header, String[] cells, Origin at, Problems problems) {
        if (cells.length > header.size()) {
            problems.add(
                    Refusal.BAD_ROW,
                    at,
                    "",
                    "baris punya " + cells.length + " sel, judul " + header.size() + "; koma tanpa tanda kutip?",
                    "row has " + cells.length + " cells, header " + header.size() + "; a comma without quotes?");
            return false;
        }
        for (String cell : cells) {
            if (cell != null && cell.length() > MAX_CELL) {
                problems.add(Refusal.BAD_ROW, at, "", "sel terlalu panjang", "a cell is too long");
                return false;
            }
        }
        return true;
    }
}
