package id.jembatan.bpjs.pcare.internal.visit;

/**
 * Body of a visit, field by field as on the wire (contract, section 7, version 4). The referral stays null: without it pCare
 * wants null and no object of nulls.
 */
record KunjunganBody(
        String noKunjungan,
        String noKartu,
        String tglDaftar,
        String kdPoli,
        String keluhan,
        String kdSadar,
        int sistole,
        int diastole,
        int beratBadan,
        int tinggiBadan,
        int respRate,
        int heartRate,
        int lingkarPerut,
        String kdStatusPulang,
        String tglPulang,
        String kdDokter,
        String kdDiag1,
        String kdDiag2,
        String kdDiag3,
        String kdPoliRujukInternal,
        Object rujukLanjut,
        int kdTacc,
        String alasanTacc,
        String anamnesa,
        String alergiMakan,
        String alergiUdara,
        String alergiObat,
        String kdPrognosa,
        String terapiObat,
        String terapiNonObat,
        String bmhp,
        String suhu) {}
