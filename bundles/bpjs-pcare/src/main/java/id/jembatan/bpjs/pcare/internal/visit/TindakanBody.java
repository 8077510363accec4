package id.jembatan.bpjs.pcare.internal.visit;

/** Body of a procedure of a visit, field by field as on the wire (contract, section 8). */
record TindakanBody(int kdTindakanSK, String noKunjungan, String kdTindakan, int biaya, String keterangan, int hasil) {}
