package id.jembatan.rxpert.internal.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.jembatan.rxpert.internal.model.DictionaryInfo;
import id.jembatan.rxpert.internal.model.Words;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** {@code manifest.json} of a package; docs/rxdict.md, section 8. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Manifest(
        String format,
        String dictionary,
        String vendor,
        String version,
        String kind,
        @JsonProperty("base_version") String baseVersion,
        String created,
        String expires,
        @JsonProperty("min_engine") int minEngine,
        List<String> locales,
        @JsonProperty("title_id") String titleId,
        @JsonProperty("title_en") String titleEn,
        @JsonProperty("notice_id") String noticeId,
        @JsonProperty("notice_en") String noticeEn,
        @JsonProperty("key_id") String keyId,
        List<Entry> files) {
    public static final String FORMAT = "rxdict/1";
    public static final String FILE = "manifest.json";
    public static final String SIGNATURE = "manifest.sig";
    /** What this engine can read; a package that needs more is refused. */
    public static final int ENGINE = 1;

    /** One file of the package with its size and hash. */
    public record Entry(String name, int rows, long bytes, String sha256) {}

    public boolean isDelta() {
        return "delta".equals(kind);
    }

    void check() throws PackageException {
        if (!FORMAT.equals(format) || minEngine > ENGINE) {
            throw PackageException.of(Refusal.UNSUPPORTED_FORMAT, format + " (" + minEngine + ")");
        }
        boolean complete = named(dictionary) && named(version) && vendor != null && keyId != null && files != null;
        boolean sensible = "full".equals(kind) || (isDelta() && named(baseVersion));
        if (!complete || !sensible || files.stream().anyMatch(e -> e.name() == null || e.sha256() == null)) {
            throw PackageException.of(Refusal.BAD_MANIFEST, "dictionary, version, kind, key_id, files");
        }
        expiry();
    }

    /** Keys and versions become folder names of the store, so nothing else is let through. */
    private static boolean named(String text) {
        return text != null && Row.KEY.matcher(text).matches() && !text.contains("..");
    }

    /** Day from which the package may not be imported any more, or null. */
    public LocalDate expiry() throws PackageException {
        try {
            return expires == null ? null : LocalDate.parse(expires);
        } catch (DateTimeParseException e) {
            throw PackageException.of(Refusal.BAD_MANIFEST, "expires").causedBy(e);
        }
    }

    public DictionaryInfo info() throws PackageException {
        return new DictionaryInfo(
                dictionary,
                new Words(orEmpty(titleId), orEmpty(titleEn)),
                vendor,
                version,
                expiry(),
                locales == null ? List.of() : List.copyOf(locales),
                new Words(orEmpty(noticeId), orEmpty(noticeEn)));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
