package id.jembatan.rxpert.internal.validate;

import id.jembatan.rxpert.internal.format.Problems;
import id.jembatan.rxpert.internal.format.Refusal;
import id.jembatan.rxpert.internal.model.Concept;
import id.jembatan.rxpert.internal.model.DictionaryData;
import id.jembatan.rxpert.internal.model.Ingredient;
import id.jembatan.rxpert.internal.model.Interaction;
import id.jembatan.rxpert.internal.model.Origin;
import id.jembatan.rxpert.internal.model.Product;
import id.jembatan.rxpert.internal.model.Ref;
import id.jembatan.rxpert.internal.model.Statement;
import id.jembatan.rxpert.internal.model.Substance;
import java.util.List;

/** Finds every reference to a key that does not exist. */
final class References {
    private final DictionaryData data;
    private final Keys keys;
    private final ConceptBook concepts;
    private final Problems problems;

    References(DictionaryData data, Keys keys, ConceptBook concepts, Problems problems) {
        this.data = data;
        this.keys = keys;
        this.concepts = concepts;
        this.problems = problems;
    }

    void check() {
        data.substances().forEach(this::substance);
        data.groups().forEach(one -> {
            group(one.parent(), one.at(), "parent");
            source(one.source(), one.at());
        });
        data.members().forEach(one -> {
            group(one.group(), one.at(), "group");
            one.substances().forEach(key -> substance(key, one.at(), "substances"));
        });
        data.relations().forEach(one -> {
            ref(one.from(), one.at(), "from");
            ref(one.to(), one.at(), "to");
            source(one.source(), one.at());
        });
        data.concepts().forEach(this::concept);
        data.products().forEach(this::product);
        data.packs().forEach(one -> productKey(one.product(), one.at(), "product"));
        data.statements().forEach(this::statement);
        data.interactions().forEach(this::interaction);
        data.synonyms().forEach(one -> ref(one.target(), one.at(), "target"));
    }

    private void substance(Substance one) {
        one.components().forEach(key -> substance(key, one.at(), "components"));
        if (!one.parent().isEmpty()) {
            substance(one.parent(), one.at(), "parent");
        }
        one.groups().forEach(key -> group(key, one.at(), "groups"));
    }

    private void concept(Concept one) {
        if (ConceptBook.isBuiltIn(one.key())) {
            problems.add(Refusal.BAD_ROW, one.at(), "key", "konsep bawaan", "this concept is built in");
        }
        conditions(one.codes(), one.at(), "codes");
    }

    private void product(Product one) {
        for (Ingredient ingredient : one.ingredients()) {
            substance(ingredient.substance(), one.at(), "ingredients");
        }
        if (!one.replacedBy().isEmpty()) {
            productKey(one.replacedBy(), one.at(), "replaced_by");
        }
    }

    private void statement(Statement one) {
        refs(one.subjects(), one.at(), "subject");
        refs(one.allergens(), one.at(), "allergen");
        refs(one.exceptDrugs(), one.at(), "except_drugs");
        if (one.exceptDrugs().stream().anyMatch(ref -> ref.kind() == Ref.Kind.PRODUCT)) {
            problems.add(
                    Refusal.BAD_ROW, one.at(), "except_drugs", "hanya zat dan golongan", "only substances and groups");
        }
        source(one.backing().source(), one.at());
        conditions(one.population().conditions(), one.at(), "conditions");
        conditions(one.population().exceptConditions(), one.at(), "except_conditions");
    }

    private void interaction(Interaction one) {
        refs(one.a().refs(), one.at(), "a");
        refs(one.b().refs(), one.at(), "b");
        refs(one.a().except(), one.at(), "except_a");
        refs(one.b().except(), one.at(), "except_b");
        source(one.backing().source(), one.at());
        if (one.raise() != null) {
            conditions(one.raise().conditions(), one.at(), "if_conditions");
        }
    }

    private void conditions(List<String> items, Origin at, String column) {
        for (String item : items) {
            if (item.startsWith("@")) {
                if (!concepts.knows(item.substring(1))) {
                    missing(at, column, item);
                }
            } else if (CodeRange.parse(item).isEmpty()) {
                problems.add(Refusal.BAD_ROW, at, column, "bukan kode ICD-10: " + item, "not an ICD-10 code: " + item);
            }
        }
    }

    private void refs(List<Ref> refs, Origin at, String column) {
        refs.forEach(ref -> ref(ref, at, column));
    }

    private void ref(Ref ref, Origin at, String column) {
        if (!keys.has(ref)) {
            missing(at, column, ref.toString());
        }
    }

    private void substance(String key, Origin at, String column) {
        if (!keys.substances.containsKey(key)) {
            missing(at, column, key);
        }
    }

    private void group(String key, Origin at, String column) {
        if (!key.isEmpty() && !keys.groups.containsKey(key)) {
            missing(at, column, key);
        }
    }

    private void productKey(String key, Origin at, String column) {
        if (!keys.products.containsKey(key)) {
            missing(at, column, key);
        }
    }

    private void source(String key, Origin at) {
        if (!key.isEmpty() && !keys.sources.contains(key)) {
            missing(at, "source", key);
        }
    }

    private void missing(Origin at, String column, String key) {
        problems.add(Refusal.DANGLING_REFERENCE, at, column, "tidak ada: " + key, "does not exist: " + key);
    }
}
