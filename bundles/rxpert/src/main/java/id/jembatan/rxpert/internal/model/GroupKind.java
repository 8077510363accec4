package id.jembatan.rxpert.internal.model;

/** What a group is for; see docs/rxdict.md, section 3. */
public enum GroupKind {
    ALLERGY,
    INTERACTION,
    DUPLICATE,
    DUPLICATE_EXEMPT,
    THERAPEUTIC
}
