package id.jembatan.rxpert.internal.bridge;

import id.jembatan.api.Text;
import id.jembatan.api.medication.MedicationCode;
import id.jembatan.api.medication.MedicationHit;
import id.jembatan.rxpert.internal.Texts;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import id.jembatan.rxpert.internal.snapshot.SubstanceInfo;

/** A substance, herb or food as one line of a search. */
final class SubstanceToHit {
    private SubstanceToHit() {}

    static MedicationHit map(SubstanceInfo one, Snapshot snapshot) {
        return new MedicationHit(
                new MedicationCode(
                        DictionaryCodes.system(snapshot), one.key(), MedicationCode.Kind.SUBSTANCE, one.nameId()),
                new Text(one.nameId(), one.inn()),
                null,
                null,
                null,
                null,
                ProductToHit.coverage(one.coverage()),
                one.kfa91().isEmpty() ? null : one.kfa91().get(0),
                Texts.of(snapshot.info().title()));
    }
}
