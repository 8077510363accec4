package id.jembatan.core.billing;

import com.fasterxml.jackson.core.type.TypeReference;
import id.jembatan.api.Actor;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.access.Permission;
import id.jembatan.api.billing.BillingService;
import id.jembatan.api.billing.Invoice;
import id.jembatan.api.billing.Invoice.Kind;
import id.jembatan.api.billing.Invoice.Line;
import id.jembatan.api.chart.Prescription;
import id.jembatan.api.chart.Procedure;
import id.jembatan.api.encounter.Encounter;
import id.jembatan.core.Json;
import id.jembatan.core.store.ChartRows;
import id.jembatan.core.store.Db;
import id.jembatan.core.store.EncounterRows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes the lines of a visit for the cashier from what is prescribed and done, with the prices of the stock. */
@Component(service = BillingService.class)
public final class BillingServiceImpl implements BillingService {
    private static final Permission VIEW = Permission.of(Permission.Kind.BILLING, Permission.Act.VIEW);
    private static final TypeReference<List<Procedure>> PROCEDURES = new TypeReference<>() {};
    private static final TypeReference<List<Prescription>> PRESCRIPTIONS = new TypeReference<>() {};

    private final Db db;

    @Activate
    public BillingServiceImpl(@Reference Db db) {
        this.db = db;
    }

    @Override
    public Invoice invoice(Actor actor, UUID encounterId) {
        actor.require(VIEW);
        return db.write(tx -> {
            Encounter encounter = EncounterRows.find(tx.handle(), actor.facilityId(), encounterId)
                    .orElseThrow(() -> EmrException.notFound(
                            "encounter.unknown",
                            new Text(
                                    "Kunjungan tidak ditemukan di klinik ini.",
                                    "There is no such visit in this facility.")));
            tx.audit(actor, "view", "invoice", encounterId, encounter.patientId(), null);
            return invoice(encounter, lines(tx.handle(), actor.facilityId(), encounterId));
        });
    }

    private static Invoice invoice(Encounter encounter, List<Line> lines) {
        BigDecimal total =
                lines.stream().map(Line::amount).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        int unpriced =
                (int) lines.stream().filter(line -> line.amount() == null).count();
        return new Invoice(encounter, lines, total, unpriced);
    }

    private static List<Line> lines(Handle handle, UUID facilityId, UUID encounterId) {
        List<Line> lines = new ArrayList<>();
        List<ChartRows.Row> chart = ChartRows.of(handle, facilityId, encounterId);
        List<Prescription> prescriptions = part(chart, "prescriptions", PRESCRIPTIONS);
        Stock stock = Stock.of(handle, facilityId, prescriptions);
        prescriptions.forEach(prescription -> lines.add(stock.line(prescription)));
        part(chart, "procedures", PROCEDURES).forEach(procedure -> lines.add(procedure(procedure)));
        return lines;
    }

    private static Line procedure(Procedure procedure) {
        return new Line(
                Kind.PROCEDURE,
                null,
                procedure.code(),
                procedure.display(),
                null,
                BigDecimal.ONE,
                null,
                null,
                null,
                null);
    }

    private static <T> List<T> part(List<ChartRows.Row> chart, String word, TypeReference<List<T>> type) {
        return chart.stream()
                .filter(row -> row.part().equals(word))
                .findFirst()
                .map(row -> Json.read(row.body(), type))
                .orElse(List.of());
    }
}
