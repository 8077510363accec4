package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.snapshot.ResolvedDrug;

/** A line of a check and what it is in one dictionary; {@code drug} is null when the dictionary does not know it. */
record CheckedDrug(DrugItem item, boolean draft, ResolvedDrug drug) {
    boolean isKnown() {
        return drug != null;
    }
}
