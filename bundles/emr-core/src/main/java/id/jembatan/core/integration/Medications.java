package id.jembatan.core.integration;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.access.Permission;
import id.jembatan.api.access.Permission.Act;
import id.jembatan.api.access.Permission.Kind;
import id.jembatan.api.medication.MedicationCode;
import id.jembatan.api.medication.MedicationDetail;
import id.jembatan.api.medication.MedicationHit;
import id.jembatan.api.medication.MedicationService;
import id.jembatan.core.MedicationCodes;
import id.jembatan.core.Settings;
import id.jembatan.core.integration.DirectCalls.Outcome;
import id.jembatan.spi.DrugDictionary;
import id.jembatan.spi.PluginContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks drugs up in the dictionaries of the open bridges, all at once. */
@Component(service = MedicationService.class)
public final class Medications implements MedicationService {

    private static final List<Permission> MAY = List.of(
            Permission.of(Kind.PRESCRIPTION, Act.VIEW),
            Permission.of(Kind.INVENTORY, Act.VIEW),
            Permission.of(Kind.HISTORY, Act.VIEW));
    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;
    private static final int MOST_HITS = 50;

    private final Bridges bridges;
    private final DirectCalls calls;
    private final Settings settings;

    @Activate
    public Medications(@Reference Bridges bridges, @Reference DirectCalls calls, @Reference Settings settings) {
        this.bridges = bridges;
        this.calls = calls;
        this.settings = settings;
    }

    @Override
    public Hits search(Actor actor, Purpose purpose, String text, int limit) {
        requireAny(actor);
        String wanted = text == null ? "" : text.strip();
        refuse(purpose, wanted, limit);
        List<Outcome<List<MedicationHit>>> outcomes = calls.ask(
                actor.facilityId(),
                bridges.dictionaries(),
                DrugDictionary::pluginId,
                "drug-search",
                settings.drugSearchTimeout(),
                (DrugDictionary dictionary, PluginContext context) ->
                        List.copyOf(dictionary.search(purpose, wanted, limit, context)));
        List<List<MedicationHit>> answers =
                outcomes.stream().map(Outcome::value).filter(Objects::nonNull).toList();
        return answers.isEmpty()
                ? new Hits(List.of(), notSearched(actor, outcomes))
                : new Hits(merged(answers, limit), null);
    }

    @Override
    public MedicationDetail detail(Actor actor, MedicationCode code) {
        requireAny(actor);
        if (code == null || code.system() == null || code.code() == null || code.kind() == null) {
            throw EmrException.notFound(
                    "medication.unknown",
                    new Text(
                            "Nama ini ditulis sendiri dan tidak ada di kamus obat.",
                            "This name was written by hand and is in no drug dictionary."));
        }
        List<Outcome<Optional<MedicationDetail>>> outcomes = calls.ask(
                actor.facilityId(),
                bridges.dictionaries(),
                DrugDictionary::pluginId,
                "drug-detail",
                settings.drugSearchTimeout(),
                (DrugDictionary dictionary, PluginContext context) -> dictionary.detail(code, context));
        return outcomes.stream()
                .map(Outcome::value)
                .filter(Objects::nonNull)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> missing(actor, outcomes));
    }

    private EmrException missing(Actor actor, List<Outcome<Optional<MedicationDetail>>> outcomes) {
        boolean allAnswered = outcomes.stream().allMatch(outcome -> outcome.value() != null);
        return outcomes.isEmpty() || !allAnswered
                ? EmrException.unavailable("medication.unavailable", notSearched(actor, outcomes))
                : EmrException.notFound(
                        "medication.unknown",
                        new Text("Obat ini tidak ada di kamus obat.", "This drug is not in the drug dictionaries."));
    }

    private static void requireAny(Actor actor) {
        if (MAY.stream().noneMatch(actor::can)) {
            actor.require(MAY.get(0));
        }
    }

    private static void refuse(Purpose purpose, String wanted, int limit) {
        if (purpose == null) {
            throw EmrException.invalid(
                    "medication.purpose",
                    "purpose",
                    new Text("Pilih apa yang dicari.", "Choose what is searched for."));
        }
        if (wanted.codePointCount(0, wanted.length()) < SHORTEST || wanted.length() > LONGEST) {
            throw EmrException.invalid(
                    "medication.text",
                    "text",
                    new Text("Ketik 2 sampai 200 karakter nama obat.", "Type 2 to 200 characters of the drug's name."));
        }
        if (limit < 1 || limit > MOST_HITS) {
            throw EmrException.invalid(
                    "medication.limit",
                    "limit",
                    new Text("Batas hasil antara 1 dan 50.", "The limit is between 1 and 50."));
        }
    }

    /** The best of each dictionary first; an entry once, and a KFA code once. */
    private static List<MedicationHit> merged(List<List<MedicationHit>> answers, int limit) {
        List<MedicationHit> merged = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int longest = answers.stream().mapToInt(List::size).max().orElse(0);
        for (int rank = 0; rank < longest; rank++) {
            for (List<MedicationHit> answer : answers) {
                boolean more = rank < answer.size() && merged.size() < limit;
                if (more && isNew(answer.get(rank), seen)) {
                    merged.add(answer.get(rank));
                }
            }
        }
        return merged;
    }

    private static boolean isNew(MedicationHit hit, Set<String> seen) {
        boolean sameKfa = hit.kfa() != null && !seen.add("kfa\n" + hit.code().kind() + "\n" + hit.kfa());
        return seen.add(MedicationCodes.identity(hit.code())) && !sameKfa;
    }

    private <T> Text notSearched(Actor actor, List<Outcome<T>> outcomes) {
        Text why = outcomes.stream()
                .map(Outcome::failure)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> calls.closed(actor.facilityId(), bridges.dictionaries(), DrugDictionary::pluginId).stream()
                        .map(bridge -> bridge.state().sentence())
                        .findFirst())
                .orElseGet(() -> new Text(
                        "tidak ada kamus obat yang aktif. Tulis nama obatnya, atau pasang kamus di halaman Integrasi.",
                        "no drug dictionary is active. Write the drug's name, or install one on the Integration"
                                + " page."));
        return new Text("Kamus obat tidak dicari: " + why.id(), "Drug dictionaries were not searched: " + why.en());
    }
}
