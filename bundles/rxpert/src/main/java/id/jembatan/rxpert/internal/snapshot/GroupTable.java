package id.jembatan.rxpert.internal.snapshot;

import id.jembatan.rxpert.internal.model.DictionaryData;
import id.jembatan.rxpert.internal.model.Group;
import id.jembatan.rxpert.internal.model.GroupKind;
import id.jembatan.rxpert.internal.model.Member;
import id.jembatan.rxpert.internal.model.Route;
import id.jembatan.rxpert.internal.model.Substance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Groups and who belongs to them, wider groups included. */
final class GroupTable {
    private final List<GroupInfo> groups;
    private final Map<String, Integer> ids;
    private final Csr membersOf;
    private final Csr groupsOf;
    private final Csr duplicateGroupsOf;
    /** Memberships that hold for some routes only, by (group, substance). */
    private final Map<Long, Set<Route>> limits;

    private GroupTable(
            List<GroupInfo> groups,
            Map<String, Integer> ids,
            Csr membersOf,
            Csr groupsOf,
            Csr duplicateGroupsOf,
            Map<Long, Set<Route>> limits) {
        this.groups = groups;
        this.ids = ids;
        this.membersOf = membersOf;
        this.groupsOf = groupsOf;
        this.duplicateGroupsOf = duplicateGroupsOf;
        this.limits = limits;
    }

    static GroupTable build(DictionaryData data, Map<String, Integer> substances) {
        Map<String, Integer> ids = new HashMap<>();
        List<GroupInfo> groups = new ArrayList<>();
        for (Group one : data.groups()) {
            int id = groups.size();
            ids.put(one.key(), id);
            groups.add(new GroupInfo(
                    id,
                    one.key(),
                    one.kind(),
                    one.name(),
                    one.severity(),
                    one.cross(),
                    one.evidence(),
                    one.summary(),
                    one.source()));
        }
        Filler filler = new Filler(data, ids);
        for (Substance one : data.substances()) {
            int substance = substances.get(one.key());
            one.groups().forEach(group -> filler.put(group, substance, Route.ANY));
        }
        for (Member one : data.members()) {
            one.substances().forEach(key -> filler.put(one.group(), substances.get(key), one.routes()));
        }
        filler.limits.values().removeIf(Set::isEmpty);
        return new GroupTable(
                List.copyOf(groups),
                Map.copyOf(ids),
                filler.members.build(groups.size()),
                filler.groups.build(substances.size()),
                filler.duplicates.build(substances.size()),
                Map.copyOf(filler.limits));
    }

    private static final class Filler {
        private final Map<String, Integer> ids;
        private final Map<String, String> parents = new HashMap<>();
        private final Csr.Builder members = new Csr.Builder();
        private final Csr.Builder groups = new Csr.Builder();
        private final Csr.Builder duplicates = new Csr.Builder();
        private final Set<String> ofDuplicates = new HashSet<>();
        private final Map<Long, Set<Route>> limits = new HashMap<>();

        Filler(DictionaryData data, Map<String, Integer> ids) {
            this.ids = ids;
            for (Group one : data.groups()) {
                parents.put(one.key(), one.parent());
                if (one.kind() == GroupKind.DUPLICATE || one.kind() == GroupKind.DUPLICATE_EXEMPT) {
                    ofDuplicates.add(one.key());
                }
            }
        }

        /** Parents cannot form a circle here: the validator has refused that. */
        void put(String group, int substance, Set<Route> routes) {
            for (String key = group; !key.isEmpty(); key = parents.get(key)) {
                int id = ids.get(key);
                members.add(id, substance);
                groups.add(substance, id);
                if (ofDuplicates.contains(key)) {
                    duplicates.add(substance, id);
                }
                limits.merge(
                        pair(id, substance), routes, (x, y) -> x.isEmpty() || y.isEmpty() ? Route.ANY : join(x, y));
            }
        }

        private static Set<Route> join(Set<Route> x, Set<Route> y) {
            Set<Route> both = java.util.EnumSet.copyOf(x);
            both.addAll(y);
            return both;
        }
    }

    private static long pair(int group, int substance) {
        return ((long) group << 32) | substance;
    }

    int id(String key) {
        return ids.get(key);
    }

    Integer find(String key) {
        return ids.get(key);
    }

    int count() {
        return groups.size();
    }

    GroupInfo group(int id) {
        return groups.get(id);
    }

    List<GroupInfo> all() {
        return groups;
    }

    int[] members(int group) {
        return membersOf.row(group);
    }

    int[] groupsOf(int substance) {
        return groupsOf.row(substance);
    }

    int[] duplicateGroupsOf(int substance) {
        return duplicateGroupsOf.row(substance);
    }

    boolean isMember(int group, int substance, Set<Route> given) {
        for (int i = groupsOf.start(substance); i < groupsOf.end(substance); i++) {
            if (groupsOf.at(i) == group) {
                return limits.isEmpty() || Route.allows(limits.getOrDefault(pair(group, substance), Route.ANY), given);
            }
        }
        return false;
    }

    boolean isLimited(int group) {
        if (limits.isEmpty()) {
            return false;
        }
        for (int substance : members(group)) {
            if (limits.containsKey(pair(group, substance))) {
                return true;
            }
        }
        return false;
    }
}
