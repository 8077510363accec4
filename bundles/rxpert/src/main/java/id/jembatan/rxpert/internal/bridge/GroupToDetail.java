package id.jembatan.rxpert.internal.bridge;

import id.jembatan.api.Text;
import id.jembatan.api.medication.MedicationCode;
import id.jembatan.api.medication.MedicationDetail;
import id.jembatan.api.medication.MedicationHit;
import id.jembatan.rxpert.internal.Texts;
import id.jembatan.rxpert.internal.model.Route;
import id.jembatan.rxpert.internal.snapshot.GroupInfo;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The full view of a class: who belongs to it. */
final class GroupToDetail {
    private static final int MOST_MEMBERS = 200;

    private final Snapshot snapshot;
    private final DetailFrame frame;

    GroupToDetail(Snapshot snapshot, DetailFrame frame) {
        this.snapshot = snapshot;
        this.frame = frame;
    }

    MedicationDetail map(int id) {
        GroupInfo one = snapshot.group(id);
        int[] members = IntStream.range(0, snapshot.substanceCount())
                .filter(substance -> snapshot.isMember(id, substance, Route.ANY))
                .limit(MOST_MEMBERS)
                .toArray();
        List<MedicationDetail.Field> fields = new ArrayList<>();
        BasicField.NAME.put(Texts.of(one.name()), fields);
        BasicField.MEMBERS.put(
                new Text(
                        IntStream.of(members)
                                .mapToObj(member -> snapshot.substance(member).nameId())
                                .collect(Collectors.joining(", ")),
                        IntStream.of(members)
                                .mapToObj(member -> snapshot.substance(member).inn())
                                .collect(Collectors.joining(", "))),
                fields);
        return frame.of(
                MedicationCode.Kind.GROUP,
                one.key(),
                Texts.of(one.name()),
                MedicationHit.Coverage.ADVANCED,
                fields,
                List.of());
    }
}
