package id.jembatan.rxpert.internal.snapshot;

import id.jembatan.rxpert.internal.model.CoverageLevel;
import id.jembatan.rxpert.internal.model.SubstanceKind;
import java.util.List;

/** A substance of a compiled dictionary. */
public record SubstanceInfo(
        int id,
        String key,
        String inn,
        String nameId,
        SubstanceKind kind,
        CoverageLevel coverage,
        List<String> atc,
        List<String> kfa91) {}
