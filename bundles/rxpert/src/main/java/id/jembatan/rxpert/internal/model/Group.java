package id.jembatan.rxpert.internal.model;

/**
 * One row of the groups table.
 *
 * @param parent key of the wider group, or empty
 * @param severity of a match through this group
 * @param cross whether members are only similar in structure (level CROSS) and not of one class
 */
public record Group(
        String key,
        GroupKind kind,
        Words name,
        String parent,
        Severity severity,
        boolean cross,
        Evidence evidence,
        Words summary,
        String source,
        Origin at) {}
