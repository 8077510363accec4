package id.jembatan.bpjs.pcare.internal.visit;

import com.fasterxml.jackson.databind.JsonNode;

/** A drug or procedure that a visit is to have at pCare. */
interface Line {

    /**
     * Key of the line under which its id is kept; another content makes another key, because pCare has no edit of a drug.
     */
    String localKey();

    /** Where it stands in the record, for a refusal. */
    String field();

    /** The body to add it. */
    Object body(String noKunjungan);

    /** Whether a row of pCare has the same content. */
    boolean isSame(JsonNode row);
}
