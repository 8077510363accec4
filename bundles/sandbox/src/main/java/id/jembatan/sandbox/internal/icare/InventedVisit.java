package id.jembatan.sandbox.internal.icare;

import id.jembatan.sandbox.internal.pcare.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One visit of somebody's history. Everything in it is made up. */
record InventedVisit(LocalDate day, String place, String diagnosis, String care) {
    private static final String[] PLACES = {
        "PUSKESMAS CONTOH MELATI", "KLINIK CONTOH KENANGA", "RS CONTOH FLAMBOYAN", "KLINIK CONTOH SERUNI"
    };
    private static final String[][] STORIES = {
        {"J06.9 Infeksi saluran napas atas akut", "Parasetamol, edukasi istirahat"},
        {"I10 Hipertensi esensial", "Amlodipin, kontrol bulanan"},
        {"E11.9 Diabetes melitus tipe 2", "Metformin, cek gula darah"},
        {"K30 Dispepsia", "Antasida, edukasi pola makan"},
        {"M54.5 Nyeri punggung bawah", "Fisioterapi"}
    };
    private static final int FIRST_GAP = 20;
    private static final int GAP = 60;

    /** Two or three visits before today, the latest first; for one card and day always the same. */
    static List<InventedVisit> of(Person person, LocalDate today) {
        Random random = new Random(person.noKartu().hashCode());
        int count = 2 + random.nextInt(2);
        int story = random.nextInt(STORIES.length);
        LocalDate day = today;
        List<InventedVisit> visits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            day = day.minusDays(FIRST_GAP + random.nextInt(GAP));
            String[] told = STORIES[(story + i) % STORIES.length];
            visits.add(new InventedVisit(day, PLACES[random.nextInt(PLACES.length)], told[0], told[1]));
        }
        return visits;
    }
}
