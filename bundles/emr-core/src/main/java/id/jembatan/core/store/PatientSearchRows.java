package id.jembatan.core.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** The words of the patients' names, and search by the beginning of words and numbers. */
public final class PatientSearchRows {
    /** Sorts after every word that begins with what stands before it. */
    private static final String END = "\uffff";

    private PatientSearchRows() {}

    public static void insert(Handle handle, UUID facilityId, UUID patientId, Set<String> words) {
        if (words.isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch("insert into patient_word (facility_id, word, patient_id) values (:f, :word, :id)");
        for (String word : words) {
            batch.bind("f", facilityId).bind("word", word).bind("id", patientId).add();
        }
        batch.execute();
    }

    public static void replace(Handle handle, UUID facilityId, UUID patientId, Set<String> words) {
        handle.createUpdate("delete from patient_word where facility_id = :f and patient_id = :id")
                .bind("f", facilityId)
                .bind("id", patientId)
                .execute();
        insert(handle, facilityId, patientId, words);
    }

    /** Patients whose name has, for each of the beginnings, a word that begins so; whole words first. */
    public static Set<UUID> byWords(Handle handle, UUID facilityId, Collection<String> beginnings, int limit) {
        // The longest is the rarest: its range is read, the others are looked up for each row of it.
        List<String> sorted = beginnings.stream()
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        StringBuilder sql = new StringBuilder("select w.patient_id from patient_word w where w.facility_id = :f"
                + " and w.word >= :from0 and w.word < :to0");
        for (int i = 1; i < sorted.size(); i++) {
            sql.append(" and exists (select 1 from patient_word x").append(i);
            sql.append(" where x.facility_id = :f and x.patient_id = w.patient_id".replace("x.", "x" + i + "."));
            sql.append(" and x").append(i).append(".word >= :from").append(i);
            sql.append(" and x").append(i).append(".word < :to").append(i).append(')');
        }
        sql.append(" order by w.word, w.patient_id fetch first :n rows only");
        Query query = handle.createQuery(sql.toString()).bind("f", facilityId).bind("n", limit * 2);
        for (int i = 0; i < sorted.size(); i++) {
            query.bind("from" + i, sorted.get(i)).bind("to" + i, sorted.get(i) + END);
        }
        return firstOf(query, limit);
    }

    /** Patients with an identifier or a phone number that begins so. */
    public static Set<UUID> byNumber(Handle handle, UUID facilityId, String beginning, int limit) {
        Set<UUID> found = new LinkedHashSet<>();
        for (String type : List.of("MR", "NIK", "BPJS_CARD", "PASSPORT")) {
            found.addAll(firstOf(
                    handle.createQuery("select patient_id from patient_identifier where facility_id = :f"
                                    + " and identifier_type = :type and identifier_value >= :from"
                                    + " and identifier_value < :to order by identifier_value"
                                    + " fetch first :n rows only")
                            .bind("f", facilityId)
                            .bind("type", type)
                            .bind("from", beginning)
                            .bind("to", beginning + END)
                            .bind("n", limit),
                    limit));
        }
        String digits = PatientRows.digits(beginning);
        if (digits.length() >= 3) {
            found.addAll(firstOf(
                    handle.createQuery("select id from patient where facility_id = :f and phone_digits >= :from"
                                    + " and phone_digits < :to order by phone_digits fetch first :n rows only")
                            .bind("f", facilityId)
                            .bind("from", digits)
                            .bind("to", digits + END)
                            .bind("n", limit),
                    limit));
        }
        return found;
    }

    private static Set<UUID> firstOf(Query query, int limit) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (UUID id : query.mapTo(UUID.class)) {
            if (ids.size() < limit) {
                ids.add(id);
            }
        }
        return ids;
    }
}
