package id.jembatan.rxpert.internal.truths;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.jembatan.rxpert.internal.Signer;
import id.jembatan.rxpert.internal.format.PackageBuilder;
import id.jembatan.rxpert.internal.format.PackageException;
import id.jembatan.rxpert.internal.format.Reader;
import id.jembatan.rxpert.internal.snapshot.SnapshotCompiler;
import id.jembatan.rxpert.internal.validate.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.Test;

/** The class rules of the starter's statements, with the members of each class and the bounds of age, eGFR and disease. */
public class StarterStatementsTest {

    @Test
    public void classRulesHoldForTheirMembersAndEndAtTheirBounds() throws IOException, PackageException {
        allPass("starter-statements.json", 250);
    }

    /** What labels contraindicate, drug by drug and pair by pair, stops the prescriber. */
    @Test
    public void contraindicationsOfLabelsStop() throws IOException, PackageException {
        allPass("label-contraindications.json", 990);
    }

    /** Drugs and allergens are known by the names that prescribers type. */
    @Test
    public void namesAsTheyAreTypedAreKnown() throws IOException, PackageException {
        allPass("written-names.json", 260);
    }

    @Test
    public void casesOfEveryKindPass() throws IOException, PackageException {
        allPass("further-kinds.json", 200);
    }

    private void allPass(String file, int least) throws IOException, PackageException {
        PackageBuilder.Folder folder = PackageBuilder.readFolder(StarterTruthsTest.STARTER);
        var starter = SnapshotCompiler.compile(
                Validator.check(Reader.full(folder.head().info(), folder.files()))
                        .data());
        List<TruthsRunner.Outcome> outcomes;
        try (InputStream in = getClass().getResourceAsStream("/truths/" + file)) {
            outcomes = new TruthsRunner(List.of(starter)).run(TruthCases.read(in.readAllBytes(), Signer.TODAY));
        }
        assertTrue("the file of cases was read", outcomes.size() >= least);
        assertEquals(List.of(), outcomes.stream().filter(one -> !one.passed()).toList());
        assertEquals(
                "drugs the starter does not know",
                List.of(),
                outcomes.stream().filter(one -> !one.unknown().isEmpty()).toList());
    }
}
