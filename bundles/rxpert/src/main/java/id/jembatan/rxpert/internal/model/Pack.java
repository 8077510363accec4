package id.jembatan.rxpert.internal.model;

/** A pack of a product with its KFA 94 code. */
public record Pack(
        String product, String kfa94, String quantity, String unit, String description, String barcode, Origin at) {}
