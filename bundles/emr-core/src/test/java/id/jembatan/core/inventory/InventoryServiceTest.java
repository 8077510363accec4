package id.jembatan.core.inventory;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException.Kind;
import id.jembatan.api.access.Permission;
import id.jembatan.api.inventory.InventoryItem;
import id.jembatan.api.inventory.StockCount;
import id.jembatan.api.medication.MedicationCode;
import id.jembatan.core.Refused;
import id.jembatan.core.TestClinic;
import id.jembatan.core.store.StoreTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.Before;
import org.junit.Test;

public class InventoryServiceTest extends StoreTest {
    private TestClinic clinic;
    private InventoryServiceImpl stock;

    @Before
    public void open() {
        clinic = new TestClinic(engine);
        stock = new InventoryServiceImpl(clinic.db);
    }

    @Test
    public void anItemIsAddedChangedAndFoundByTheBeginningOfAnyWord() {
        InventoryItem added = stock.save(clinic.actor, item(null, "Amoxicillin 500 mg Kapsul", "1500", 0));
        assertEquals(BigDecimal.ZERO, added.stock());
        assertEquals(1, added.version());
        assertEquals(added, stock.item(clinic.actor, added.id()));
        stock.save(clinic.actor, item(null, "Kasa steril", "0", 0));
        assertEquals(List.of(added), stock.items(clinic.actor, "kaps amox", 0, 10));
        assertEquals(List.of(), stock.items(clinic.actor, "moxi", 0, 10));
        assertEquals(List.of(), stock.items(clinic.actor, "?", 0, 10));
        assertEquals(
                List.of("Amoxicillin 500 mg Kapsul", "Kasa steril"),
                stock.items(clinic.actor, null, 0, 10).stream()
                        .map(InventoryItem::name)
                        .toList());
        assertEquals("Kasa steril", stock.items(clinic.actor, " ", 1, 1).get(0).name());
        InventoryItem changed = stock.save(clinic.actor, item(added.id(), "Amoxicillin Sirup", "12500.50", 1));
        assertEquals(2, changed.version());
        assertEquals(changed, stock.item(clinic.actor, added.id()));
        assertEquals(List.of(), stock.items(clinic.actor, "kapsul", 0, 10));
        Refused.by(Kind.CONFLICT, () -> stock.save(clinic.actor, item(added.id(), "Lain", "1", 1)))
                .code("inventory.stale");
    }

    @Test
    public void aNameIsTakenHoweverItIsWritten() {
        InventoryItem first = stock.save(clinic.actor, item(null, "Paracetamol 500 mg", "300", 0));
        Refused.by(Kind.CONFLICT, () -> stock.save(clinic.actor, item(null, "  PARACETAMOL-500  mg", "300", 0)))
                .fields("name");
        assertEquals(
                2,
                stock.save(clinic.actor, item(first.id(), "paracetamol 500 mg", "300", 1))
                        .version());
        InventoryServiceImpl same = stock;
        TestClinic other = new TestClinic(engine);
        assertEquals(
                1,
                same.save(other.actor, item(null, "Paracetamol 500 mg", "300", 0))
                        .version());
        Refused.by(Kind.NOT_FOUND, () -> same.item(other.actor, first.id()));
        Refused.by(Kind.NOT_FOUND, () -> same.count(other.actor, first.id(), 1, BigDecimal.ONE, "x"));
        Refused.by(Kind.NOT_FOUND, () -> same.counts(other.actor, first.id()));
    }

    @Test
    public void tellsEveryWrongField() {
        InventoryItem wrong = new InventoryItem(
                null,
                "😀",
                null,
                new MedicationCode("kamus", "x", MedicationCode.Kind.PRODUCT, " "),
                null,
                null,
                null,
                new BigDecimal("-1"),
                null,
                new BigDecimal("0.0001"),
                true,
                0);
        Refused.by(Kind.INVALID, () -> stock.save(clinic.actor, wrong))
                .fields("kind", "medication", "unit", "price", "minimum", "name");
        Refused.by(Kind.INVALID, () -> stock.save(clinic.actor, item(null, "A", "1E+1000000", 0)))
                .fields("price");
        Refused.by(Kind.INVALID, () -> stock.items(clinic.actor, null, 0, 201));
    }

    @Test
    public void onlyACountChangesTheStockAndADifferenceNeedsItsReason() {
        InventoryItem item = stock.save(clinic.actor, item(null, "Paracetamol 500 mg", "300", 0));
        Refused.by(Kind.INVALID, () -> stock.count(clinic.actor, item.id(), 1, new BigDecimal("100"), " "))
                .fields("reason");
        InventoryItem counted = stock.count(clinic.actor, item.id(), 1, new BigDecimal("100.0"), "Stok awal");
        assertEquals(new BigDecimal("100"), counted.stock());
        assertEquals(2, counted.version());
        clinic.clock.advance(Duration.ofMinutes(1));
        InventoryItem same = stock.count(clinic.actor, item.id(), 2, new BigDecimal("100"), null);
        assertEquals(3, same.version());
        Refused.by(Kind.CONFLICT, () -> stock.count(clinic.actor, item.id(), 2, BigDecimal.ONE, "hilang"));
        Refused.by(Kind.INVALID, () -> stock.count(clinic.actor, item.id(), 3, new BigDecimal("-1"), "hilang"))
                .fields("counted");
        List<StockCount> counts = stock.counts(clinic.actor, item.id());
        assertEquals(2, counts.size());
        assertEquals("Stok awal", counts.get(1).reason());
        assertEquals(BigDecimal.ZERO, counts.get(1).booked());
        assertEquals(clinic.actor.name(), counts.get(0).userName());
        InventoryItem renamed = stock.save(clinic.actor, item(item.id(), "Paracetamol", "350", 3));
        assertEquals(new BigDecimal("100"), renamed.stock());
    }

    @Test
    public void needsItsPermissions() {
        Actor viewer = new Actor(
                clinic.actor.facilityId(), UUID.randomUUID(), "Dokter", Set.of(Permission.parse("inventory:view")));
        assertTrue(stock.items(viewer, null, 0, 1).isEmpty());
        Refused.by(Kind.FORBIDDEN, () -> stock.save(viewer, item(null, "A", "1", 0)));
        Refused.by(Kind.FORBIDDEN, () -> stock.count(viewer, UUID.randomUUID(), 1, BigDecimal.ONE, "x"));
        Actor nobody = new Actor(clinic.actor.facilityId(), UUID.randomUUID(), "Lain", Set.of());
        Refused.by(Kind.FORBIDDEN, () -> stock.items(nobody, null, 0, 1));
        Refused.by(Kind.FORBIDDEN, () -> stock.counts(nobody, UUID.randomUUID()));
    }

    private static InventoryItem item(UUID id, String name, String price, long version) {
        return new InventoryItem(
                id,
                name,
                InventoryItem.Kind.DRUG,
                new MedicationCode("kamus", "p-1", MedicationCode.Kind.PRODUCT, "Obat"),
                "500 mg",
                "kapsul",
                "kapsul",
                new BigDecimal(price),
                new BigDecimal("999"),
                new BigDecimal("10"),
                true,
                version);
    }
}
