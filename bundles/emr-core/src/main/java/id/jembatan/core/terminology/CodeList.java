package id.jembatan.core.terminology;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.core.FieldErrors;
import id.jembatan.core.store.TerminologyRows;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a code system from CSV, header {@code code,title_id,title_en,keywords}, UTF-8; all of it or nothing. */
final class CodeList {
    private static final List<String> HEADER = List.of("code", "title_id", "title_en", "keywords");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9.+*/-]{0,19}");
    private static final int MOST_CODES = 200_000;
    private static final int MOST_ERRORS = 20;
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final FieldErrors errors = new FieldErrors();
    private final Set<String> seen = new HashSet<>();
    private final List<TerminologyRows.Row> rows = new ArrayList<>();
    private int wrong;

    private CodeList() {}

    /** @throws EmrException INVALID naming the lines that are wrong, the first twenty of them */
    static List<TerminologyRows.Row> read(InputStream csv) {
        CodeList list = new CodeList();
        CsvMapper mapper = CsvMapper.builder()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .build();
        InputStreamReader reader = new InputStreamReader(
                new BoundedStream(csv, MOST_BYTES),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        try (MappingIterator<List<String>> lines =
                mapper.readerForListOf(String.class).readValues(reader)) {
            list.readAll(lines);
        } catch (CharacterCodingException e) {
            throw refused("Berkas ini bukan UTF-8. Simpan ulang sebagai CSV UTF-8.", "This file is not UTF-8.", e);
        } catch (BoundedStream.TooLong e) {
            throw new EmrException(
                    EmrException.Kind.TOO_LARGE,
                    "terminology.csv.large",
                    new Text("Berkas ini lebih dari 64 MB.", "This file is larger than 64 MB."),
                    List.of(),
                    e);
        } catch (JsonProcessingException | RuntimeJsonMappingException e) {
            throw refused(
                    "Berkas ini bukan CSV yang benar: ada tanda kutip yang tidak ditutup atau kolom berlebih.",
                    "This file is no proper CSV: a quote is not closed or there are too many columns.",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        list.errors.throwIfAny("terminology.csv.invalid");
        if (list.rows.isEmpty()) {
            throw refused("Berkas ini tidak berisi kode.", "There are no codes in this file.", null);
        }
        return list.rows;
    }

    private void readAll(MappingIterator<List<String>> lines) throws IOException {
        boolean header = true;
        while (wrong < MOST_ERRORS && lines.hasNextValue()) {
            int line = lines.getCurrentLocation().getLineNr();
            List<String> cells = lines.nextValue();
            if (header) {
                checkHeader(cells);
                header = false;
            } else if (rows.size() == MOST_CODES) {
                wrong(line, "lebih dari " + MOST_CODES + " kode", "more than " + MOST_CODES + " codes");
                return;
            } else {
                add(line, cells);
            }
        }
    }

    private static void checkHeader(List<String> cells) {
        List<String> names = cells.stream()
                .map(name -> name.replace("\ufeff", "").strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!names.equals(HEADER)) {
            throw EmrException.invalid(
                    "terminology.csv.invalid",
                    "csv[1]",
                    new Text(
                            "Baris 1 harus berisi judul kolom code,title_id,title_en,keywords.",
                            "Line 1 must be the header code,title_id,title_en,keywords."));
        }
    }

    private void add(int line, List<String> cells) {
        String code = cell(cells, 0).toUpperCase(Locale.ROOT);
        String id = cell(cells, 1);
        String en = cell(cells, 2);
        String keywords = cell(cells, 3);
        if (cells.size() < 3 || cells.size() > HEADER.size()) {
            wrong(line, "harus berisi 4 kolom, bukan " + cells.size(), "must have 4 columns, not " + cells.size());
        } else if (!CODE.matcher(code).matches()) {
            wrong(line, "kode kosong atau tidak wajar", "the code is empty or not proper");
        } else if (id.isEmpty() && en.isEmpty()) {
            wrong(line, "tidak ada nama untuk kode " + code, "there is no title for the code " + code);
        } else if (id.length() > 1000 || en.length() > 1000 || keywords.length() > 2000) {
            wrong(line, "nama atau kata kunci terlalu panjang", "a title or the keywords are too long");
        } else if (!seen.add(code)) {
            wrong(line, "kode " + code + " sudah ada di baris sebelumnya", "the code " + code + " was there before");
        } else {
            Text title = new Text(id.isEmpty() ? en : id, en.isEmpty() ? id : en);
            rows.add(new TerminologyRows.Row(code, title, keywords.isEmpty() ? null : keywords, true));
        }
    }

    private void wrong(int line, String id, String en) {
        wrong++;
        errors.add("csv[" + line + "]", "Baris " + line + ": " + id + ".", "Line " + line + ": " + en + ".");
    }

    private static String cell(List<String> cells, int column) {
        return column < cells.size() && cells.get(column) != null
                ? cells.get(column).strip()
                : "";
    }

    private static EmrException refused(String id, String en, Exception cause) {
        return new EmrException(
                EmrException.Kind.INVALID, "terminology.csv.invalid", new Text(id, en), List.of(), cause);
    }
}
