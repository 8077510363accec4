package id.jembatan.rxpert.internal.store;

import id.jembatan.rxpert.internal.model.Words;

/** The steps of an import, in their order, as a page shows them. */
public enum Step {
    RECEIVE("menerima berkas", "receiving the file"),
    VERIFY("memeriksa tanda tangan dan isi", "verifying signature and content"),
    PARSE("membaca tabel", "reading the tables"),
    VALIDATE("memeriksa rujukan dan aturan", "checking references and rules"),
    COMPILE("menyusun kamus", "compiling the dictionary"),
    TEST("menjalankan kasus uji", "running the test cases"),
    COMPARE("membandingkan dengan versi aktif", "comparing with the version in use"),
    WAIT("menunggu persetujuan apoteker", "waiting for a pharmacist's approval"),
    STORE("menyimpan versi", "storing the version"),
    ACTIVATE("mengaktifkan", "activating"),
    DONE("selesai", "done");

    private final Words words;

    Step(String id, String en) {
        this.words = new Words(id, en);
    }

    public Words words() {
        return words;
    }
}
