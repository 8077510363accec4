package id.jembatan.api.history;

import java.math.BigDecimal;
import java.util.List;

/**
 * State that drug checks ask for. Null means not known, never no. A pregnancy or lactation answer that is older than the
 * facility allows counts as not known and is asked again.
 *
 * @param egfr mL/min/1.73 m², 1 to 200
 * @param dialysis whether the patient is on dialysis
 * @param childPugh A, B or C
 * @param alt times the upper limit of normal, 0.1 to 100
 * @param alcohol whether the patient drinks alcohol
 * @param radiotherapy sites under treatment such as {@code thorax}; empty list = none
 * @param foods taken regularly that may matter, such as {@code grapefruit}; as written
 */
public record ClinicalState(
        Dated<Boolean> pregnant,
        Dated<Boolean> lactating,
        Dated<BigDecimal> egfr,
        Dated<Boolean> dialysis,
        Dated<String> childPugh,
        Dated<BigDecimal> alt,
        Dated<Boolean> alcohol,
        Dated<Boolean> smoker,
        Dated<List<String>> radiotherapy,
        Dated<List<String>> foods) {

    /** Nobody has asked anything yet. */
    public static final ClinicalState UNKNOWN =
            new ClinicalState(null, null, null, null, null, null, null, null, null, null);
}
