package id.jembatan.rxpert.internal.bridge;

import id.jembatan.api.medication.MedicationCode;
import id.jembatan.api.medication.MedicationDetail;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.Optional;

/** The full view of what a code names in one dictionary. */
final class CodeToDetail {
    private final Snapshot snapshot;
    private final DetailFrame frame;

    CodeToDetail(Snapshot snapshot, LocalDate today) {
        this.snapshot = snapshot;
        this.frame = new DetailFrame(snapshot, today);
    }

    /** Empty when the dictionary has no such entry (any more). */
    Optional<MedicationDetail> map(MedicationCode code) {
        return switch (code.kind()) {
            case PRODUCT ->
                snapshot.productByKey(code.code()).stream()
                        .mapToObj(id -> new ProductToDetail(snapshot, frame).map(id))
                        .findFirst();
            case SUBSTANCE ->
                snapshot.substance(code.code()).stream()
                        .mapToObj(id -> new SubstanceToDetail(snapshot, frame).map(id))
                        .findFirst();
            case GROUP ->
                snapshot.group(code.code()).stream()
                        .mapToObj(id -> new GroupToDetail(snapshot, frame).map(id))
                        .findFirst();
            case TEXT -> Optional.empty();
        };
    }
}
