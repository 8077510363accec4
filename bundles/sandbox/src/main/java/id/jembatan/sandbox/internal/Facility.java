package id.jembatan.sandbox.internal;

/**
 * One clinic known to the stand-in, with the credentials it must show. All values are invented.
 *
 * @param kdProvider provider code, 8 characters such as {@code 0114U163}
 * @param consId consumer id, digits kept as text
 * @param userKey portal key of the pCare service
 */
public record Facility(
        String kdProvider,
        String name,
        String consId,
        String secretKey,
        String userKey,
        String username,
        String password,
        String kdAplikasi) {

    /** The clinic of the demo. */
    public static final String CLINIC =
            "0114U163|KLINIK JEMBATAN SEHAT|12345|7kS3cr3tKLN|0123456789abcdef0123456789abcdef|klinik.uji|Rahasia#2024";

    /** Its branch. */
    public static final String BRANCH =
            "0114U164|KLINIK JEMBATAN CABANG|67890|9cB4r4n7chX|fedcba9876543210fedcba9876543210|cabang.uji|Rahasia#2025";

    private static final int PARTS = 7;
    private static final String KD_APLIKASI = "095";

    /**
     * Reads {@code kdProvider|name|consId|secretKey|userKey|username|password}.
     *
     * @throws IllegalArgumentException when a part is missing or the provider code has not 8 characters; the message holds no secret
     */
    public static Facility parse(String text) {
        String[] parts = text.split("\\|", PARTS);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("A facility needs " + PARTS
                    + " parts: kdProvider|name|consId|secretKey|userKey|username|password, but has " + parts.length);
        }
        for (int i = 0; i < PARTS; i++) {
            parts[i] = parts[i].strip();
            if (parts[i].isEmpty()) {
                throw new IllegalArgumentException("Part " + (i + 1) + " of facility " + parts[0] + " is empty");
            }
        }
        if (!parts[0].matches("[0-9A-Z]{8}")) {
            throw new IllegalArgumentException("Provider code '" + parts[0] + "' must be 8 capital letters or digits");
        }
        return new Facility(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6], KD_APLIKASI);
    }

    @Override
    public String toString() {
        return "Facility " + kdProvider;
    }
}
