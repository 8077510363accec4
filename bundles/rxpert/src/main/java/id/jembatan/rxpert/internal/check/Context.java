package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.model.Source;
import id.jembatan.rxpert.internal.model.Words;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import id.jembatan.rxpert.internal.snapshot.SubstanceInfo;
import java.util.List;

/** What every check of one request against one dictionary works with. */
record Context(Snapshot snapshot, CheckRequest request, PatientMatcher patient, Findings findings) {
    Alert.Explanation explain(
            String key, String rule, List<Words> facts, List<Words> exclusions, Alert.Citation citation) {
        return new Alert.Explanation(
                snapshot.info().dictionary(), snapshot.info().version(), key, rule, facts, exclusions, citation);
    }

    Alert.Citation cite(String source, String section) {
        Source found = snapshot.source(source);
        return found == null
                ? Alert.Citation.NONE
                : new Alert.Citation(found.title(), found.publisher(), section, found.url(), found.date());
    }

    Alert.Party party(CheckedDrug drug, int substance) {
        SubstanceInfo info = snapshot.substance(substance);
        return new Alert.Party(List.of(drug.item().id()), drug.item().name(), info.key(), info.inn());
    }

    Policy policy() {
        return request.policy();
    }
}
