package id.jembatan.bpjs.pcare.internal.visit;

import id.jembatan.api.chart.Condition;
import id.jembatan.bpjs.common.BpjsException;
import id.jembatan.bpjs.pcare.internal.reference.DiagnosaReference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Diagnoses of a visit as pCare's codes: up to three, and only codes that pCare has (contract, section 12). */
final class Diagnoses {
    private static final int MOST = 3;

    private Diagnoses() {}

    /** @return one to three codes. @throws Stop naming the condition that pCare does not know */
    static List<String> of(Visit visit) throws Stop, BpjsException {
        List<Condition> conditions = visit.snapshot().conditions();
        if (conditions.isEmpty()) {
            throw Stop.reject(
                    "conditions",
                    "Diagnosis belum diisi, padahal pCare mewajibkannya.",
                    "There is no diagnosis, which pCare demands.");
        }
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST, conditions.size()); i++) {
            codes.add(code(visit, conditions.get(i).code(), i));
        }
        return codes;
    }

    static void noteLeftOut(Visit visit) {
        List<Condition> conditions = visit.snapshot().conditions();
        if (conditions.size() > MOST) {
            String list = conditions.stream().skip(MOST).map(Condition::code).collect(Collectors.joining(", "));
            visit.note(
                    "pCare hanya menerima tiga diagnosis; tidak dikirim: " + list + ".",
                    "pCare takes three diagnoses only; not sent: " + list + ".");
        }
    }

    private static String code(Visit visit, String icd10, int index) throws Stop, BpjsException {
        return DiagnosaReference.find(icd10, visit.client(), visit.references())
                .orElseThrow(() -> Stop.reject(
                        "conditions[" + index + "].code",
                        "Diagnosis " + icd10
                                + " tidak ada di referensi pCare. Pilih kode lain, misalnya dengan subkode yang"
                                + " berbeda.",
                        "pCare does not have the diagnosis " + icd10
                                + ". Choose another code, such as one with another sub-code."))
                .code();
    }
}
