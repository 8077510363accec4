package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.snapshot.ResolvedDrug;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import java.util.Arrays;

/** Finds what a dictionary says about a drug. */
public final class DrugStatements {
    private DrugStatements() {}

    /** Ids of all statements about a drug, of its substances, their moieties and combinations, and of the product; sorted. */
    public static int[] idsOf(ResolvedDrug drug, Snapshot snapshot) {
        int[] ids = drug.product() < 0 ? new int[0] : snapshot.statementsOfProduct(drug.product());
        for (int substance : drug.all()) {
            ids = joined(ids, about(substance, drug, snapshot));
        }
        return ids;
    }

    private static int[] about(int substance, ResolvedDrug drug, Snapshot snapshot) {
        int[] ids = snapshot.statementsOf(substance);
        int kept = 0;
        for (int id : ids) {
            if (!snapshot.isLimited(id)
                    || snapshot.covers(snapshot.statement(id).subjects(), substance, drug.routes())) {
                ids[kept++] = id;
            }
        }
        return kept == ids.length ? ids : Arrays.copyOf(ids, kept);
    }

    private static int[] joined(int[] some, int[] more) {
        if (some.length == 0 || more.length == 0) {
            return some.length == 0 ? more : some;
        }
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return Arrays.stream(all).sorted().distinct().toArray();
    }
}
