package id.jembatan.bpjs.common;

import java.util.Set;

/** The BPJS services a clinic calls, with what differs between them on the wire (bridging security, sections 3, 6, 7). */
public enum BpjsService {
    /** PCare: 200 and 201 are successes. */
    PCARE("text/plain; charset=utf-8", Set.of(200, 201, 204)),
    /** Antrean FKTP: 1 and 200 are successes, 201 is a refusal (Antrean FKTP, part A). */
    ANTREAN("application/json; charset=utf-8", Set.of(1, 200, 204)),
    /** iCare: only 200 is a success. */
    ICARE("application/json; charset=utf-8", Set.of(200));

    private final String contentType;
    private final Set<Integer> successCodes;

    BpjsService(String contentType, Set<Integer> successCodes) {
        this.contentType = contentType;
        this.successCodes = successCodes;
    }

    /** The content type of request bodies unless configured otherwise. */
    public String defaultContentType() {
        return contentType;
    }

    /** Whether this {@code metaData.code} means that the service did what it was asked. */
    public boolean isSuccess(int code) {
        return successCodes.contains(code);
    }
}
