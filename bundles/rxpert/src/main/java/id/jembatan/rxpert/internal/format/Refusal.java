package id.jembatan.rxpert.internal.format;

import id.jembatan.rxpert.internal.model.Words;

/** Why a package is not accepted. The words say what the user can do about it. */
public enum Refusal {
    NOT_A_PACKAGE("Berkas ini bukan paket .rxdict.", "This file is not an .rxdict package."),
    TRUNCATED("Berkas terpotong atau rusak; unduh ulang.", "The file is cut short or damaged; download it again."),
    TOO_LARGE("Isi paket melebihi batas ukuran: %s.", "The package exceeds a size limit: %s."),
    BAD_NAME("Nama berkas di dalam paket tidak diizinkan: %s.", "A file name inside the package is not allowed: %s."),
    UNSIGNED("Paket tidak ditandatangani.", "The package is not signed."),
    UNKNOWN_KEY(
            "Kunci penanda tangan %s tidak dikenal klinik ini. Bila penerbitnya benar, minta kunci publiknya dan pasang di etc/id.jembatan.rxpert.cfg.",
            "Signing key %s is not known to this clinic. If the publisher is the right one, ask for its public key and put it into etc/id.jembatan.rxpert.cfg."),
    EXPIRED_KEY("Kunci penanda tangan %s sudah kedaluwarsa.", "Signing key %s has expired."),
    BAD_SIGNATURE(
            "Tanda tangan paket tidak cocok. Jangan dipakai; minta paketnya lagi dari penerbit.",
            "The signature of the package does not match. Do not use it; ask the publisher for the package again."),
    BAD_MANIFEST("Manifest paket tidak dapat dibaca: %s.", "The manifest of the package cannot be read: %s."),
    UNSUPPORTED_FORMAT("Format paket %s tidak didukung.", "Package format %s is not supported."),
    MISSING_FILE("Berkas %s tidak ada di dalam paket.", "File %s is missing from the package."),
    UNLISTED_FILE("Berkas %s tidak tercantum di manifest.", "File %s is not listed in the manifest."),
    HASH_MISMATCH(
            "Isi berkas %s berubah setelah ditandatangani. Jangan dipakai; minta paketnya lagi dari penerbit.",
            "File %s was changed after signing. Do not use it; ask the publisher for the package again."),
    PACKAGE_EXPIRED(
            "Paket kedaluwarsa sejak %s; minta versi baru.", "The package expired on %s; ask for a new version."),
    BASE_MISMATCH(
            "Paket tambahan ini untuk versi %s, yang aktif versi %s.",
            "This delta is for version %s, the active version is %s."),
    SAME_VERSION("Versi %s sudah terpasang.", "Version %s is already installed."),
    BAD_ROW("Ada baris yang salah.", "Some rows are wrong."),
    DANGLING_REFERENCE("Ada rujukan ke kunci yang tidak ada.", "Some rows refer to keys that do not exist."),
    CYCLE("Ada hubungan yang melingkar.", "Some relations form a cycle."),
    RULE_BROKEN("Ada pernyataan yang melanggar aturan kategori.", "Some statements break a rule of their category."),
    TOO_MANY_PAIRS(
            "Aturan golongan menghasilkan terlalu banyak pasangan.", "The class rules expand to too many pairs."),
    TESTS_FAILED("Kasus uji penerbit gagal.", "The vendor's own test cases failed."),
    NOTHING_STAGED("Tidak ada paket yang menunggu persetujuan.", "No package is waiting for approval."),
    NO_OLDER_VERSION("Tidak ada versi sebelumnya.", "There is no older version."),
    NOT_STORED(
            "Kamus tidak dapat disimpan: %s. Paket tetap menunggu: periksa ruang dan izin disk, lalu setujui lagi.",
            "The dictionary cannot be stored: %s. The package goes on waiting: check the space and the permissions of the disk, then approve again."),
    UNREADABLE("Berkas tidak dapat dibaca: %s.", "The file cannot be read: %s.");

    private final Words words;

    Refusal(String id, String en) {
        this.words = new Words(id, en);
    }

    public Words words() {
        return words;
    }
}
