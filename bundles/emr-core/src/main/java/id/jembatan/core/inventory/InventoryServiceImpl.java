package id.jembatan.core.inventory;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.access.Permission;
import id.jembatan.api.access.Permission.Act;
import id.jembatan.api.inventory.InventoryItem;
import id.jembatan.api.inventory.InventoryService;
import id.jembatan.api.inventory.StockCount;
import id.jembatan.core.FieldErrors;
import id.jembatan.core.Json;
import id.jembatan.core.MedicationCodes;
import id.jembatan.core.Words;
import id.jembatan.core.store.Db;
import id.jembatan.core.store.InventoryRows;
import id.jembatan.core.store.Tx;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the items of a facility's stock, and sets their stock by counting. */
@Component(service = InventoryService.class)
public final class InventoryServiceImpl implements InventoryService {
    private static final Permission VIEW = Permission.of(Permission.Kind.INVENTORY, Act.VIEW);
    private static final Permission ENTER = Permission.of(Permission.Kind.INVENTORY, Act.ENTER);
    private static final String KIND = "inventory-item";
    private static final int MOST_ITEMS = 200;
    private static final int MOST_WORDS = 5;
    private static final int MOST_COUNTS = 100;
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_OFFSET = 1_000_000;

    private final Db db;

    @Activate
    public InventoryServiceImpl(@Reference Db db) {
        this.db = db;
    }

    @Override
    public List<InventoryItem> items(Actor actor, String text, int offset, int limit) {
        actor.require(VIEW);
        if (limit < 1 || limit > MOST_ITEMS || offset < 0 || offset > MOST_OFFSET) {
            throw EmrException.invalid(
                    "inventory.limit",
                    "limit",
                    new Text("Batas hasil antara 1 dan 200.", "The limit is between 1 and 200."));
        }
        if (text != null && text.length() > LONGEST_TEXT) {
            throw EmrException.invalid(
                    "inventory.text",
                    "text",
                    new Text("Ketik paling banyak 200 karakter.", "Type at most 200 characters."));
        }
        List<String> words = text == null ? List.of() : Words.of(text);
        if (words.isEmpty() && text != null && !text.isBlank()) {
            return List.of();
        }
        List<String> beginnings = words.subList(0, Math.min(MOST_WORDS, words.size()));
        return db.read(handle -> InventoryRows.search(handle, actor.facilityId(), beginnings, offset, limit));
    }

    @Override
    public InventoryItem item(Actor actor, UUID itemId) {
        actor.require(VIEW);
        return db.read(handle -> InventoryRows.find(handle, actor.facilityId(), itemId))
                .orElseThrow(InventoryServiceImpl::unknown);
    }

    @Override
    public InventoryItem save(Actor actor, InventoryItem given) {
        actor.require(ENTER);
        InventoryItem checked = ItemCheck.checked(given);
        String key = MedicationCodes.folded(checked.name());
        return db.write(tx -> {
            refuseTaken(tx, actor, checked, key);
            InventoryItem saved;
            if (checked.id() == null) {
                saved = with(checked, tx.newId(), BigDecimal.ZERO, 1);
                InventoryRows.insert(tx.handle(), actor.facilityId(), saved, key, Words.ofName(saved.name()));
            } else {
                InventoryItem old = lock(tx, actor, checked.id(), checked.version());
                saved = with(checked, old.id(), old.stock(), old.version() + 1);
                InventoryRows.update(tx.handle(), actor.facilityId(), saved, key, Words.ofName(saved.name()));
            }
            tx.audit(actor, "enter", KIND, saved.id(), null, Json.write(Map.of("price", saved.price())));
            return saved;
        });
    }

    @Override
    public InventoryItem count(Actor actor, UUID itemId, long version, BigDecimal counted, String reason) {
        actor.require(ENTER);
        FieldErrors errors = new FieldErrors();
        Text label = new Text("Alasan selisih", "The reason of the difference");
        BigDecimal units =
                ItemCheck.amount(errors, "counted", "Hasil hitung", "The count", counted, ItemCheck.UNIT_DECIMALS);
        String why = errors.bounded("reason", label, reason, 500);
        errors.throwIfAny("inventory.count");
        return db.write(tx -> {
            InventoryItem old = lock(tx, actor, itemId, version);
            boolean differs = units.compareTo(old.stock()) != 0;
            if (differs && why == null) {
                FieldErrors missing = new FieldErrors();
                missing.required("reason", label);
                missing.throwIfAny("inventory.count.reason");
            }
            StockCount count =
                    new StockCount(tx.newId(), itemId, old.stock(), units, why, actor.userId(), actor.name(), tx.now());
            InventoryItem saved = with(old, itemId, units, old.version() + 1);
            InventoryRows.count(tx.handle(), actor.facilityId(), count, saved.version());
            Map<String, Object> detail = Map.of("booked", old.stock(), "counted", units);
            tx.audit(actor, differs ? "correct" : "enter", "stock-count", itemId, null, Json.write(detail));
            return saved;
        });
    }

    @Override
    public List<StockCount> counts(Actor actor, UUID itemId) {
        actor.require(VIEW);
        return db.read(handle -> {
            InventoryRows.find(handle, actor.facilityId(), itemId).orElseThrow(InventoryServiceImpl::unknown);
            return InventoryRows.counts(handle, actor.facilityId(), itemId, MOST_COUNTS);
        });
    }

    private static InventoryItem lock(Tx tx, Actor actor, UUID itemId, long version) {
        InventoryItem old =
                InventoryRows.lock(tx, actor.facilityId(), itemId).orElseThrow(InventoryServiceImpl::unknown);
        if (old.version() != version) {
            throw EmrException.conflict(
                    "inventory.stale",
                    new Text(
                            "Barang ini baru saja diubah orang lain. Muat ulang, lalu ulangi.",
                            "This item was changed by somebody else just now. Load it again and repeat."));
        }
        return old;
    }

    private static void refuseTaken(Tx tx, Actor actor, InventoryItem item, String key) {
        InventoryRows.idOfName(tx.handle(), actor.facilityId(), key)
                .filter(holder -> !holder.equals(item.id()))
                .ifPresent(holder -> {
                    throw EmrException.conflict(
                            "inventory.name.duplicate",
                            "name",
                            new Text(
                                    "Barang dengan nama ini sudah ada. Pakai yang sudah ada, atau beri nama lain.",
                                    "There is an item of this name. Use that one, or choose another name."));
                });
    }

    private static InventoryItem with(InventoryItem item, UUID id, BigDecimal stock, long version) {
        return new InventoryItem(
                id,
                item.name(),
                item.kind(),
                item.medication(),
                item.strength(),
                item.form(),
                item.unit(),
                item.price(),
                stock,
                item.minimum(),
                item.active(),
                version);
    }

    private static EmrException unknown() {
        return EmrException.notFound(
                "inventory.unknown",
                new Text("Barang tidak ditemukan di klinik ini.", "There is no such item in this facility."));
    }
}
