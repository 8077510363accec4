package id.jembatan.rxpert.internal.snapshot;

import id.jembatan.rxpert.internal.format.PackageException;
import id.jembatan.rxpert.internal.format.Problem;
import id.jembatan.rxpert.internal.format.Refusal;
import id.jembatan.rxpert.internal.model.Backing;
import id.jembatan.rxpert.internal.model.Interaction;
import id.jembatan.rxpert.internal.model.Population;
import id.jembatan.rxpert.internal.model.Ref;
import id.jembatan.rxpert.internal.model.Statement;
import id.jembatan.rxpert.internal.model.Words;
import id.jembatan.rxpert.internal.validate.CodeSet;
import id.jembatan.rxpert.internal.validate.ConceptBook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compiles statements and interactions: references become ids, class rules become pairs of substances. */
final class KnowledgeCompiler {
    /** Bound of expanded pairs: 5 million cost 40 MB; a dictionary that needs more is a mistake. */
    static final int MAX_PAIRS = 5_000_000;

    private final Map<String, Integer> substances;
    private final Map<String, Integer> products;
    private final GroupTable groups;
    private final ConceptBook concepts;
    private final TextPool.Builder pool;
    private final Map<Population, Who> populations = new HashMap<>();
    private final Map<Backing, Backing> backings = new HashMap<>();
    private final Map<StatementTerms, StatementTerms> terms = new HashMap<>();

    final List<Rule> rules = new ArrayList<>();
    final List<StatementInfo> statements = new ArrayList<>();
    final Csr.Builder statementsOfSubstance = new Csr.Builder();
    final Csr.Builder statementsOfProduct = new Csr.Builder();

    /** A population with its conditions resolved; equal ones are kept once. */
    private record Who(Population population, CodeSet conditions, CodeSet except) {}

    KnowledgeCompiler(
            Map<String, Integer> substances,
            Map<String, Integer> products,
            GroupTable groups,
            ConceptBook concepts,
            TextPool.Builder pool) {
        this.substances = substances;
        this.products = products;
        this.groups = groups;
        this.concepts = concepts;
        this.pool = pool;
    }

    void statements(List<Statement> all) {
        for (Statement one : all) {
            int id = statements.size();
            Scope subjects = scope(one.subjects());
            statements.add(new StatementInfo(
                    id,
                    pool.add(one.key()),
                    Texts.of(one.advice(), pool),
                    terms(one),
                    subjects,
                    scope(one.allergens())));
            members(subjects).forEach(substance -> statementsOfSubstance.add(substance, id));
            for (Ref ref : one.subjects()) {
                if (ref.kind() == Ref.Kind.PRODUCT) {
                    statementsOfProduct.add(products.get(ref.key()), id);
                }
            }
        }
    }

    private StatementTerms terms(Statement one) {
        Who who = populations.computeIfAbsent(
                one.population(),
                p -> new Who(p, concepts.resolve(p.conditions()), concepts.resolve(p.exceptConditions())));
        StatementTerms own = new StatementTerms(
                one.category(),
                one.kind(),
                one.severity(),
                once(one.backing()),
                who.population(),
                who.conditions(),
                who.except(),
                one.routes(),
                scope(one.exceptDrugs()));
        return terms.computeIfAbsent(own, same -> same);
    }

    PairTable pairs(List<Interaction> all) throws PackageException {
        PairTable.Builder pairs = new PairTable.Builder(MAX_PAIRS);
        for (Interaction one : all) {
            int id = rules.size();
            Rule rule = rule(one);
            rules.add(rule);
            Set<Integer> sideA = members(rule.a);
            Set<Integer> sideB = members(rule.b);
            sideA.removeAll(members(scope(one.a().except())));
            sideB.removeAll(members(scope(one.b().except())));
            boolean symmetric = rule.routesA.equals(rule.routesB);
            for (int a : sideA) {
                for (int b : sideB) {
                    boolean twice = symmetric && a > b && sideA.contains(b) && sideB.contains(a);
                    if (a != b && !twice && !pairs.add(a, b, id)) {
                        throw tooManyPairs(one);
                    }
                }
            }
        }
        return pairs.build(substances.size());
    }

    private static PackageException tooManyPairs(Interaction one) {
        Words words = new Words("batas pasangan terlampaui di " + one.key(), "pair limit exceeded at " + one.key());
        return new PackageException(
                Refusal.TOO_MANY_PAIRS, List.of(new Problem(Refusal.TOO_MANY_PAIRS, one.at(), "a", "", words)));
    }

    private Backing once(Backing backing) {
        return backings.computeIfAbsent(backing, same -> same);
    }

    private Rule rule(Interaction one) {
        Rule.Raise raise = one.raise() == null
                ? null
                : new Rule.Raise(
                        concepts.resolve(one.raise().conditions()),
                        one.raise().egfrLt() == null ? 0 : one.raise().egfrLt(),
                        one.raise().severity());
        return new Rule(
                pool.add(one.key()),
                Texts.of(one.advice(), pool),
                pool.add(one.mechanism()),
                pool.add(one.onset()),
                new Rule.Sides(
                        scope(one.a().refs()),
                        scope(one.b().refs()),
                        one.a().routes(),
                        one.b().routes()),
                one.severity(),
                one.action(),
                once(one.backing()),
                one.sites(),
                one.minGapHours() == null ? 0 : one.minGapHours(),
                raise,
                one.exception());
    }

    private Scope scope(List<Ref> refs) {
        if (refs.isEmpty()) {
            return Scope.EMPTY;
        }
        int[] direct = refs.stream()
                .filter(ref -> ref.kind() == Ref.Kind.SUBSTANCE)
                .mapToInt(ref -> substances.get(ref.key()))
                .sorted()
                .toArray();
        int[] named = refs.stream()
                .filter(ref -> ref.kind() == Ref.Kind.GROUP)
                .mapToInt(ref -> groups.id(ref.key()))
                .sorted()
                .toArray();
        return new Scope(direct, named, Arrays.stream(named).anyMatch(groups::isLimited));
    }

    private Set<Integer> members(Scope scope) {
        Set<Integer> all = new TreeSet<>();
        for (int substance : scope.substances()) {
            all.add(substance);
        }
        for (int group : scope.groups()) {
            for (int member : groups.members(group)) {
                all.add(member);
            }
        }
        return all;
    }
}
