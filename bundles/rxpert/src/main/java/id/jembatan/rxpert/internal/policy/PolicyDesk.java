package id.jembatan.rxpert.internal.policy;

import id.jembatan.api.EmrException;
import id.jembatan.api.FieldError;
import id.jembatan.api.Text;
import id.jembatan.rxpert.internal.keeper.DictionaryKeeper;
import id.jembatan.rxpert.internal.keeper.RxpertSettings;
import id.jembatan.rxpert.internal.model.Severity;
import id.jembatan.rxpert.internal.policy.ClinicPolicy.Decision;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The clinic's policy: read once, changed by people, kept apart from the dictionaries. */
@Component(service = PolicyDesk.class)
public final class PolicyDesk {
    private static final Logger LOG = LoggerFactory.getLogger(PolicyDesk.class);
    private static final int MOST_DECISIONS = 2_000;
    private static final int LONGEST_REASON = 300;

    private final DictionaryKeeper keeper;
    private final PolicyFile file;
    private final Clock clock;
    private volatile ClinicPolicy current;

    @Activate
    public PolicyDesk(@Reference DictionaryKeeper keeper, @Reference Clock clock) {
        this.keeper = keeper;
        this.clock = clock;
        RxpertSettings settings = keeper.settings();
        this.file = new PolicyFile(settings.folder());
        try {
            current = file.read()
                    .orElseGet(() -> new ClinicPolicy(0, settings.layersOff(), settings.labelOnlyAsInfo(), List.of()));
        } catch (IOException e) {
            LOG.error("The clinic's policy cannot be read; nothing is checked until it can", e);
        }
    }

    /** What a person changes: the whole policy, and the version it was read with. */
    public record Draft(long version, Set<String> layersOff, boolean labelOnlyAsInfo, List<Choice> decisions) {
        /** A severity by key. */
        public record Choice(String key, Severity severity, String reason) {}
    }

    /** @throws EmrException UNAVAILABLE when the kept policy is damaged: a check without it could say too little */
    public ClinicPolicy current() {
        ClinicPolicy policy = current;
        if (policy == null) {
            throw EmrException.unavailable(
                    "rxpert.policy.damaged",
                    new Text(
                            "Kebijakan klinik (policy.json) tidak dapat dibaca. Perbaiki atau hapus berkas itu, lalu mulai"
                                    + " ulang bundel rxpert.",
                            "The clinic's policy (policy.json) cannot be read. Mend or remove the file, then restart the"
                                    + " bundle rxpert."));
        }
        return policy;
    }

    /** Version of the policy, or -1 while it is damaged. */
    public long version() {
        ClinicPolicy policy = current;
        return policy == null ? -1 : policy.version();
    }

    /** Names of the layers in the active dictionaries that can be switched off. */
    public List<String> layers() {
        Set<String> layers = new TreeSet<>();
        keeper.active().forEach(snapshot -> layers.addAll(RuleKeys.layers(snapshot)));
        return List.copyOf(layers);
    }

    /**
     * Replaces the policy.
     *
     * @param by who decides
     * @throws EmrException INVALID with the fields, CONFLICT when somebody else changed it meanwhile
     */
    public synchronized ClinicPolicy change(Draft draft, String by) {
        ClinicPolicy old = current();
        if (draft.version() != old.version()) {
            throw EmrException.conflict(
                    "rxpert.policy.changed",
                    new Text(
                            "Kebijakan sudah diubah orang lain. Muat ulang lalu ulangi.",
                            "Somebody else changed the policy. Reload and repeat."));
        }
        ClinicPolicy next = new ClinicPolicy(
                old.version() + 1,
                draft.layersOff() == null ? Set.of() : draft.layersOff(),
                draft.labelOnlyAsInfo(),
                decisions(draft.decisions() == null ? List.of() : draft.decisions(), old, by));
        try {
            file.write(next);
        } catch (IOException e) {
            throw new EmrException(
                    EmrException.Kind.UNAVAILABLE,
                    "rxpert.policy.write",
                    new Text("Kebijakan tidak dapat disimpan.", "The policy cannot be saved."),
                    List.of(),
                    e);
        }
        current = next;
        LOG.info(
                "Policy {}: {} decisions, layers off {}",
                next.version(),
                next.decisions().size(),
                next.layersOff());
        return next;
    }

    private List<Decision> decisions(List<Draft.Choice> choices, ClinicPolicy old, String by) {
        Map<String, Decision> before = new HashMap<>();
        old.decisions().forEach(one -> before.put(one.key(), one));
        List<FieldError> faults = new ArrayList<>();
        List<Decision> decided = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < choices.size() && faults.isEmpty(); i++) {
            Draft.Choice one = choices.get(i);
            Decision kept = before.get(one.key());
            Text fault = i >= MOST_DECISIONS
                    ? new Text("Terlalu banyak keputusan.", "Too many decisions.")
                    : fault(one, kept != null, seen);
            if (fault != null) {
                faults.add(new FieldError("decisions[" + i + "]", fault));
            } else if (kept != null
                    && kept.severity() == one.severity()
                    && kept.reason().equals(one.reason().strip())) {
                decided.add(kept);
            } else {
                decided.add(new Decision(one.key(), one.severity(), one.reason().strip(), by, clock.instant()));
            }
        }
        if (!faults.isEmpty()) {
            throw EmrException.invalid("rxpert.policy.decision", faults);
        }
        return decided;
    }

    private Text fault(Draft.Choice one, boolean kept, Set<String> seen) {
        if (one.key() == null || one.severity() == null || !seen.add(one.key())) {
            return new Text("Kunci atau tingkat kosong atau ganda.", "Key or severity is missing or there twice.");
        }
        if (one.reason() == null || one.reason().isBlank() || one.reason().length() > LONGEST_REASON) {
            return new Text(
                    "Tulis alasan untuk " + one.key() + ", paling panjang " + LONGEST_REASON + " huruf.",
                    "Write a reason for " + one.key() + ", at most " + LONGEST_REASON + " characters.");
        }
        // a key of a version before stays allowed, else nothing could be saved after an import
        if (!kept && keeper.active().stream().noneMatch(snapshot -> RuleKeys.knows(snapshot, one.key()))) {
            return new Text(
                    "Kunci " + one.key() + " tidak ada di kamus yang aktif.",
                    "Key " + one.key() + " is in no active dictionary.");
        }
        return null;
    }
}
