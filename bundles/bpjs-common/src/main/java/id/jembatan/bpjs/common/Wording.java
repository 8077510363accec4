package id.jembatan.bpjs.common;

import java.util.List;

/**
 * Words of BPJS that tell more than the code they come with, in lower case, in the order they are tried. All are said before
 * anything is stored.
 */
enum Wording {
    ALREADY_REGISTERED(BpjsError.DUPLICATE, "sudah di-entri", "sudah dientri", "sudah di entri"),
    CONSUMER_EXPIRED(BpjsError.CONSUMER_EXPIRED, "consumer id is expired", "consumer id expired"),
    NOT_REGISTERED(BpjsError.NOT_REGISTERED_SERVICE, "not registered for this service"),
    SIGNATURE(BpjsError.SIGNATURE, "signature service tidak sesuai", "invalid signature"),
    GATEWAY(BpjsError.AUTH_GATEWAY, "authentication failed"),
    NO_BASIC(BpjsError.AUTH_PCARE, "startindex cannot be less than zero"),
    REFERENCE(BpjsError.VALIDATION, "tidak sesuai dengan referensi sistem", "belum melakukan pendaftaran"),
    JSON_SHAPE(
            BpjsError.UNREADABLE_REQUEST,
            "newtonsoft",
            "cannot access child value",
            "error converting value",
            "could not convert string",
            "error reading json",
            "was not in a correct format");

    private final BpjsError error;
    private final List<String> phrases;

    Wording(BpjsError error, String... phrases) {
        this.error = error;
        this.phrases = List.of(phrases);
    }

    BpjsError error() {
        return error;
    }

    boolean isIn(String lowerCaseText) {
        return phrases.stream().anyMatch(lowerCaseText::contains);
    }
}
