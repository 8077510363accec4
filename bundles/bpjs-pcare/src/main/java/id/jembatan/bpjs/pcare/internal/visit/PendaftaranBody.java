package id.jembatan.bpjs.pcare.internal.visit;

/** Body of a registration, field by field as on the wire (contract, section 6). */
record PendaftaranBody(
        String kdProviderPeserta,
        String tglDaftar,
        String noKartu,
        String kdPoli,
        String keluhan,
        boolean kunjSakit,
        int sistole,
        int diastole,
        int beratBadan,
        int tinggiBadan,
        int respRate,
        int lingkarPerut,
        int heartRate,
        int rujukBalik,
        String kdTkp) {}
