package id.jembatan.bpjs.pcare.internal.visit;

/** The two lists that hang on a visit, with their paths (contract, section 3). */
enum LineKind {
    TINDAKAN(
            Resource.TINDAKAN,
            "kdTindakanSK",
            "/tindakan/kunjungan/{noKunjungan}",
            "/tindakan",
            "/tindakan/{kdTindakanSK}/kunjungan/{noKunjungan}"),
    OBAT(
            Resource.OBAT,
            "kdObatSK",
            "/obat/kunjungan/{noKunjungan}",
            "/obat/kunjungan",
            "/obat/{kdObatSK}/kunjungan/{noKunjungan}");

    private final String resource;
    private final String idField;
    private final String listPath;
    private final String addPath;
    private final String deletePath;

    LineKind(String resource, String idField, String listPath, String addPath, String deletePath) {
        this.resource = resource;
        this.idField = idField;
        this.listPath = listPath;
        this.addPath = addPath;
        this.deletePath = deletePath;
    }

    String resource() {
        return resource;
    }

    String idField() {
        return idField;
    }

    String listPath() {
        return listPath;
    }

    String addPath() {
        return addPath;
    }

    String deletePath() {
        return deletePath;
    }
}
