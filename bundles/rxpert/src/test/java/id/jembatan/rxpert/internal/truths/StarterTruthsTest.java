package id.jembatan.rxpert.internal.truths;

import static org.junit.Assert.assertEquals;

import id.jembatan.rxpert.internal.Dict;
import id.jembatan.rxpert.internal.Signer;
import id.jembatan.rxpert.internal.format.PackageBuilder;
import id.jembatan.rxpert.internal.format.PackageException;
import id.jembatan.rxpert.internal.format.Reader;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import id.jembatan.rxpert.internal.snapshot.SnapshotCompiler;
import id.jembatan.rxpert.internal.truths.TruthCases.TruthCase;
import id.jembatan.rxpert.internal.validate.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Every truth case against the starter dictionary; one test per case, so that a failure has a name. */
@RunWith(Parameterized.class)
public class StarterTruthsTest {
    static final Path STARTER = Path.of("src/main/starter");
    private static List<Snapshot> dictionaries;

    private final TruthCase truth;

    public StarterTruthsTest(String id, TruthCase truth) {
        this.truth = truth;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> cases() throws IOException {
        List<Object[]> all = new ArrayList<>();
        try (InputStream in = StarterTruthsTest.class.getResourceAsStream("/truths/truths.json")) {
            for (TruthCase one : TruthCases.read(in.readAllBytes(), Signer.TODAY)) {
                all.add(new Object[] {one.id(), one});
            }
        }
        return all;
    }

    private static synchronized List<Snapshot> dictionaries() throws IOException, PackageException {
        if (dictionaries == null) {
            dictionaries = List.of(starter(), fixtures());
        }
        return dictionaries;
    }

    private static Snapshot starter() throws IOException, PackageException {
        PackageBuilder.Folder folder = PackageBuilder.readFolder(STARTER);
        return SnapshotCompiler.compile(
                Validator.check(Reader.full(folder.head().info(), folder.files()))
                        .data());
    }

    /** Two substances of the cases that exist for the rules S34 and S37 only. */
    private static Snapshot fixtures() {
        return Dict.named("fixtures")
                .substance("fixture_monitoring_only")
                .substance("fixture_dialysis_only")
                .statement(
                        "monitor",
                        "fixture_monitoring_only",
                        "GANGGUAN_HATI",
                        "kind=monitoring",
                        "conditions=@hepatic_impairment")
                .statement("dialysis", "fixture_dialysis_only", "LAINNYA", "population=dialysis_only")
                .compile();
    }

    @Test
    public void holds() throws IOException, PackageException {
        TruthsRunner.Outcome outcome =
                new TruthsRunner(dictionaries()).run(List.of(truth)).get(0);
        assertEquals(List.of(), outcome.faults());
        assertEquals("new drugs the starter does not know", List.of(), outcome.unknown());
    }
}
