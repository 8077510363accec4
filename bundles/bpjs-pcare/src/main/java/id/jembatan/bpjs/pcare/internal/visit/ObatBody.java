package id.jembatan.bpjs.pcare.internal.visit;

import java.math.BigDecimal;

/** Body of a drug of a visit, field by field as on the wire (contract, section 8). */
record ObatBody(
        int kdObatSK,
        String noKunjungan,
        boolean racikan,
        String kdRacikan,
        boolean obatDPHO,
        String kdObat,
        int signa1,
        BigDecimal signa2,
        BigDecimal jmlObat,
        BigDecimal jmlPermintaan,
        String nmObatNonDPHO) {}
