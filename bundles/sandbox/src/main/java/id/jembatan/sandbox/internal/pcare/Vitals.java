package id.jembatan.sandbox.internal.pcare;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The seven vital signs both bodies carry as JSON numbers, whole, with the largest value that is no slip of the pen. */
final class Vitals {
    private static final Map<String, Integer> LARGEST = new LinkedHashMap<>();

    static {
        LARGEST.put("sistole", 300);
        LARGEST.put("diastole", 200);
        LARGEST.put("beratBadan", 400);
        LARGEST.put("tinggiBadan", 250);
        LARGEST.put("respRate", 120);
        LARGEST.put("lingkarPerut", 250);
        LARGEST.put("heartRate", 300);
    }

    private Vitals() {}

    /** @param zeroAllowed 0 stands for "not measured", which registration always takes */
    static void check(BodyCheck check, boolean zeroAllowed) {
        LARGEST.forEach((field, largest) -> check.number(field, zeroAllowed ? 0 : 1, largest));
    }

    static void copy(ObjectNode from, ObjectNode to) {
        LARGEST.keySet().forEach(field -> to.set(field, from.path(field)));
    }
}
