package id.jembatan.rxpert.internal.model;

import java.util.List;

/** One row of the substances table. */
public record Substance(
        String key,
        String inn,
        String nameId,
        SubstanceKind kind,
        List<String> components,
        String parent,
        List<String> atc,
        List<String> groups,
        List<String> synonyms,
        CoverageLevel coverage,
        List<String> kfa91,
        String unii,
        String rxcui,
        Origin at) {}
