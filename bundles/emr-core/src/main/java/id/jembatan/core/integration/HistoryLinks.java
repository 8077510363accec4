package id.jembatan.core.integration;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.access.Permission;
import id.jembatan.api.encounter.Encounter;
import id.jembatan.api.integration.HistoryLinkService;
import id.jembatan.api.patient.Coverage;
import id.jembatan.api.patient.Coverage.Payer;
import id.jembatan.api.patient.Identifier;
import id.jembatan.api.patient.Patient;
import id.jembatan.core.Json;
import id.jembatan.core.Settings;
import id.jembatan.core.integration.DirectCalls.Outcome;
import id.jembatan.core.store.Db;
import id.jembatan.core.store.EncounterRows;
import id.jembatan.core.store.PatientRows;
import id.jembatan.core.store.UserRows;
import id.jembatan.spi.HistoryViewer;
import id.jembatan.spi.HistoryViewer.HistoryAnswer;
import id.jembatan.spi.HistoryViewer.HistoryQuestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets the one who treats a patient open what a payer keeps of the care elsewhere, and writes down that it was done. */
@Component(service = HistoryLinkService.class)
public final class HistoryLinks implements HistoryLinkService {

    private static final Permission MAY = Permission.of(Permission.Kind.ENCOUNTER, Permission.Act.VIEW);

    private final Db db;
    private final Bridges bridges;
    private final Gates gates;
    private final DirectCalls calls;
    private final Settings settings;

    @Activate
    public HistoryLinks(
            @Reference Db db,
            @Reference Bridges bridges,
            @Reference Gates gates,
            @Reference DirectCalls calls,
            @Reference Settings settings) {
        this.db = db;
        this.bridges = bridges;
        this.gates = gates;
        this.calls = calls;
        this.settings = settings;
    }

    /** What is asked for whom, once everything allows it. */
    private record Allowed(Encounter encounter, String memberNumber) {}

    @Override
    public HistoryAnswer open(Actor actor, String pluginId, UUID encounterId, boolean consent) {
        actor.require(MAY);
        HistoryViewer viewer = bridges.viewers().stream()
                .filter(one -> one.pluginId().equals(pluginId))
                .findFirst()
                .orElseThrow(() -> EmrException.notFound(
                        "history.bridge",
                        new Text(
                                "Jembatan riwayat ini tidak terpasang. Lihat halaman Integrasi.",
                                "This history bridge is not installed. See the Integrations page.")));
        Payer payer = viewer.payer();
        Allowed allowed = db.read(handle -> allowed(handle, actor, encounterId, payer));
        if (!consent) {
            throw EmrException.invalid(
                    "history.consent",
                    "consent",
                    new Text(
                            "Tanyakan dahulu kepada pasien, lalu catat persetujuannya.",
                            "Ask the patient first, then record the consent."));
        }
        HistoryAnswer answer = ask(actor, viewer, allowed);
        audit(actor, pluginId, allowed.encounter(), answer);
        return answer;
    }

    private static Allowed allowed(Handle handle, Actor actor, UUID encounterId, Payer payer) {
        Encounter encounter = EncounterRows.find(handle, actor.facilityId(), encounterId)
                .orElseThrow(() -> EmrException.notFound(
                        "encounter.unknown", new Text("Kunjungan tidak ditemukan.", "There is no such visit.")));
        if (encounter.status() != Encounter.Status.IN_PROGRESS) {
            throw EmrException.conflict(
                    "history.visit",
                    new Text(
                            "Riwayat hanya dapat dibuka selama pasien diperiksa. Mulai pemeriksaan lebih dahulu.",
                            "The history can be opened only while the patient is being seen. Start the visit first."));
        }
        boolean treats = UserRows.practitioner(handle, actor.facilityId(), actor.userId())
                .filter(practitioner -> practitioner.equals(encounter.practitionerId()))
                .isPresent();
        if (!treats) {
            throw EmrException.forbidden(
                    "history.treating",
                    new Text(
                            "Hanya nakes yang memeriksa pasien ini yang dapat membuka riwayatnya. Bila Anda yang memeriksa,"
                                    + " minta administrator menghubungkan akun Anda dengan data nakes.",
                            "Only the practitioner who sees this patient can open the history. If that is you, ask the"
                                    + " administrator to link your account with your practitioner record."));
        }
        return new Allowed(encounter, card(handle, actor, encounter, payer));
    }

    private static String card(Handle handle, Actor actor, Encounter encounter, Payer payer) {
        if (encounter.payer() == payer && encounter.memberNumber() != null) {
            return encounter.memberNumber();
        }
        Patient patient = PatientRows.find(handle, actor.facilityId(), encounter.patientId())
                .orElseThrow();
        Optional<String> card = payer == Payer.BPJS ? patient.identifier(Identifier.Type.BPJS_CARD) : Optional.empty();
        return card.or(() -> patient.coverages().stream()
                        .filter(coverage -> coverage.payer() == payer && coverage.memberNumber() != null)
                        .map(Coverage::memberNumber)
                        .findFirst())
                .orElseThrow(() -> EmrException.invalid(
                        "history.card",
                        "memberNumber",
                        new Text(
                                "Nomor kartu peserta pasien ini belum tercatat. Lengkapi di Pendaftaran.",
                                "The member's card number of this patient is not recorded. Add it at registration.")));
    }

    private HistoryAnswer ask(Actor actor, HistoryViewer viewer, Allowed allowed) {
        List<Outcome<HistoryAnswer>> outcomes = calls.ask(
                actor.facilityId(),
                List.of(viewer),
                HistoryViewer::pluginId,
                "history-link",
                settings.historyLinkTimeout(),
                (one, context) -> one.open(new HistoryQuestion(allowed.memberNumber()), context));
        if (outcomes.isEmpty()) {
            throw EmrException.unavailable("history.closed", closed(actor, viewer.pluginId()));
        }
        Outcome<HistoryAnswer> outcome = outcomes.get(0);
        if (outcome.value() == null) {
            throw EmrException.unavailable("history.unanswered", outcome.failure());
        }
        return outcome.value();
    }

    private Text closed(Actor actor, String pluginId) {
        return gates.find(actor.facilityId(), pluginId)
                .map(bridge -> bridge.state().sentence())
                .orElseGet(() -> new Text(
                        "Jembatan ini belum aktif di klinik ini. Lihat halaman Integrasi.",
                        "This bridge is not active in this clinic. See the Integrations page."));
    }

    private void audit(Actor actor, String pluginId, Encounter encounter, HistoryAnswer answer) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("bridge", pluginId);
        detail.put("consent", true);
        detail.put("opened", answer.url() != null);
        db.write(tx -> {
            tx.audit(actor, "open", "history", encounter.id(), encounter.patientId(), Json.write(detail));
            return null;
        });
    }
}
