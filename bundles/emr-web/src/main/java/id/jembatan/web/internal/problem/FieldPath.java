package id.jembatan.web.internal.problem;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import java.util.List;

/** Writes the path of a JSON field as {@code conditions[0].code}. */
final class FieldPath {

    private static final int MAX_NAME = 60;

    private FieldPath() {}

    static String of(List<Reference> path) {
        StringBuilder text = new StringBuilder();
        for (Reference step : path) {
            if (step.getFieldName() == null) {
                text.append('[').append(step.getIndex()).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(name(step.getFieldName()));
            }
        }
        return text.toString();
    }

    /** The name comes from the caller: bounded, and only what a property name can be. */
    private static String name(String given) {
        String bounded = given.length() > MAX_NAME ? given.substring(0, MAX_NAME) : given;
        return bounded.replaceAll("[^\\p{Alnum}_.:-]", "?");
    }
}
