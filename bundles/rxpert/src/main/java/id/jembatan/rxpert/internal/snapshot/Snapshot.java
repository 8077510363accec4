package id.jembatan.rxpert.internal.snapshot;

import id.jembatan.rxpert.internal.model.Advice;
import id.jembatan.rxpert.internal.model.CoverageLevel;
import id.jembatan.rxpert.internal.model.DictionaryInfo;
import id.jembatan.rxpert.internal.model.Relation;
import id.jembatan.rxpert.internal.model.Route;
import id.jembatan.rxpert.internal.model.Source;
import id.jembatan.rxpert.internal.model.Words;
import id.jembatan.rxpert.internal.search.Names;
import id.jembatan.rxpert.internal.search.SearchIndex;
import id.jembatan.rxpert.internal.search.Sound;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One compiled dictionary. Never changes after it is made, so any number of threads may ask it while the next one is being loaded.
 * Substances, groups, products, statements and rules have dense ids from 0; an id means nothing outside its snapshot.
 */
public final class Snapshot {
    private final Parts parts;
    private final AtcGroups atc;
    private final BitSet limited = new BitSet();
    private final StatementTerms[] terms;

    /** Everything a snapshot is made of. */
    record Parts(
            DictionaryInfo info,
            List<SubstanceInfo> substances,
            Map<String, Integer> substanceIds,
            NameTable names,
            NameTable sounds,
            GroupTable groups,
            RelationGraph relations,
            Combinations combinations,
            ProductTable products,
            PairTable pairs,
            List<Rule> rules,
            List<StatementInfo> statements,
            Csr statementsOfSubstance,
            Csr statementsOfProduct,
            Map<String, Source> sources,
            Map<Long, Long> replacedCodes,
            Map<Long, Integer> substanceCodes,
            TextPool pool,
            SearchIndex index,
            SearchIndex groupIndex) {}

    Snapshot(Parts parts) {
        this.parts = parts;
        this.atc = new AtcGroups(parts.substances());
        for (StatementInfo one : parts.statements()) {
            limited.set(one.id(), one.subjects().limited());
        }
        this.terms = parts.statements().stream().map(StatementInfo::terms).toArray(StatementTerms[]::new);
    }

    public DictionaryInfo info() {
        return parts.info();
    }

    public int substanceCount() {
        return parts.substances().size();
    }

    public int productCount() {
        return parts.products().count();
    }

    public int pairCount() {
        return parts.pairs().size();
    }

    public SubstanceInfo substance(int id) {
        return parts.substances().get(id);
    }

    public OptionalInt substance(String key) {
        Integer id = parts.substanceIds().get(key);
        return id == null ? OptionalInt.empty() : OptionalInt.of(id);
    }

    public GroupInfo group(int id) {
        return parts.groups().group(id);
    }

    /** Groups of a substance, wider ones included. */
    public int[] groupsOf(int substance) {
        return parts.groups().groupsOf(substance);
    }

    /** Those of its groups that make two drugs a duplicate, or excuse it. */
    public int[] duplicateGroupsOf(int substance) {
        return parts.groups().duplicateGroupsOf(substance);
    }

    public boolean isMember(int group, int substance, Set<Route> given) {
        return parts.groups().isMember(group, substance, given);
    }

    public OptionalInt group(String key) {
        Integer id = parts.groups().find(key);
        return id == null ? OptionalInt.empty() : OptionalInt.of(id);
    }

    public List<RelationGraph.Edge> edges(int substance) {
        return parts.relations().edges(substance);
    }

    public List<Relation> betweenGroups(int x, int y) {
        return parts.relations().betweenGroups(x, y);
    }

    public boolean hasGroupEdges() {
        return parts.relations().hasGroupEdges();
    }

    /** The substance that acts: the moiety of a salt, else the substance itself. */
    public int moiety(int substance) {
        int parent = parts.relations().parent(substance);
        return parent < 0 ? substance : parent;
    }

    /** Numbers of the chemical subgroups (ATC level 4) of a substance. */
    public int[] atcGroupsOf(int substance) {
        return atc.of(substance);
    }

    /** The five characters behind a number of {@link #atcGroupsOf}. */
    public String atcGroup(int number) {
        return AtcGroups.name(number);
    }

    public ProductView product(int id) {
        return parts.products().view(id, parts.substances());
    }

    /** The terms of a statement, without touching the statement itself. */
    public StatementTerms terms(int statement) {
        return terms[statement];
    }

    public StatementInfo statement(int id) {
        return parts.statements().get(id);
    }

    public String statementKey(StatementInfo one) {
        return parts.pool().get(one.keyText());
    }

    public Advice advice(StatementInfo one) {
        return one.texts().read(parts.pool());
    }

    public Advice advice(Rule one) {
        return one.texts.read(parts.pool());
    }

    public String ruleKey(Rule one) {
        return parts.pool().get(one.key);
    }

    public String mechanism(Rule one) {
        return parts.pool().get(one.mechanism);
    }

    public Source source(String key) {
        return parts.sources().get(key);
    }

    /** Whether a statement is about members of a class that belong to it by some routes only. */
    public boolean isLimited(int statement) {
        return limited.get(statement);
    }

    /** Ids of the statements about a substance, in the order of the dictionary. */
    public int[] statementsOf(int substance) {
        return parts.statementsOfSubstance().row(substance);
    }

    public int[] statementsOfProduct(int product) {
        return parts.statementsOfProduct().row(product);
    }

    /** Receives a rule that holds for a pair; {@code flipped} tells that x stands on side b. */
    @FunctionalInterface
    public interface RuleVisitor {
        void visit(Rule rule, boolean flipped);
    }

    /** Which of the asked substances have a rule with one, by whatever routes; a number may come more than once. */
    public int[] partnersOf(int substance, SubstanceSet asked) {
        return parts.pairs().partners(substance, asked);
    }

    /** Visits every rule of a pair whose routes and memberships hold. */
    public void rulesBetween(int x, Set<Route> routesX, int y, Set<Route> routesY, RuleVisitor visitor) {
        PairTable pairs = parts.pairs();
        for (int i = pairs.find(x, y); i >= 0 && pairs.isPair(i, x, y); i++) {
            Rule rule = parts.rules().get(pairs.rule(i));
            boolean flipped = pairs.isFlipped(i) ^ (x > y);
            boolean holds = flipped
                    ? holds(rule.a, rule.routesA, y, routesY) && holds(rule.b, rule.routesB, x, routesX)
                    : holds(rule.a, rule.routesA, x, routesX) && holds(rule.b, rule.routesB, y, routesY);
            if (holds) {
                visitor.visit(rule, flipped);
            }
        }
    }

    /** All interactions, in the order of the dictionary. */
    public List<Rule> rules() {
        return parts.rules();
    }

    /** Substances and classes of one side in words, for people. */
    public List<Words> sideOf(Rule rule, boolean sideB) {
        return namesOf(rule.scope(sideB));
    }

    /** Substances and classes of a scope in words, for people. */
    public List<Words> namesOf(Scope scope) {
        List<Words> names = new ArrayList<>();
        for (int group : scope.groups()) {
            names.add(group(group).name());
        }
        for (int substance : scope.substances()) {
            names.add(new Words(
                    substance(substance).nameId(), substance(substance).inn()));
        }
        return names;
    }

    /** All statements, in the order of the dictionary. */
    public List<StatementInfo> statements() {
        return parts.statements();
    }

    public int groupCount() {
        return parts.groups().count();
    }

    private boolean holds(Scope scope, Set<Route> limit, int substance, Set<Route> given) {
        return Route.allows(limit, given) && (!scope.limited() || covers(scope, substance, given));
    }

    /** Whether a scope is about a substance given by these routes. */
    public boolean covers(Scope scope, int substance, Set<Route> given) {
        if (scope.names(substance)) {
            return true;
        }
        for (int group : scope.groups()) {
            if (parts.groups().isMember(group, substance, given)) {
                return true;
            }
        }
        return false;
    }

    /** By which reference a scope is about a substance: {@code simvastatin} or {@code group:statin}. */
    public String refOf(Scope scope, int substance) {
        if (scope.names(substance)) {
            return substance(substance).key();
        }
        for (int group : scope.groups()) {
            if (parts.groups().isMember(group, substance, Route.ANY)) {
                return "group:" + group(group).key();
            }
        }
        return substance(substance).key();
    }

    /** The reference behind one side of a rule; see {@link #refOf}. */
    public String refOf(Rule rule, boolean sideB, int substance) {
        return refOf(sideB ? rule.b : rule.a, substance);
    }

    public OptionalInt productByKey(String key) {
        return present(parts.products().byKey(key));
    }

    /** Product by a KFA code of level 92, 93 or 94, also by one that was replaced. */
    public OptionalInt productByCode(long code) {
        long current = code;
        for (int step = 0; step < 8; step++) {
            int found = parts.products().byCode(current);
            Long next = parts.replacedCodes().get(current);
            if (found >= 0 || next == null) {
                return present(found);
            }
            current = next;
        }
        return OptionalInt.empty();
    }

    public OptionalInt substanceByCode(long kfa91) {
        Integer id = parts.substanceCodes().get(kfa91);
        return id == null ? OptionalInt.empty() : OptionalInt.of(id);
    }

    private static OptionalInt present(int id) {
        return id < 0 ? OptionalInt.empty() : OptionalInt.of(id);
    }

    /** Group or substance of this name or synonym; a group id comes as {@code ~id}. Empty when the name means nothing here. */
    public int[] named(String name) {
        return parts.names().find(Names.plain(name));
    }

    /**
     * The same for a name that is spelled as it sounds, see {@link Sound}; empty also when other names sound so and mean something
     * else.
     */
    public int[] sounding(String name) {
        return parts.sounds().find(Sound.of(Names.plain(name)));
    }

    /** The same for many names, in the form of {@code Names.plain}; null where none is asked for. */
    public int[][] named(String[] plain) {
        return parts.names().find(plain);
    }

    /** Products by key, -1 where there is none; null where none is asked for. */
    public int[] productsByKey(String[] keys) {
        return parts.products().byKeys(keys);
    }

    public OptionalInt productNamed(String name) {
        return present(parts.products().byName(Names.plain(name)));
    }

    public ResolvedDrug drugOfProduct(int product) {
        int[] active = parts.products().activeSubstances(product);
        int[] all = parts.combinations().expand(active, parts.relations());
        int[] substances = parts.products().substances(product);
        boolean allAct = substances.length == active.length;
        int[] contents = allAct ? all : parts.combinations().expand(substances, parts.relations());
        return new ResolvedDrug(
                product,
                active,
                all,
                contents,
                parts.products().routes(product),
                parts.products().coverage(product));
    }

    /** A drug of which only the substances are known; combinations are taken apart. */
    public ResolvedDrug drugOfSubstances(int[] substances, Set<Route> routes) {
        int[] active = parts.combinations().components(substances);
        int[] all = parts.combinations().expand(active, parts.relations());
        CoverageLevel coverage = CoverageLevel.ADVANCED;
        for (int id : substances) {
            if (substance(id).coverage() == CoverageLevel.BASIC) {
                coverage = CoverageLevel.BASIC;
            }
        }
        return new ResolvedDrug(-1, active, all, all, routes, coverage);
    }

    /** What to look for in a search. */
    public enum Wanted {
        PRODUCTS,
        SUBSTANCES,
        BOTH
    }

    /** Ids of groups by name, best first. */
    public List<Integer> searchGroups(String query, int limit) {
        return parts.groupIndex().find(query, 0, groupCount(), limit).stream()
                .map(SearchIndex.Hit::document)
                .toList();
    }

    /** One line of a search result: exactly one of the ids is not negative. */
    public record Found(int product, int substance, int cost, boolean exact) {}

    public List<Found> search(String query, Wanted wanted, int limit) {
        int substances = substanceCount();
        int from = wanted == Wanted.PRODUCTS ? substances : 0;
        int to = wanted == Wanted.SUBSTANCES ? substances : substances + productCount();
        List<Found> found = new ArrayList<>();
        for (SearchIndex.Hit hit : parts.index().find(query, from, to, limit)) {
            boolean substance = hit.document() < substances;
            found.add(new Found(
                    substance ? -1 : hit.document() - substances,
                    substance ? hit.document() : -1,
                    hit.cost(),
                    hit.exact()));
        }
        return found;
    }
}
