package id.jembatan.rxpert.internal.format;

/**
 * Bounds of a package, so that a hostile or broken file cannot fill memory or disk.
 *
 * @param packageBytes size of the zip file
 * @param unpackedBytes sum of all files
 * @param fileBytes one file
 * @param files number of files
 * @param ratio unpacked to packed size of one file
 */
public record Limits(long packageBytes, long unpackedBytes, long fileBytes, int files, int ratio) {
    public static final Limits USUAL = new Limits(60L << 20, 100L << 20, 40L << 20, 64, 200);
}
