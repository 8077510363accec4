package id.jembatan.rxpert.internal.validate;

import java.util.List;
import java.util.Set;

/**
 * What a list of conditions comes down to once concepts are resolved.
 *
 * @param tags keys of concepts without codes, matched against the tags of a patient
 * @param liver whether a recorded Child-Pugh class counts too
 * @param egfrBelow a lower eGFR counts too; 0 when it does not
 */
public record CodeSet(List<CodeRange> ranges, Set<String> tags, boolean liver, int egfrBelow) {
    public static final CodeSet EMPTY = new CodeSet(List.of(), Set.of(), false, 0);

    public boolean isEmpty() {
        return ranges.isEmpty() && tags.isEmpty() && !liver && egfrBelow == 0;
    }

    public boolean covers(String plainCode) {
        for (CodeRange range : ranges) {
            if (range.covers(plainCode)) {
                return true;
            }
        }
        return false;
    }
}
