package id.jembatan.rxpert.internal.bridge;

import id.jembatan.api.Text;
import id.jembatan.api.medication.DrugAlert;
import id.jembatan.rxpert.internal.Texts;
import id.jembatan.rxpert.internal.check.Alert;
import id.jembatan.rxpert.internal.model.Category;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import java.util.List;
import java.util.Map;

/** An alert of the engine as the core shows it. */
final class AlertToDrugAlert {
    /** Things the engine names by key that stand on the other side of an alert. */
    private static final Map<String, String> THINGS = Map.of("alcohol", "alkohol", "radiotherapy", "radioterapi");

    private final List<Snapshot> active;
    private final LineIds ids;

    AlertToDrugAlert(List<Snapshot> active, LineIds ids) {
        this.active = active;
        this.ids = ids;
    }

    DrugAlert map(Alert one) {
        return new DrugAlert(
                category(one.category()),
                DrugAlert.Severity.valueOf(one.severity().name()),
                DrugAlert.Severity.valueOf(one.dictionarySeverity().name()),
                DrugAlert.Evidence.valueOf(one.evidence().name()),
                DrugAlert.Action.valueOf(one.action().name()),
                ids.outside(one.drug().items()),
                one.drug().name(),
                one.against() == null ? null : against(one.against()),
                one.against() == null ? List.of() : ids.outside(one.against().items()),
                Texts.of(one.advice().summary()),
                Texts.orNull(one.advice().management()),
                Texts.orNull(one.advice().detail()),
                explanation(one));
    }

    private String against(Alert.Party party) {
        return ids.outside(party.items()).isEmpty() ? THINGS.getOrDefault(party.name(), party.name()) : party.name();
    }

    private DrugAlert.Explanation explanation(Alert alert) {
        Alert.Explanation why = alert.why();
        return new DrugAlert.Explanation(
                title(why.dictionary()),
                why.version(),
                why.key(),
                alert.level() == null ? why.rule() : alert.level().words().id() + ": " + why.rule(),
                why.facts().stream().map(Texts::of).toList(),
                why.exclusions().stream().map(Texts::of).toList(),
                alert.others().stream().map(this::other).toList(),
                source(why.source()));
    }

    private Text other(Alert.OtherRule rule) {
        Text summary = Texts.of(rule.summary());
        Text title = title(rule.dictionary());
        String tail = " [" + rule.severity() + ", " + rule.key() + ", ";
        return new Text(summary.id() + tail + title.id() + "]", summary.en() + tail + title.en() + "]");
    }

    private Text title(String dictionary) {
        return active.stream()
                .filter(one -> one.info().dictionary().equals(dictionary))
                .map(one -> Texts.of(one.info().title()))
                .findFirst()
                .orElse(Text.same(dictionary));
    }

    static DrugAlert.Source source(Alert.Citation from) {
        return from.title().isEmpty()
                ? null
                : new DrugAlert.Source(
                        from.title(),
                        orNull(from.publisher()),
                        orNull(from.section()),
                        orNull(from.url()),
                        from.date());
    }

    private static String orNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    static DrugAlert.Category category(Category category) {
        return switch (category) {
            case ALERGI -> DrugAlert.Category.ALLERGY;
            case HIPERSENSITIVITAS -> DrugAlert.Category.HYPERSENSITIVITY;
            case KONDISI_PENYAKIT -> DrugAlert.Category.CONDITION;
            case GANGGUAN_HATI -> DrugAlert.Category.HEPATIC;
            case GANGGUAN_GINJAL -> DrugAlert.Category.RENAL;
            case ANAK -> DrugAlert.Category.CHILD;
            case LANSIA -> DrugAlert.Category.ELDERLY;
            case KEHAMILAN -> DrugAlert.Category.PREGNANCY;
            case MENYUSUI -> DrugAlert.Category.LACTATION;
            case INTERAKSI -> DrugAlert.Category.INTERACTION;
            case BOXED_WARNING -> DrugAlert.Category.BOXED_WARNING;
            case DUPLIKASI -> DrugAlert.Category.DUPLICATE;
            case PEMANTAUAN, LAINNYA -> throw new IllegalArgumentException(category + " is never an alert");
        };
    }
}
