package id.jembatan.rxpert.internal.model;

import java.time.LocalDate;

/** What a rule was taken from; {@code date} is the date of the edition that was read. */
public record Source(
        String key,
        String title,
        String publisher,
        LocalDate date,
        String url,
        String setId,
        String licence,
        Origin at) {}
