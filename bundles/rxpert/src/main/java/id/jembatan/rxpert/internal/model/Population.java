package id.jembatan.rxpert.internal.model;

import java.util.List;
import java.util.Set;

/**
 * The patient a statement is about. All parts must hold together; an empty or null part is no limit.
 *
 * @param conditions ICD-10 codes, ranges or {@code @concept}; any of them
 * @param exceptConditions same form; none of them
 * @param from youngest age, included
 * @param to oldest age, not included
 * @param sex {@code 'M'}, {@code 'F'} or 0
 * @param egfrLt mL/min/1.73 m², or null
 * @param egfrGe mL/min/1.73 m², or null
 * @param childPugh letters A, B, C
 * @param altGt times the upper limit of normal, or null
 */
public record Population(
        List<String> conditions,
        List<String> exceptConditions,
        AgeBound from,
        AgeBound to,
        char sex,
        Set<PopulationFlag> flags,
        Double egfrLt,
        Double egfrGe,
        Set<String> childPugh,
        Double altGt) {
    public boolean has(PopulationFlag flag) {
        return flags.contains(flag);
    }

    public boolean hasLiverDegree() {
        return !childPugh.isEmpty() || altGt != null;
    }

    public boolean hasRenalDegree() {
        return egfrLt != null || egfrGe != null;
    }
}
