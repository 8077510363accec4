package id.jembatan.rxpert.internal.truths;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.jembatan.rxpert.internal.Signer;
import id.jembatan.rxpert.internal.format.PackageBuilder;
import id.jembatan.rxpert.internal.format.Reader;
import id.jembatan.rxpert.internal.model.Advice;
import id.jembatan.rxpert.internal.model.Category;
import id.jembatan.rxpert.internal.model.CoverageLevel;
import id.jembatan.rxpert.internal.model.DictionaryData;
import id.jembatan.rxpert.internal.model.GroupKind;
import id.jembatan.rxpert.internal.model.LegalClass;
import id.jembatan.rxpert.internal.model.Product;
import id.jembatan.rxpert.internal.model.Route;
import id.jembatan.rxpert.internal.model.Severity;
import id.jembatan.rxpert.internal.model.StatementKind;
import id.jembatan.rxpert.internal.model.Substance;
import id.jembatan.rxpert.internal.model.Words;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import id.jembatan.rxpert.internal.snapshot.SnapshotCompiler;
import id.jembatan.rxpert.internal.snapshot.StatementInfo;
import id.jembatan.rxpert.internal.validate.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.BeforeClass;
import org.junit.Test;

/** What the starter dictionary promises: breadth, legal classes, statements for prescription drugs, both languages, sources. */
public class StarterTest {
    private static final Set<LegalClass> ON_PRESCRIPTION =
            EnumSet.of(LegalClass.OBAT_KERAS, LegalClass.PSIKOTROPIKA, LegalClass.NARKOTIKA);
    private static final int SUMMARY_LIMIT = 240;

    private static DictionaryData data;
    private static Map<String, byte[]> files;
    private static Snapshot snapshot;

    @BeforeClass
    public static void compile() throws Exception {
        PackageBuilder.Folder folder = PackageBuilder.readFolder(StarterTruthsTest.STARTER);
        files = folder.files();
        Validator.Valid valid = Validator.check(Reader.full(folder.head().info(), files));
        assertEquals("statements filed in the wrong category", List.of(), valid.refiled());
        data = valid.data();
        snapshot = SnapshotCompiler.compile(data);
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = StarterTest.class.getResourceAsStream("/truths/" + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    private static List<String> primaryCare() throws IOException {
        return lines("primary-care-substances.txt");
    }

    /** The substances a name of the list stands for; a combination is one. */
    private static int[] substances(String name) {
        String plain = name.replace(" (ophthalmic)", "");
        return Arrays.stream(snapshot.named(plain)).filter(id -> id >= 0).toArray();
    }

    private static List<StatementInfo> statements(int substance) {
        List<StatementInfo> found = new ArrayList<>();
        for (int part :
                snapshot.drugOfSubstances(new int[] {substance}, Route.ANY).all()) {
            for (int id : snapshot.statementsOf(part)) {
                found.add(snapshot.statement(id));
            }
        }
        return found;
    }

    private static boolean has(int substance, Predicate<StatementInfo> wanted) {
        return statements(substance).stream().anyMatch(wanted);
    }

    /** Keys of the substances of products on prescription, with the moieties of their salts. */
    private static Set<String> onPrescription() {
        Set<String> keys = new HashSet<>();
        for (Product product : data.products()) {
            if (ON_PRESCRIPTION.contains(product.legalClass())) {
                product.ingredients().forEach(one -> {
                    int id = snapshot.substance(one.substance()).orElseThrow();
                    keys.add(one.substance());
                    keys.add(snapshot.substance(snapshot.moiety(id)).key());
                });
            }
        }
        return keys;
    }

    /** Substances of the list that are sold on prescription only, with those that are a combination of such. */
    private static List<Integer> prescribedOfTheList() throws IOException {
        Set<String> keys = onPrescription();
        return primaryCare().stream()
                .flatMapToInt(name -> IntStream.of(substances(name)))
                .filter(id -> Arrays.stream(snapshot.drugOfSubstances(new int[] {id}, Route.ANY)
                                .all())
                        .anyMatch(part -> keys.contains(snapshot.substance(part).key())))
                .boxed()
                .toList();
    }

    private static List<String> missing(List<Integer> substances, Predicate<StatementInfo> wanted) {
        return substances.stream()
                .filter(id -> !has(id, wanted))
                .map(id -> snapshot.substance(id).key())
                .toList();
    }

    @Test
    public void theSubstancesOfPrimaryCareAreKnown() throws IOException {
        assertEquals(164, primaryCare().size());
        assertEquals(
                List.of(),
                primaryCare().stream()
                        .filter(name -> substances(name).length == 0)
                        .toList());
        assertTrue(data.substances().size() >= 400);
    }

    @Test
    public void productsHaveTheElevenBasicFieldsAndInventedBrandsSaySo() {
        assertTrue(data.products().size() >= 600);
        for (Product one : data.products()) {
            boolean complete = Stream.of(
                            one.name(), one.dosageForm(), one.manufacturer(), one.registrant(), one.packaging())
                    .noneMatch(String::isBlank);
            boolean named = one.flags().contains("generik") || one.flags().contains("contoh");
            assertTrue(one.key(), complete && named && !one.routes().isEmpty());
            one.ingredients()
                    .forEach(part -> assertTrue(one.key(), !part.strength().isEmpty()));
        }
        Set<LegalClass> all =
                data.products().stream().map(Product::legalClass).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(EnumSet.allOf(LegalClass.class), EnumSet.copyOf(all));
    }

    @Test
    public void prescriptionDrugsOfTheListHavePregnancyAndLactation() throws IOException {
        List<Integer> drugs = prescribedOfTheList();
        assertTrue("only " + drugs.size(), drugs.size() > 100);
        assertEquals(List.of(), missing(drugs, one -> one.category() == Category.KEHAMILAN));
        assertEquals(List.of(), missing(drugs, one -> one.category() == Category.MENYUSUI));
    }

    @Test
    public void prescriptionDrugsOfTheListHaveAContraindicationOrASaidReasonForNone() throws IOException {
        Map<String, String> reasons = new TreeMap<>();
        for (String line : lines("no-contraindication.txt")) {
            reasons.put(line.split(" ")[0], line.split(" ")[1]);
        }
        Set<String> without =
                new TreeSet<>(missing(prescribedOfTheList(), one -> one.kind() == StatementKind.CONTRAINDICATION));
        assertEquals(reasons.keySet(), without);
        reasons.forEach((key, reason) -> assertTrue(key + " " + reason, holds(key, reason)));
    }

    private static boolean holds(String key, String reason) {
        int[] parts = snapshot.drugOfSubstances(
                        new int[] {snapshot.substance(key).orElseThrow()}, Route.ANY)
                .all();
        return switch (reason) {
            case "class" -> Arrays.stream(parts).anyMatch(StarterTest::isInAForbiddenClass);
            case "pair" -> Arrays.stream(parts).anyMatch(StarterTest::isInAForbiddenPair);
            default -> reason.equals("label");
        };
    }

    private static boolean isInAForbiddenClass(int substance) {
        return Arrays.stream(snapshot.groupsOf(substance))
                .mapToObj(snapshot::group)
                .anyMatch(one -> one.kind() == GroupKind.ALLERGY && one.severity() == Severity.CONTRAINDICATED);
    }

    private static boolean isInAForbiddenPair(int substance) {
        Set<String> names = new HashSet<>(Set.of(snapshot.substance(substance).key()));
        for (int group : snapshot.groupsOf(substance)) {
            names.add("group:" + snapshot.group(group).key());
        }
        boolean interacts = data.interactions().stream()
                .filter(one -> one.severity() == Severity.CONTRAINDICATED
                        || (one.raise() != null && one.raise().severity() == Severity.CONTRAINDICATED))
                .flatMap(one -> Stream.concat(one.a().refs().stream(), one.b().refs().stream()))
                .anyMatch(ref -> names.contains(ref.toString()));
        return interacts
                || data.relations().stream()
                        .filter(one -> one.severity() == Severity.CONTRAINDICATED)
                        .anyMatch(one -> names.contains(one.from().toString())
                                || names.contains(one.to().toString()));
    }

    /** Advanced means vouched for; a substance without statements on pregnancy and lactation must not claim it. */
    @Test
    public void advancedSubstancesHavePregnancyAndLactation() {
        List<String> boasting = data.substances().stream()
                .filter(one -> one.kind().isDrug() && one.coverage() == CoverageLevel.ADVANCED)
                .map(Substance::key)
                .filter(key -> !isVouchedFor(key))
                .toList();
        assertEquals(List.of(), boasting);
    }

    /** A combination has statements of its own, or each of its components has them. */
    private static boolean isVouchedFor(String key) {
        int id = snapshot.substance(key).orElseThrow();
        int[] components = snapshot.drugOfSubstances(new int[] {id}, Route.ANY).active();
        return hasBoth(id)
                || hasBoth(snapshot.moiety(id))
                || (components.length > 1
                        && Arrays.stream(components).allMatch(one -> hasBoth(one) || hasBoth(snapshot.moiety(one))));
    }

    private static boolean hasBoth(int substance) {
        Set<Category> said = EnumSet.noneOf(Category.class);
        for (int id : snapshot.statementsOf(substance)) {
            said.add(snapshot.statement(id).category());
        }
        return said.containsAll(EnumSet.of(Category.KEHAMILAN, Category.MENYUSUI));
    }

    @Test
    public void everySummaryIsShortAndInBothLanguages() {
        data.statements().forEach(one -> advice(one.key(), one.advice()));
        data.interactions().forEach(one -> advice(one.key(), one.advice()));
        data.groups().forEach(one -> words(one.key(), one.summary(), true));
        data.relations().forEach(one -> words(one.from() + " " + one.to(), one.summary(), false));
    }

    private static void advice(String key, Advice advice) {
        words(key, advice.summary(), false);
        words(key, advice.management(), true);
    }

    private static void words(String key, Words words, boolean mayBeEmpty) {
        boolean empty = words.id().isBlank() && words.en().isBlank();
        assertTrue(
                key, empty ? mayBeEmpty : !words.id().isBlank() && !words.en().isBlank());
        assertTrue(key, words.id().length() <= SUMMARY_LIMIT && words.en().length() <= SUMMARY_LIMIT);
    }

    /** References to sources that do not exist are refused by the validator; here, that everything names one and each is used. */
    @Test
    public void nothingIsWithoutASource() {
        Set<String> used = new TreeSet<>();
        data.statements().forEach(one -> used.add(one.backing().source()));
        data.interactions().forEach(one -> used.add(one.backing().source()));
        data.relations().forEach(one -> used.add(one.source()));
        data.groups().forEach(one -> used.add(one.source()));
        used.remove("");
        Set<String> known =
                data.sources().stream().map(one -> one.key()).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(known, used);
    }

    @Test
    public void theVendorsOwnCasesPassAndKnowTheirDrugs() throws IOException {
        List<TruthCases.TruthCase> cases = TruthCases.read(files.get("tests.json"), Signer.TODAY);
        assertTrue("only " + cases.size(), cases.size() >= 60);
        for (TruthsRunner.Outcome outcome : new TruthsRunner(List.of(snapshot)).run(cases)) {
            assertEquals(outcome.id(), List.of(), outcome.faults());
            assertEquals(outcome.id(), List.of(), outcome.unknown());
        }
    }
}
