package id.jembatan.rxpert.internal.bridge;

import id.jembatan.api.Text;
import id.jembatan.api.medication.MedicationCode;
import id.jembatan.api.medication.MedicationDetail;
import id.jembatan.rxpert.internal.model.Route;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import id.jembatan.rxpert.internal.snapshot.SubstanceInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The full view of a substance, herb or food. */
final class SubstanceToDetail {
    private final Snapshot snapshot;
    private final DetailFrame frame;

    SubstanceToDetail(Snapshot snapshot, DetailFrame frame) {
        this.snapshot = snapshot;
        this.frame = frame;
    }

    MedicationDetail map(int id) {
        SubstanceInfo one = snapshot.substance(id);
        List<MedicationDetail.Field> fields = new ArrayList<>();
        BasicField.NAME.put(new Text(one.nameId(), one.inn()), fields);
        BasicField.INN.put(one.inn(), fields);
        BasicField.ATC.put(String.join(", ", one.atc()), fields);
        BasicField.CLASSES.put(classes(id), fields);
        BasicField.KFA.put(String.join(", ", one.kfa91()), fields);
        return frame.of(
                MedicationCode.Kind.SUBSTANCE,
                one.key(),
                new Text(one.nameId(), one.inn()),
                ProductToHit.coverage(one.coverage()),
                fields,
                new DrugToSections(snapshot, frame.today()).map(snapshot.drugOfSubstances(new int[] {id}, Route.ANY)));
    }

    private Text classes(int id) {
        int[] groups = snapshot.groupsOf(snapshot.moiety(id));
        return new Text(
                Arrays.stream(groups)
                        .mapToObj(group -> snapshot.group(group).name().id())
                        .collect(Collectors.joining(", ")),
                Arrays.stream(groups)
                        .mapToObj(group -> snapshot.group(group).name().en())
                        .collect(Collectors.joining(", ")));
    }
}
