package id.jembatan.rxpert.internal.bridge;

import id.jembatan.api.medication.MedicationCode;
import id.jembatan.api.medication.MedicationHit;
import id.jembatan.rxpert.internal.Texts;
import id.jembatan.rxpert.internal.snapshot.GroupInfo;
import id.jembatan.rxpert.internal.snapshot.Snapshot;

/** A class of substances that cross-react, as one line of a search. */
final class GroupToHit {
    private GroupToHit() {}

    static MedicationHit map(GroupInfo one, Snapshot snapshot) {
        return new MedicationHit(
                new MedicationCode(
                        DictionaryCodes.system(snapshot),
                        one.key(),
                        MedicationCode.Kind.GROUP,
                        Texts.of(one.name()).id()),
                Texts.of(one.name()),
                null,
                null,
                null,
                null,
                MedicationHit.Coverage.ADVANCED,
                null,
                Texts.of(snapshot.info().title()));
    }
}
