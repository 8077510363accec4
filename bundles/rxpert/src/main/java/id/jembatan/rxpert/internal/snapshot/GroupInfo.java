package id.jembatan.rxpert.internal.snapshot;

import id.jembatan.rxpert.internal.model.Evidence;
import id.jembatan.rxpert.internal.model.GroupKind;
import id.jembatan.rxpert.internal.model.Severity;
import id.jembatan.rxpert.internal.model.Words;

/** A group of a compiled dictionary. */
public record GroupInfo(
        int id,
        String key,
        GroupKind kind,
        Words name,
        Severity severity,
        boolean cross,
        Evidence evidence,
        Words summary,
        String source) {}
