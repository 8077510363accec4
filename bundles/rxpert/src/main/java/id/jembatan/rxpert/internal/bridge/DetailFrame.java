package id.jembatan.rxpert.internal.bridge;

import id.jembatan.api.Text;
import id.jembatan.api.medication.MedicationCode;
import id.jembatan.api.medication.MedicationDetail;
import id.jembatan.api.medication.MedicationHit;
import id.jembatan.rxpert.internal.Texts;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.List;

/** What every full view says of its dictionary. */
final class DetailFrame {
    private final Snapshot snapshot;
    private final LocalDate today;

    DetailFrame(Snapshot snapshot, LocalDate today) {
        this.snapshot = snapshot;
        this.today = today;
    }

    LocalDate today() {
        return today;
    }

    MedicationDetail of(
            MedicationCode.Kind kind,
            String key,
            Text name,
            MedicationHit.Coverage coverage,
            List<MedicationDetail.Field> basic,
            List<MedicationDetail.DetailSection> sections) {
        LocalDate expires = snapshot.info().expires();
        boolean expired = expires != null && !today.isBefore(expires);
        return new MedicationDetail(
                new MedicationCode(DictionaryCodes.system(snapshot), key, kind, name.id()),
                name,
                coverage,
                basic,
                sections,
                Texts.of(snapshot.info().title()),
                snapshot.info().version(),
                Texts.orNull(snapshot.info().notice()),
                expired ? expires : null);
    }
}
