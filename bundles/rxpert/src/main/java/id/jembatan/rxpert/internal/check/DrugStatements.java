package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.snapshot.ResolvedDrug;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import id.jembatan.rxpert.internal.snapshot.StatementInfo;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Finds what a dictionary says about a drug. */
public final class DrugStatements {
    private DrugStatements() {}

    /** Ids of all statements about a drug, of its substances, their moieties and combinations, and of the product; sorted. */
    public static int[] idsOf(ResolvedDrug drug, Snapshot snapshot) {
        IntStream.Builder ids = IntStream.builder();
        for (int substance : drug.all()) {
            snapshot.statementsOf(substance, id -> {
                StatementInfo one = snapshot.statement(id);
                if (!one.subjects().limited() || snapshot.covers(one.subjects(), substance, drug.routes())) {
                    ids.add(id);
                }
            });
        }
        if (drug.product() >= 0) {
            for (int id : snapshot.statementsOfProduct(drug.product())) {
                ids.add(id);
            }
        }
        int[] all = ids.build().toArray();
        return isSorted(all) ? all : Arrays.stream(all).sorted().distinct().toArray();
    }

    private static boolean isSorted(int[] ids) {
        for (int i = 1; i < ids.length; i++) {
            if (ids[i] <= ids[i - 1]) {
                return false;
            }
        }
        return true;
    }
}
