package id.jembatan.rxpert.internal.bridge;

import id.jembatan.api.Text;
import id.jembatan.api.medication.MedicationDetail;
import java.util.List;

/** The fields of the basic information in their order (S2 to S12), the KFA code (S18), and what a substance has instead. */
enum BasicField {
    PRODUCT_NAME("productName", "Nama produk", "Product name"),
    SUBSTANCES("substances", "Zat aktif", "Active substances"),
    STRENGTH("strength", "Kekuatan sediaan", "Strength"),
    FORM("form", "Bentuk sediaan", "Dosage form"),
    ROUTE("route", "Rute pemberian obat", "Route of administration"),
    RELEASE("release", "Pola pelepasan obat", "Release pattern"),
    FLAVOUR("flavour", "Rasa", "Flavour"),
    MANUFACTURER("manufacturer", "Produsen obat", "Manufacturer"),
    REGISTRANT("registrant", "Pendaftar obat", "Registrant"),
    PACKAGING("packaging", "Kemasan", "Packaging"),
    LEGAL_CLASS("legalClass", "Golongan obat", "Legal class"),
    NIE("nie", "Nomor izin edar", "Registration number"),
    KFA("kfa", "Kode KFA", "KFA code"),
    NAME("name", "Nama", "Name"),
    INN("inn", "Nama WHO (INN)", "WHO name (INN)"),
    ATC("atc", "Kode ATC", "ATC codes"),
    CLASSES("classes", "Golongan", "Classes"),
    MEMBERS("members", "Anggota", "Members");

    private final String id;
    private final Text label;

    BasicField(String id, String labelId, String labelEn) {
        this.id = id;
        this.label = new Text(labelId, labelEn);
    }

    /** Adds the field, unless it has no value. */
    void put(Text value, List<MedicationDetail.Field> fields) {
        if (!value.id().isBlank()) {
            fields.add(new MedicationDetail.Field(id, label, value));
        }
    }

    void put(String value, List<MedicationDetail.Field> fields) {
        put(Text.same(value), fields);
    }
}
