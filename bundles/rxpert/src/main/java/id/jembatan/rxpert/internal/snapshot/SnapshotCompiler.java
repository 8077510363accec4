package id.jembatan.rxpert.internal.snapshot;

import id.jembatan.rxpert.internal.format.PackageException;
import id.jembatan.rxpert.internal.model.DictionaryData;
import id.jembatan.rxpert.internal.model.Group;
import id.jembatan.rxpert.internal.model.Pack;
import id.jembatan.rxpert.internal.model.Product;
import id.jembatan.rxpert.internal.model.Ref;
import id.jembatan.rxpert.internal.model.Source;
import id.jembatan.rxpert.internal.model.Substance;
import id.jembatan.rxpert.internal.model.SubstanceKind;
import id.jembatan.rxpert.internal.model.Synonym;
import id.jembatan.rxpert.internal.search.Field;
import id.jembatan.rxpert.internal.search.Names;
import id.jembatan.rxpert.internal.search.SearchIndex;
import id.jembatan.rxpert.internal.search.Sound;
import id.jembatan.rxpert.internal.validate.ConceptBook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Compiles a validated dictionary into a snapshot. */
public final class SnapshotCompiler {
    private final DictionaryData data;
    private final Map<String, Integer> substances = new HashMap<>();
    private final TextPool.Builder pool = new TextPool.Builder();

    private SnapshotCompiler(DictionaryData data) {
        this.data = data;
        data.substances().forEach(one -> substances.put(one.key(), substances.size()));
    }

    /** @param data as it came out of the validator: every reference exists, nothing is circular */
    public static Snapshot compile(DictionaryData data) throws PackageException {
        return new SnapshotCompiler(data).run();
    }

    private Snapshot run() throws PackageException {
        GroupTable groups = GroupTable.build(data, substances);
        ProductCompiler products = new ProductCompiler(data, substances);
        KnowledgeCompiler knowledge =
                new KnowledgeCompiler(substances, products.ids(), groups, new ConceptBook(data.concepts()), pool);
        knowledge.statements(data.statements());
        PairTable pairs = knowledge.pairs(data.interactions());
        Map<String, Source> sources = new HashMap<>();
        data.sources().forEach(one -> sources.put(one.key(), one));
        List<SubstanceInfo> infos = infos();
        Map<String, int[]> names = names(groups);
        ProductTable table = products.build();
        return new Snapshot(new Snapshot.Parts(
                data.info(),
                infos,
                Map.copyOf(substances),
                NameTable.of(names),
                NameTable.of(sounds(names)),
                groups,
                RelationGraph.build(data, substances, groups),
                new Combinations(data.substances(), substances),
                table,
                pairs,
                List.copyOf(knowledge.rules),
                List.copyOf(knowledge.statements),
                knowledge.statementsOfSubstance.build(substances.size()),
                knowledge.statementsOfProduct.build(table.count()),
                Map.copyOf(sources),
                replacedCodes(),
                substanceCodes(),
                pool.build(),
                index(table),
                groupIndex(groups)));
    }

    private List<SubstanceInfo> infos() {
        List<SubstanceInfo> infos = new ArrayList<>();
        for (Substance one : data.substances()) {
            infos.add(new SubstanceInfo(
                    infos.size(),
                    one.key(),
                    one.inn(),
                    one.nameId(),
                    one.kind(),
                    one.coverage(),
                    one.atc(),
                    one.kfa91()));
        }
        return List.copyOf(infos);
    }

    private Map<String, int[]> names(GroupTable groups) {
        Map<String, int[]> names = new TreeMap<>();
        for (Substance one : data.substances()) {
            int id = substances.get(one.key());
            put(names, one.key().replace('_', ' '), id);
            put(names, one.inn(), id);
            put(names, one.nameId(), id);
            one.synonyms().forEach(text -> put(names, text, id));
        }
        for (Group one : data.groups()) {
            int id = ~groups.id(one.key());
            put(names, one.key().replace('_', ' '), id);
            put(names, one.name().id(), id);
            put(names, one.name().en(), id);
        }
        for (Synonym one : data.synonyms()) {
            if (one.target().kind() == Ref.Kind.SUBSTANCE) {
                put(names, one.text(), substances.get(one.target().key()));
            } else if (one.target().kind() == Ref.Kind.GROUP) {
                put(names, one.text(), ~groups.id(one.target().key()));
            }
        }
        return names;
    }

    /** What a sound means: every group named so, and the substances where all names that sound so mean the same ones. */
    private static Map<String, int[]> sounds(Map<String, int[]> names) {
        Map<String, Set<Integer>> groups = new TreeMap<>();
        Map<String, Set<Integer>> substances = new HashMap<>();
        Set<String> open = new HashSet<>();
        names.forEach((name, ids) -> {
            String sound = Sound.of(name);
            Set<Integer> drugs = new TreeSet<>();
            for (int id : ids) {
                (id < 0 ? groups.computeIfAbsent(sound, key -> new TreeSet<>()) : drugs).add(id);
            }
            Set<Integer> others = drugs.isEmpty() ? null : substances.putIfAbsent(sound, drugs);
            if (others != null && !others.equals(drugs)) {
                open.add(sound);
            }
        });
        substances.keySet().removeAll(open);
        substances.forEach((sound, ids) ->
                groups.computeIfAbsent(sound, key -> new TreeSet<>()).addAll(ids));
        Map<String, int[]> sounds = new TreeMap<>();
        groups.forEach((sound, ids) ->
                sounds.put(sound, ids.stream().mapToInt(Integer::intValue).toArray()));
        return sounds;
    }

    private static void put(Map<String, int[]> names, String text, int id) {
        names.merge(
                Names.plain(text),
                new int[] {id},
                (old, more) -> IntStream.concat(Arrays.stream(old), Arrays.stream(more))
                        .distinct()
                        .toArray());
    }

    private Map<Long, Long> replacedCodes() {
        Map<Long, Long> codes = new HashMap<>();
        data.kfaReplacements().forEach(one -> codes.put(Long.parseLong(one.oldCode()), Long.parseLong(one.newCode())));
        return Map.copyOf(codes);
    }

    private Map<Long, Integer> substanceCodes() {
        Map<Long, Integer> codes = new HashMap<>();
        for (Substance one : data.substances()) {
            for (String code : one.kfa91()) {
                if (code.matches("\\d{1,18}")) {
                    codes.put(Long.parseLong(code), substances.get(one.key()));
                }
            }
        }
        return Map.copyOf(codes);
    }

    /** Documents: substances by id, then products by id. */
    private SearchIndex index(ProductTable table) {
        Map<Ref, List<String>> synonyms = new HashMap<>();
        data.synonyms()
                .forEach(one -> synonyms.computeIfAbsent(one.target(), k -> new ArrayList<>())
                        .add(one.text()));
        Map<String, Product> products = new HashMap<>();
        data.products().forEach(one -> products.put(one.key(), one));
        Map<String, List<Pack>> packs = new HashMap<>();
        data.packs()
                .forEach(one -> packs.computeIfAbsent(one.product(), k -> new ArrayList<>())
                        .add(one));
        Map<Set<String>, Substance> combinations = new HashMap<>();
        data.substances().stream()
                .filter(one -> one.kind() == SubstanceKind.COMBINATION)
                .forEach(one -> combinations.put(Set.copyOf(one.components()), one));

        SearchIndex.Builder index = new SearchIndex.Builder();
        for (Substance one : data.substances()) {
            index.text(one.inn(), Field.FIRST_OF_NAME).text(one.nameId(), Field.FIRST_OF_NAME);
            one.synonyms().forEach(text -> index.text(text, Field.GENERIC));
            synonyms.getOrDefault(new Ref(Ref.Kind.SUBSTANCE, one.key()), List.of())
                    .forEach(text -> index.text(text, Field.GENERIC));
            one.kfa91().forEach(code -> index.word(code, Field.OTHER));
            index.endDocument();
        }
        for (int id = 0; id < table.count(); id++) {
            Product one = products.get(table.text(id, ProductTable.Column.KEY));
            product(index, one, synonyms, packs.getOrDefault(one.key(), List.of()));
            Substance combination = combinations.get(moieties(one));
            if (combination != null) {
                generic(index, combination, synonyms);
            }
            index.endDocument();
        }
        return index.build();
    }

    /** Documents: groups by id. */
    private SearchIndex groupIndex(GroupTable groups) {
        Map<Integer, List<String>> synonyms = new HashMap<>();
        for (Synonym one : data.synonyms()) {
            if (one.target().kind() == Ref.Kind.GROUP) {
                synonyms.computeIfAbsent(groups.id(one.target().key()), k -> new ArrayList<>())
                        .add(one.text());
            }
        }
        SearchIndex.Builder index = new SearchIndex.Builder();
        for (int id = 0; id < groups.count(); id++) {
            index.text(groups.group(id).name().id(), Field.FIRST_OF_NAME)
                    .text(groups.group(id).name().en(), Field.FIRST_OF_NAME);
            synonyms.getOrDefault(id, List.of()).forEach(text -> index.text(text, Field.GENERIC));
            index.endDocument();
        }
        return index.build();
    }

    private void product(SearchIndex.Builder index, Product one, Map<Ref, List<String>> synonyms, List<Pack> packs) {
        index.text(one.name(), Field.FIRST_OF_NAME);
        one.ingredients().forEach(ingredient -> {
            Substance substance = data.substances().get(substances.get(ingredient.substance()));
            generic(index, substance, synonyms);
            index.text(ingredient.strengthText(), Field.OTHER);
        });
        synonyms.getOrDefault(new Ref(Ref.Kind.PRODUCT, one.key()), List.of())
                .forEach(text -> index.text(text, Field.NAME));
        index.text(one.dosageForm(), Field.OTHER).text(one.manufacturer(), Field.OTHER);
        for (String code : new String[] {one.kfa92(), one.kfa93()}) {
            if (!code.isEmpty()) {
                index.word(code, Field.OTHER);
            }
        }
        packs.stream().filter(pack -> !pack.kfa94().isEmpty()).forEach(pack -> index.word(pack.kfa94(), Field.OTHER));
    }

    private Set<String> moieties(Product one) {
        Set<String> keys = new HashSet<>();
        one.ingredients().forEach(ingredient -> {
            Substance substance = data.substances().get(substances.get(ingredient.substance()));
            keys.add(substance.parent().isEmpty() ? substance.key() : substance.parent());
        });
        return keys;
    }

    /** Names under which an ingredient is asked for; a salt is asked for by its moiety's. */
    private void generic(SearchIndex.Builder index, Substance one, Map<Ref, List<String>> synonyms) {
        index.text(one.inn(), Field.GENERIC).text(one.nameId(), Field.GENERIC);
        one.synonyms().forEach(text -> index.text(text, Field.GENERIC));
        synonyms.getOrDefault(new Ref(Ref.Kind.SUBSTANCE, one.key()), List.of())
                .forEach(text -> index.text(text, Field.GENERIC));
        if (!one.parent().isEmpty()) {
            generic(index, data.substances().get(substances.get(one.parent())), synonyms);
        }
    }
}
