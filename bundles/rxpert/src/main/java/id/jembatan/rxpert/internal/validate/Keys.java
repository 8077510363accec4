package id.jembatan.rxpert.internal.validate;

import id.jembatan.rxpert.internal.model.DictionaryData;
import id.jembatan.rxpert.internal.model.Group;
import id.jembatan.rxpert.internal.model.Member;
import id.jembatan.rxpert.internal.model.Product;
import id.jembatan.rxpert.internal.model.Ref;
import id.jembatan.rxpert.internal.model.Source;
import id.jembatan.rxpert.internal.model.Substance;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The rows of a dictionary by key, as the checks need them. */
final class Keys {
    final Map<String, Substance> substances = new HashMap<>();
    final Map<String, Group> groups = new HashMap<>();
    final Map<String, Product> products = new HashMap<>();
    final Set<String> sources = new HashSet<>();
    private final Map<String, Set<String>> membersOf = new HashMap<>();

    Keys(DictionaryData data) {
        data.substances().forEach(one -> substances.put(one.key(), one));
        data.groups().forEach(one -> groups.put(one.key(), one));
        data.products().forEach(one -> products.put(one.key(), one));
        data.sources().stream().map(Source::key).forEach(sources::add);
        for (Substance substance : data.substances()) {
            substance.groups().forEach(group -> put(group, substance.key()));
        }
        for (Member member : data.members()) {
            member.substances().forEach(key -> put(member.group(), key));
        }
    }

    /** Puts the substance into the group and every wider one; stops when parents run in a circle. */
    private void put(String group, String substance) {
        Set<String> seen = new HashSet<>();
        String key = group;
        while (!key.isEmpty() && seen.add(key)) {
            membersOf.computeIfAbsent(key, k -> new HashSet<>()).add(substance);
            Group found = groups.get(key);
            key = found == null ? "" : found.parent();
        }
    }

    Set<String> members(String group) {
        return membersOf.getOrDefault(group, Set.of());
    }

    boolean has(Ref ref) {
        return switch (ref.kind()) {
            case SUBSTANCE -> substances.containsKey(ref.key());
            case GROUP -> groups.containsKey(ref.key());
            case PRODUCT -> products.containsKey(ref.key());
        };
    }
}
