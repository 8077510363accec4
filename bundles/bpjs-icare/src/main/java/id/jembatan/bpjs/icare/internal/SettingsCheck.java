package id.jembatan.bpjs.icare.internal;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.spi.PluginContext;
import id.jembatan.spi.Prerequisite;

/**
 * Whether what was entered can be used. iCare itself has nothing that could be asked without a patient; that pCare answers
 * to the same credentials is what shows that they are right.
 */
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
        return new Text("Isian iCare benar", "iCare settings are valid");
    }

    @Override
    public Result check(PluginContext context) {
        try {
            String host = IcareSettings.of(context).endpoint().baseUrl().getHost();
            return Result.ok(new Text("Isian lengkap untuk " + host + ".", "Complete for " + host + "."));
        } catch (EmrException e) {
            return Result.missing(e.sentence());
        }
    }
}
