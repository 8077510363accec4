package id.jembatan.rxpert.internal.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A package whose size, names, signature and hashes have been checked; its content is still to be parsed.
 *
 * @param files content by file name, without manifest and signature
 */
public record PackageFile(Manifest manifest, Map<String, byte[]> files, String sha256) {
    /** No folders, no hidden files, nothing a path could be made of. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,60}\\.(csv|json|sig)");

    /**
     * Opens and verifies a package.
     *
     * @param today day against which key and package expiry are judged; null for a package that was accepted before
     */
    public static PackageFile open(Path file, TrustedKeys keys, LocalDate today, Limits limits)
            throws PackageException {
        Map<String, byte[]> content = unpack(file, limits);
        byte[] manifestBytes = content.remove(Manifest.FILE);
        byte[] signature = content.remove(Manifest.SIGNATURE);
        if (manifestBytes == null) {
            throw PackageException.of(Refusal.NOT_A_PACKAGE);
        }
        if (signature == null) {
            throw PackageException.of(Refusal.UNSIGNED);
        }
        SignatureFile signed = SignatureFile.parse(signature);
        signed.verify(keys.find(signed.keyId(), today), manifestBytes);
        Manifest manifest = readManifest(manifestBytes);
        manifest.check();
        if (!signed.keyId().equals(manifest.keyId())) {
            throw PackageException.of(Refusal.BAD_SIGNATURE);
        }
        if (today != null && manifest.expiry() != null && !today.isBefore(manifest.expiry())) {
            throw PackageException.of(Refusal.PACKAGE_EXPIRED, manifest.expires());
        }
        checkFiles(manifest, content);
        return new PackageFile(manifest, Map.copyOf(content), Sha256.hex(manifestBytes));
    }

    private static Manifest readManifest(byte[] bytes) throws PackageException {
        try {
            return Json.MAPPER.readValue(bytes, Manifest.class);
        } catch (IOException e) {
            throw PackageException.of(Refusal.BAD_MANIFEST, "JSON").causedBy(e);
        }
    }

    private static void checkFiles(Manifest manifest, Map<String, byte[]> content) throws PackageException {
        Set<String> listed = new HashSet<>();
        for (Manifest.Entry entry : manifest.files()) {
            byte[] bytes = content.get(entry.name());
            listed.add(entry.name());
            if (bytes == null) {
                throw PackageException.of(Refusal.MISSING_FILE, entry.name());
            }
            if (bytes.length != entry.bytes() || !Sha256.hex(bytes).equals(entry.sha256())) {
                throw PackageException.of(Refusal.HASH_MISMATCH, entry.name());
            }
        }
        for (String name : content.keySet()) {
            if (!listed.contains(name)) {
                throw PackageException.of(Refusal.UNLISTED_FILE, name);
            }
        }
    }

    private static Map<String, byte[]> unpack(Path file, Limits limits) throws PackageException {
        try {
            if (Files.size(file) > limits.packageBytes()) {
                throw PackageException.of(Refusal.TOO_LARGE, file.getFileName());
            }
            try (ZipFile zip = new ZipFile(file.toFile())) {
                return unpack(zip, limits);
            }
        } catch (ZipException | EOFException e) {
            throw PackageException.of(startsAsZip(file) ? Refusal.TRUNCATED : Refusal.NOT_A_PACKAGE)
                    .causedBy(e);
        } catch (IOException e) {
            throw PackageException.of(Refusal.UNREADABLE, file.getFileName()).causedBy(e);
        }
    }

    private static boolean startsAsZip(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        } catch (IOException e) {
            return false;
        }
    }

    private static Map<String, byte[]> unpack(ZipFile zip, Limits limits) throws IOException, PackageException {
        Map<String, byte[]> content = new HashMap<>();
        if (zip.size() > limits.files()) {
            throw PackageException.of(Refusal.TOO_LARGE, zip.size() + " files");
        }
        long left = limits.unpackedBytes();
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            if (entry.isDirectory() || !NAME.matcher(entry.getName()).matches()) {
                throw PackageException.of(Refusal.BAD_NAME, entry.getName());
            }
            byte[] bytes = read(zip, entry, Math.min(left, limits.fileBytes()), limits.ratio());
            left -= bytes.length;
            if (content.put(entry.getName(), bytes) != null) {
                throw PackageException.of(Refusal.BAD_NAME, entry.getName());
            }
        }
        return content;
    }

    /** Reads at most {@code limit} bytes, whatever sizes the zip directory claims. */
    private static byte[] read(ZipFile zip, ZipEntry entry, long limit, int ratio)
            throws IOException, PackageException {
        long byRatio = Math.max(1L << 20, Math.max(0, entry.getCompressedSize()) * ratio);
        int most = (int) Math.min(Integer.MAX_VALUE - 16L, Math.min(limit, byRatio));
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw PackageException.of(Refusal.TOO_LARGE, entry.getName());
            }
            return bytes;
        }
    }
}
