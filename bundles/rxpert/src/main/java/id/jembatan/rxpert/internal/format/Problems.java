package id.jembatan.rxpert.internal.format;

import id.jembatan.rxpert.internal.model.Origin;
import id.jembatan.rxpert.internal.model.Words;
import java.util.ArrayList;
import java.util.List;

/** Collects faults so that an author sees them together; keeps the first {@value #LIMIT}. */
public final class Problems {
    public static final int LIMIT = 200;

    private final List<Problem> found = new ArrayList<>();

    public void add(Refusal kind, Origin at, String column, String id, String en) {
        addRule(kind, "", at, column, id, en);
    }

    public void addRule(Refusal kind, String rule, Origin at, String column, String id, String en) {
        if (found.size() < LIMIT) {
            found.add(new Problem(kind, at, column, rule, new Words(id, en)));
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Problem> list() {
        return List.copyOf(found);
    }

    /** Refuses when there is a fault; the refusal is that of the first one. */
    public void refuseIfAny() throws PackageException {
        if (!found.isEmpty()) {
            throw new PackageException(found.get(0).kind(), found);
        }
    }
}
