package id.jembatan.rxpert.internal.snapshot;

import id.jembatan.rxpert.internal.model.Advice;
import id.jembatan.rxpert.internal.model.Words;

/** Where the texts of a rule stand in the text pool. */
public record Texts(int summaryId, int summaryEn, int managementId, int managementEn, int detailId, int detailEn) {
    static Texts of(Advice advice, TextPool.Builder pool) {
        return new Texts(
                pool.add(advice.summary().id()),
                pool.add(advice.summary().en()),
                pool.add(advice.management().id()),
                pool.add(advice.management().en()),
                pool.add(advice.detail().id()),
                pool.add(advice.detail().en()));
    }

    Advice read(TextPool pool) {
        return new Advice(
                Words.of(pool.get(summaryId), pool.get(summaryEn)),
                Words.of(pool.get(managementId), pool.get(managementEn)),
                Words.of(pool.get(detailId), pool.get(detailEn)));
    }
}
