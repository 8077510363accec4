package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.snapshot.ResolvedDrug;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import id.jembatan.rxpert.internal.snapshot.StatementInfo;
import java.util.Set;
import java.util.TreeSet;

/** Finds what a dictionary says about a drug. */
public final class DrugStatements {
    private DrugStatements() {}

    /** Ids of all statements about a drug, of its substances, their moieties and combinations, and of the product. */
    public static Set<Integer> idsOf(ResolvedDrug drug, Snapshot snapshot) {
        Set<Integer> ids = new TreeSet<>();
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
        return ids;
    }
}
