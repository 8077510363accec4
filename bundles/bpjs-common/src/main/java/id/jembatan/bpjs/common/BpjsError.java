package id.jembatan.bpjs.common;

/**
 * The closed list of ways in which a BPJS call fails (bridging security, section 11; pCare, sections 11 and 12), each with
 * what to do about it and a sentence for the user in both languages.
 */
public enum BpjsError {
    /** The gateway knows the caller not: user key, consumer id or outgoing address. */
    AUTH_GATEWAY(
            Remedy.FIX_SETTINGS,
            "Gerbang BPJS menolak kredensial klinik. Periksa cons-id, user key, lingkungan (uji atau produksi), dan apakah"
                    + " alamat IP klinik sudah didaftarkan ke BPJS.",
            "The BPJS gateway refused the clinic's credentials. Check cons-id, user key, environment (test or production),"
                    + " and whether BPJS has registered the clinic's IP address."),
    /** PCare user or password refused; going on may lock the account. */
    AUTH_PCARE(
            Remedy.FIX_SETTINGS,
            "Username atau password PCare ditolak. Pengiriman dihentikan agar akun tidak terkunci; isi ulang password PCare"
                    + " lalu uji koneksi.",
            "PCare refused the username or password. Sending has stopped so that the account is not locked; enter the PCare"
                    + " password again and test the connection."),
    /** User or password not entered though this service needs them. */
    CREDENTIALS_INCOMPLETE(
            Remedy.FIX_SETTINGS,
            "Username dan password PCare belum diisi. Lengkapi kredensial di halaman Integrasi.",
            "The PCare username and password are not entered yet. Complete the credentials on the Integrations page."),
    /** The signature does not match: key pair. */
    SIGNATURE(
            Remedy.FIX_SETTINGS,
            "BPJS menolak tanda tangan permintaan. Periksa pasangan cons-id dan secret key serta jam komputer.",
            "BPJS refused the signature of the request. Check that cons-id and secret key belong together, and the"
                    + " computer's clock."),
    /** Refused while the clock of this computer is far from the gateway's. */
    CLOCK(
            Remedy.FIX_SETTINGS,
            "Jam komputer ini berbeda jauh dari jam BPJS sehingga permintaan ditolak. Setel jam otomatis (NTP), lalu coba"
                    + " lagi.",
            "This computer's clock is far from the clock of BPJS, so the request was refused. Turn on automatic time (NTP)"
                    + " and try again."),
    /** The service or this version of it is not enabled for the consumer id. */
    NOT_REGISTERED_SERVICE(
            Remedy.FIX_SETTINGS,
            "Cons-id klinik belum didaftarkan untuk layanan BPJS ini. Hubungi kantor cabang BPJS, atau periksa path layanan"
                    + " di pengaturan.",
            "The clinic's cons-id is not registered for this BPJS service. Contact the BPJS branch office, or check the"
                    + " service path in the settings."),
    /** The consumer id is past its validity. */
    CONSUMER_EXPIRED(
            Remedy.FIX_SETTINGS,
            "Masa berlaku cons-id klinik sudah habis. Minta perpanjangan ke BPJS.",
            "The clinic's cons-id has expired. Ask BPJS to renew it."),
    /** Nothing of BPJS answers at this address. */
    WRONG_ADDRESS(
            Remedy.FIX_SETTINGS,
            "Alamat layanan BPJS di pengaturan tidak dikenali. Periksa URL dasar dan lingkungannya.",
            "The BPJS service address in the settings was not recognised. Check the base URL and its environment."),
    /** No such participant, registration or visit; the bridge itself works. */
    NOT_FOUND(Remedy.INFORM, "Data tidak ditemukan di BPJS.", "BPJS found no such data."),
    /** Fields refused by BPJS; {@link BpjsException#fieldErrors()} names them. */
    VALIDATION(
            Remedy.FIX_DATA,
            "BPJS menolak isian. Perbaiki isian yang disebut, lalu kirim lagi.",
            "BPJS refused what was entered. Correct the fields named, then send again."),
    /** It is there already: look it up and adopt it. */
    DUPLICATE(
            Remedy.LOOK_UP,
            "Data ini sudah tercatat di BPJS. Nomor yang sudah ada akan dipakai.",
            "This is already recorded at BPJS. The existing number will be used."),
    /** A refusal of another kind; the gateway's sentence says which. */
    REFUSED(
            Remedy.FIX_DATA,
            "BPJS menolak permintaan ini. Baca pesan BPJS, perbaiki data, lalu kirim lagi.",
            "BPJS refused this request. Read the message of BPJS, correct the data, then send again."),
    /** The gateway could not read the request. Sending the same again is of no use. */
    UNREADABLE_REQUEST(
            Remedy.FIX_DATA,
            "BPJS tidak dapat membaca data yang dikirim. Periksa isian kunjungan; bila sudah benar, laporkan ke pengelola"
                    + " sistem.",
            "BPJS could not read what was sent. Check what was entered; if it is right, report it to the system's"
                    + " administrator."),
    /** Too many calls. */
    RATE_LIMIT(
            Remedy.RETRY_LATER,
            "BPJS membatasi jumlah permintaan. Pengiriman dilanjutkan otomatis nanti.",
            "BPJS limits the number of requests. Sending goes on by itself later."),
    /** No complete answer in time. */
    TIMEOUT(
            Remedy.RETRY_LATER,
            "BPJS tidak menjawab pada waktunya. Akan dicoba lagi otomatis.",
            "BPJS did not answer in time. It will be tried again by itself."),
    /** The connection could not be made: nothing was sent. */
    UNREACHABLE(
            Remedy.RETRY_LATER,
            "Server BPJS tidak dapat dihubungi. Periksa koneksi internet; pengiriman dilanjutkan otomatis.",
            "The BPJS server cannot be reached. Check the internet connection; sending goes on by itself."),
    /** Outage: server error, maintenance page, empty answer, broken connection. */
    UNAVAILABLE(
            Remedy.RETRY_LATER,
            "Layanan BPJS sedang terganggu. Akan dicoba lagi otomatis.",
            "The BPJS service is disturbed at the moment. It will be tried again by itself."),
    /** A success whose content cannot be opened. */
    DECRYPT(
            Remedy.FIX_SETTINGS,
            "Jawaban BPJS tidak dapat dibuka. Periksa apakah secret key sesuai dengan cons-id dan lingkungannya.",
            "The answer of BPJS cannot be opened. Check that the secret key belongs to the cons-id and environment."),
    /** More than the bound allows. */
    TOO_LARGE(
            Remedy.INFORM,
            "Jawaban BPJS terlalu besar dan tidak dibaca. Persempit pencarian.",
            "The answer of BPJS is too large and was not read. Narrow the search."),
    /** JSON that is not the answer the contract describes. */
    MALFORMED(
            Remedy.INFORM,
            "Jawaban BPJS tidak sesuai bentuk yang dikenal. Laporkan ke pengelola sistem.",
            "The answer of BPJS does not have a known form. Report it to the system's administrator."),
    /** A code that the contract does not know. */
    UNKNOWN(
            Remedy.INFORM,
            "BPJS menjawab dengan kode yang belum dikenal. Baca pesan BPJS.",
            "BPJS answered with a code that is not known yet. Read the message of BPJS.");

    /** What a bridge does about an error. */
    public enum Remedy {
        /** Try again later with backoff; after a write of unknown outcome look first. */
        RETRY_LATER,
        /** Every further call fails the same way: stop the lane until someone mends the settings. */
        FIX_SETTINGS,
        /** This request fails the same way each time; others may pass. */
        FIX_DATA,
        /** Fetch what is there and take its number. */
        LOOK_UP,
        /** Show it; nothing to mend here. */
        INFORM
    }

    private final Remedy remedy;
    private final String indonesian;
    private final String english;

    BpjsError(Remedy remedy, String indonesian, String english) {
        this.remedy = remedy;
        this.indonesian = indonesian;
        this.english = english;
    }

    /** What a bridge does about it. */
    public Remedy remedy() {
        return remedy;
    }

    /** A sentence in Bahasa Indonesia that the user can act on. */
    public String indonesian() {
        return indonesian;
    }

    /** The same in English. */
    public String english() {
        return english;
    }
}
