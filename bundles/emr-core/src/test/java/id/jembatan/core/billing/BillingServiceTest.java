package id.jembatan.core.billing;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException.Kind;
import id.jembatan.api.billing.Invoice;
import id.jembatan.api.chart.ChartDraft;
import id.jembatan.api.chart.ChartDraft.Part;
import id.jembatan.api.chart.Prescription;
import id.jembatan.api.chart.Procedure;
import id.jembatan.api.encounter.Encounter;
import id.jembatan.api.inventory.InventoryItem;
import id.jembatan.api.medication.MedicationCode;
import id.jembatan.core.Refused;
import id.jembatan.core.TestClinic;
import id.jembatan.core.audit.AuditLog;
import id.jembatan.core.inventory.InventoryServiceImpl;
import id.jembatan.core.store.StoreTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.Before;
import org.junit.Test;

public class BillingServiceTest extends StoreTest {
    private static final MedicationCode BRAND =
            new MedicationCode("kamus", "brand-1", MedicationCode.Kind.PRODUCT, "Merek Uji");

    private TestClinic clinic;
    private InventoryServiceImpl stock;
    private BillingServiceImpl billing;

    @Before
    public void open() {
        clinic = new TestClinic(engine);
        stock = new InventoryServiceImpl(clinic.db);
        billing = new BillingServiceImpl(clinic.db);
    }

    @Test
    public void aVisitHasItsDrugsWithThePricesOfTheStockAndItsProcedures() {
        InventoryItem brand = item("Kotak biru", BRAND, "2500.5", true);
        stock.count(clinic.actor, brand.id(), 1, new BigDecimal("40"), "Stok awal");
        item("Paracetamol 500 mg", null, "300", true);
        item("Obat lama", null, "100", false);
        Encounter visit = clinic.inProgress(clinic.newPatient("Siti Aminah"));
        clinic.charts.save(
                clinic.actor,
                visit.id(),
                new ChartDraft(
                        null,
                        null,
                        null,
                        new Part<>(List.of(new Procedure("90.59", null)), 0),
                        new Part<>(
                                List.of(
                                        line("Merek Uji", null, BRAND),
                                        line("paracetamol", "500 mg", null),
                                        line("Obat lama", null, null)),
                                0),
                        null));
        Invoice invoice = billing.invoice(clinic.actor, visit.id());
        assertEquals(4, invoice.lines().size());
        Invoice.Line first = invoice.lines().get(0);
        assertEquals("Merek Uji", first.name());
        assertEquals("brand-1", first.code());
        assertEquals("3x1 sesudah makan", first.instruction());
        assertEquals(0, new BigDecimal("25005").compareTo(first.amount()));
        assertEquals(new BigDecimal("40"), first.stock());
        Invoice.Line second = invoice.lines().get(1);
        assertEquals("paracetamol 500 mg", second.name());
        assertEquals(0, new BigDecimal("3000").compareTo(second.amount()));
        assertNull(invoice.lines().get(2).unitPrice());
        assertNull(invoice.lines().get(2).stock());
        assertEquals(Invoice.Kind.PROCEDURE, invoice.lines().get(3).kind());
        assertEquals("90.59", invoice.lines().get(3).code());
        assertEquals(0, new BigDecimal("28005").compareTo(invoice.total()));
        assertEquals(2, invoice.unpriced());
        assertEquals(visit.id(), invoice.encounter().id());
        assertEquals(
                "invoice",
                new AuditLog(clinic.db)
                        .entries(clinic.actor, visit.patientId(), 0, 1)
                        .get(0)
                        .kind());
    }

    @Test
    public void anEmptyVisitCostsNothingAndAnotherClinicsIsNotThere() {
        Encounter visit = clinic.arrive(clinic.newPatient("Budi"));
        Invoice invoice = billing.invoice(clinic.actor, visit.id());
        assertEquals(List.of(), invoice.lines());
        assertEquals(BigDecimal.ZERO, invoice.total());
        Refused.by(Kind.NOT_FOUND, () -> billing.invoice(new TestClinic(engine).actor, visit.id()));
        Actor nobody = new Actor(clinic.actor.facilityId(), UUID.randomUUID(), "Perawat", Set.of());
        Refused.by(Kind.FORBIDDEN, () -> billing.invoice(nobody, visit.id()));
    }

    private InventoryItem item(String name, MedicationCode code, String price, boolean active) {
        return stock.save(
                clinic.actor,
                new InventoryItem(
                        null,
                        name,
                        InventoryItem.Kind.DRUG,
                        code,
                        null,
                        null,
                        "tablet",
                        new BigDecimal(price),
                        null,
                        null,
                        active,
                        0));
    }

    private static Prescription line(String drug, String strength, MedicationCode code) {
        return new Prescription(
                null, drug, strength, "tablet", 3, BigDecimal.ONE, BigDecimal.TEN, "sesudah makan", code);
    }
}
