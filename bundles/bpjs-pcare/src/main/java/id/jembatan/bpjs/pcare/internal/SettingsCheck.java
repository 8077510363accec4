package id.jembatan.bpjs.pcare.internal;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.spi.PluginContext;
import id.jembatan.spi.Prerequisite;

/** Whether what was entered can be used: address fit for the environment, numbers within bounds. */
final class SettingsCheck implements Prerequisite {

    @Override
    public String id() {
        return "settings";
    }

    @Override
    public Kind kind() {
        return Kind.CREDENTIAL;
    }

    @Override
    public Text title() {
        return new Text("Isian pCare benar", "pCare settings are valid");
    }

    @Override
    public Result check(PluginContext context) {
        try {
            PcareSettings settings = PcareSettings.of(context);
            if (settings.credentials().hasAmbiguousLogin()) {
                return Result.ok(new Text(
                        "Isian lengkap. Peringatan: kata sandi PCare memuat ':' dan dapat ditolak BPJS; gantilah di PCare web"
                                + " bila uji koneksi gagal.",
                        "Complete. Warning: the PCare password holds ':' and BPJS may refuse it; change it in PCare web when"
                                + " the connection test fails."));
            }
            return Result.ok(new Text(
                    "Isian lengkap untuk " + settings.baseUrl().getHost() + ".",
                    "Complete for " + settings.baseUrl().getHost() + "."));
        } catch (EmrException e) {
            return Result.missing(e.sentence());
        }
    }
}
