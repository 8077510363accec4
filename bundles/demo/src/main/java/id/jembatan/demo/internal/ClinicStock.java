package id.jembatan.demo.internal;

import id.jembatan.api.Actor;
import id.jembatan.api.inventory.InventoryItem;
import id.jembatan.api.inventory.InventoryItem.Kind;
import id.jembatan.api.inventory.InventoryService;
import id.jembatan.api.medication.MedicationCode;
import id.jembatan.api.medication.MedicationHit;
import id.jembatan.api.medication.MedicationService;
import id.jembatan.api.medication.MedicationService.Purpose;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Makes the small stock of a demo clinic; prices and amounts are invented. What exists is left as it is. */
final class ClinicStock {

    private static final int HITS = 20;

    private static final List<Article> ARTICLES = List.of(
            new Article("Paracetamol", "500 mg", "tablet", "tablet", 300, 800),
            new Article("Ibuprofen", "400 mg", "tablet", "tablet", 600, 250),
            new Article("Amoxicillin", "500 mg", "kapsul", "kapsul", 900, 400),
            new Article("Cefixime", "100 mg", "kapsul", "kapsul", 2_400, 120),
            new Article("Cetirizine", "10 mg", "tablet", "tablet", 500, 300),
            new Article("Omeprazole", "20 mg", "kapsul", "kapsul", 800, 200),
            new Article("Amlodipine", "5 mg", "tablet", "tablet", 400, 500),
            new Article("Captopril", "25 mg", "tablet", "tablet", 350, 300),
            new Article("Metformin", "500 mg", "tablet", "tablet", 350, 600),
            new Article("Simvastatin", "20 mg", "tablet", "tablet", 700, 200),
            new Article("Salbutamol", "2 mg", "tablet", "tablet", 250, 150),
            new Article("Dexamethasone", "0.5 mg", "tablet", "tablet", 250, 150),
            new Article("Oralit", null, "serbuk", "sachet", 1_000, 100),
            new Article("Kasa steril 16 x 16", null, null, "lembar", 1_500, 80));

    /** @param strength null for what is no product of a dictionary */
    private record Article(String name, String strength, String form, String unit, long price, long stock) {
        Kind kind() {
            return form == null ? Kind.CONSUMABLE : Kind.DRUG;
        }

        String fullName() {
            return strength == null ? name : name + " " + strength;
        }
    }

    private final MedicationService medications;
    private final InventoryService inventory;

    ClinicStock(MedicationService medications, InventoryService inventory) {
        this.medications = medications;
        this.inventory = inventory;
    }

    void fill(Actor actor) {
        if (!inventory.items(actor, null, 0, 1).isEmpty()) {
            return;
        }
        for (Article article : ARTICLES) {
            InventoryItem item = inventory.save(
                    actor,
                    new InventoryItem(
                            null,
                            article.fullName(),
                            article.kind(),
                            product(actor, article),
                            article.strength(),
                            article.form(),
                            article.unit(),
                            BigDecimal.valueOf(article.price()),
                            null,
                            BigDecimal.valueOf(article.stock() / 10),
                            true,
                            0));
            inventory.count(actor, item.id(), item.version(), BigDecimal.valueOf(article.stock()), "Stok awal demo");
        }
    }

    /** The dictionary's first product of this name and strength, or null. */
    private MedicationCode product(Actor actor, Article article) {
        if (article.strength() == null) {
            return null;
        }
        return medications.search(actor, Purpose.PRODUCT, article.fullName(), HITS).hits().stream()
                .filter(hit -> plain(hit.name().id() + " " + hit.strength()).contains(plain(article.strength())))
                .map(MedicationHit::code)
                .findFirst()
                .orElse(null);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace(" ", "").replace(',', '.');
    }
}
