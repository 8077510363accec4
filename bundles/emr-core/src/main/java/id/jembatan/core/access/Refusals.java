package id.jembatan.core.access;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;

/** The sentences of what access refuses. */
final class Refusals {

    private Refusals() {}

    /** One and the same for a wrong name, a wrong password and a switched-off user. */
    static EmrException wrongPassword() {
        return new EmrException(
                EmrException.Kind.UNAUTHENTICATED,
                "access.sign-in",
                new Text(
                        "Nama pengguna atau kata sandi salah. Periksa lagi, atau minta administrator klinik.",
                        "The user name or the password is wrong. Check them, or ask the clinic's administrator."));
    }

    static EmrException signedOut() {
        return new EmrException(
                EmrException.Kind.UNAUTHENTICATED,
                "access.session",
                new Text("Sesi Anda sudah berakhir. Masuk lagi.", "Your session has ended. Sign in again."));
    }

    static EmrException busy() {
        return new EmrException(
                EmrException.Kind.TOO_MANY,
                "access.busy",
                new Text(
                        "Terlalu banyak orang masuk pada saat yang sama. Coba lagi sebentar lagi.",
                        "Too many people sign in at the same time. Try again in a moment."));
    }

    static EmrException notAssigned() {
        return EmrException.forbidden(
                "access.facility",
                new Text(
                        "Anda belum ditugaskan di fasilitas ini. Minta administrator klinik.",
                        "You are not assigned to this facility. Ask the clinic's administrator."));
    }

    static EmrException username() {
        return EmrException.invalid(
                "access.username",
                "username",
                new Text(
                        "Nama pengguna terdiri dari 3 sampai 40 huruf kecil, angka, titik atau tanda hubung.",
                        "A user name has 3 to 40 lower case letters, digits, dots or dashes."));
    }

    static EmrException usernameTaken() {
        return EmrException.conflict(
                "access.username.duplicate",
                "username",
                new Text(
                        "Nama pengguna ini sudah dipakai. Pilih nama lain.",
                        "This user name is taken. Choose another."));
    }

    static EmrException name() {
        return EmrException.invalid(
                "access.name",
                "name",
                new Text("Isi nama, paling banyak 200 karakter.", "Enter a name of at most 200 characters."));
    }

    static EmrException roles() {
        return EmrException.invalid(
                "access.roles",
                "roles",
                new Text(
                        "Pilih paling sedikit satu peran yang ada di fasilitas ini.",
                        "Choose at least one role that exists in this facility."));
    }

    static EmrException role(String field) {
        return EmrException.invalid(
                "access.role",
                field,
                new Text(
                        "Kode peran terdiri dari 2 sampai 40 huruf kecil, angka atau tanda hubung, dan namanya wajib"
                                + " diisi.",
                        "The code of a role has 2 to 40 lower case letters, digits or dashes, and its name is"
                                + " needed."));
    }

    static EmrException practitioner() {
        return EmrException.invalid(
                "access.practitioner",
                "practitionerId",
                new Text(
                        "Tenaga kesehatan ini tidak ada di fasilitas ini.",
                        "There is no such practitioner in this facility."));
    }

    static EmrException noUser() {
        return EmrException.notFound(
                "access.user", new Text("Pengguna tidak ditemukan.", "There is no such user in this facility."));
    }

    static EmrException stale() {
        return EmrException.conflict(
                "access.stale",
                new Text(
                        "Data pengguna ini baru saja diubah orang lain. Muat ulang lalu ulangi.",
                        "This user was changed by somebody else just now. Reload and try again."));
    }

    static EmrException lastAdministrator() {
        return EmrException.conflict(
                "access.last-administrator",
                new Text(
                        "Harus tetap ada satu pengguna aktif yang boleh mengatur pengguna.",
                        "One active user who may manage users has to remain."));
    }
}
