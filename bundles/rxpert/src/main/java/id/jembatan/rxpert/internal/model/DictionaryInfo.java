package id.jembatan.rxpert.internal.model;

import java.time.LocalDate;
import java.util.List;

/** Who made a dictionary, which version it is, and what must be said wherever it is used. */
public record DictionaryInfo(
        String dictionary,
        Words title,
        String vendor,
        String version,
        LocalDate expires,
        List<String> locales,
        Words notice) {}
