package id.jembatan.bpjs.pcare.internal.web;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.integration.CoverageCheckService;
import id.jembatan.api.integration.CoverageCheckService.Result;
import id.jembatan.bpjs.pcare.internal.Pcare;
import id.jembatan.bpjs.pcare.internal.peserta.PesertaLookup;
import id.jembatan.spi.CoverageChecker.CoverageAnswer;
import id.jembatan.spi.CoverageChecker.CoverageQuestion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A look at a member by hand. It goes through the core, which holds the gate, the time budget and the audit. */
@Component(service = MemberDesk.class)
public final class MemberDesk {
    private final CoverageCheckService checks;

    @Activate
    public MemberDesk(@Reference CoverageCheckService checks) {
        this.checks = checks;
    }

    /**
     * @param number card of 13 digits or NIK of 16, spaces do not count
     * @throws EmrException INVALID for another number, UNAVAILABLE when pCare did not answer
     */
    public CoverageAnswer check(Actor actor, String number) {
        String digits = number == null ? "" : number.replace(" ", "");
        boolean card = PesertaLookup.isCard(digits);
        if (!card && !PesertaLookup.isNik(digits)) {
            throw EmrException.invalid(
                    "pcare.peserta.number",
                    "number",
                    new Text(
                            "Isi nomor kartu BPJS (13 digit) atau NIK (16 digit).",
                            "Enter a BPJS card number (13 digits) or a NIK (16 digits)."));
        }
        CoverageQuestion question = new CoverageQuestion(card ? digits : null, card ? null : digits);
        Result result = checks.check(actor, question).stream()
                .filter(r -> r.pluginId().equals(Pcare.ID))
                .findFirst()
                .orElseThrow(() -> EmrException.unavailable(
                        "pcare.closed",
                        new Text(
                                "pCare belum aktif di klinik ini. Lihat halaman Integrasi.",
                                "pCare is not active in this clinic. See the Integrations page.")));
        if (result.answer() == null) {
            throw EmrException.unavailable("pcare.peserta", result.notChecked());
        }
        return result.answer();
    }
}
