package id.jembatan.bpjs.common;

/**
 * One credential set of one facility, environment and BPJS service (bridging security, section 1).
 *
 * @param consId consumer id; text, leading zeros count
 * @param secretKey consumer secret; signs requests and opens answers
 * @param userKey user key of the one service that is called
 * @param username PCare user, or empty when the service is called without {@code X-authorization}
 * @param password PCare password, or empty likewise
 * @param kdAplikasi application code; {@value #DEFAULT_KD_APLIKASI} unless BPJS gave another
 */
public record BpjsCredentials(
        String consId, String secretKey, String userKey, String username, String password, String kdAplikasi) {

    /** The application code of every clinic client. */
    public static final String DEFAULT_KD_APLIKASI = "095";

    /**
     * Strips the white space that copying from a letter brings along; the password is taken as it is.
     *
     * @throws IllegalArgumentException naming the part (never its value) that is missing or unusable
     */
    public BpjsCredentials {
        consId = headerText("consId", consId);
        secretKey = required("secretKey", secretKey);
        userKey = headerText("userKey", userKey);
        username = username == null ? "" : username.strip();
        password = password == null ? "" : password;
        kdAplikasi = kdAplikasi == null || kdAplikasi.isBlank() ? DEFAULT_KD_APLIKASI : kdAplikasi.strip();
    }

    /** Credentials with the usual application code. */
    public BpjsCredentials(String consId, String secretKey, String userKey, String username, String password) {
        this(consId, secretKey, userKey, username, password, DEFAULT_KD_APLIKASI);
    }

    /** Whether user and password are there, as {@code X-authorization} needs them. */
    public boolean hasLogin() {
        return !username.isEmpty() && !password.isEmpty();
    }

    /** Whether a colon in user or password makes {@code X-authorization} ambiguous to the server (section 5): warn. */
    public boolean hasAmbiguousLogin() {
        return username.indexOf(':') >= 0 || password.indexOf(':') >= 0;
    }

    /** Never prints a secret. */
    @Override
    public String toString() {
        return "BpjsCredentials[consId=" + consId + ", kdAplikasi=" + kdAplikasi + ", secrets hidden]";
    }

    private static String headerText(String name, String value) {
        String text = required(name, value);
        boolean visibleAscii = text.chars().allMatch(c -> c > 0x20 && c < 0x7f);
        if (!visibleAscii) {
            throw new IllegalArgumentException(name + " holds a character that cannot be sent in a header");
        }
        return text;
    }

    private static String required(String name, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value.strip();
    }
}
