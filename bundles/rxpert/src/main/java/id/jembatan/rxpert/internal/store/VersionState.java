package id.jembatan.rxpert.internal.store;

import java.util.ArrayList;
import java.util.List;

/**
 * Which versions of a dictionary are kept, newest first, and which one answers.
 *
 * @param versions at most {@link #KEPT}
 */
record VersionState(String active, List<Version> versions) {
    static final int KEPT = 3;

    /** One kept version. */
    record Version(String version, String approvedBy, String approvedAt) {}

    VersionState with(Version next) {
        List<Version> all = new ArrayList<>();
        all.add(next);
        versions.stream()
                .filter(one -> !one.version().equals(next.version()))
                .limit(KEPT - 1L)
                .forEach(all::add);
        return new VersionState(next.version(), List.copyOf(all));
    }

    VersionState activated(String version) {
        return new VersionState(version, versions);
    }

    boolean has(String version) {
        return versions.stream().anyMatch(one -> one.version().equals(version));
    }

    /** The kept version before the active one, or null. */
    String older() {
        for (int i = 0; i + 1 < versions.size(); i++) {
            if (versions.get(i).version().equals(active)) {
                return versions.get(i + 1).version();
            }
        }
        return null;
    }
}
