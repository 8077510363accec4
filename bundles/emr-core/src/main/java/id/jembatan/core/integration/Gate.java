package id.jembatan.core.integration;

import id.jembatan.api.Text;
import id.jembatan.api.integration.PluginState.Check;
import id.jembatan.api.integration.PluginState.State;
import java.util.List;
import java.util.Optional;

/**
 * Decides where a bridge stands in a facility. Nothing is remembered here: the same facts give the same verdict.
 */
final class Gate {

    private Gate() {}

    /**
     * @param installed its bundle is there
     * @param configured something was entered for it
     * @param enabled the administrator has switched it on
     * @param subscribed it was switched on before, so events are kept for it
     * @param checks all prerequisites in the order of the steps
     * @param trouble why its gateway does not answer at the moment, or null
     */
    record Facts(
            boolean installed,
            boolean configured,
            boolean enabled,
            boolean subscribed,
            List<Check> checks,
            Text trouble) {}

    /** The state and its sentence. */
    record Verdict(State state, Text sentence) {}

    static Verdict decide(Facts facts) {
        if (!facts.installed()) {
            return new Verdict(
                    State.REMOVED,
                    new Text(
                            "Jembatan ini sudah dilepas. Laporan yang belum terkirim tetap disimpan sampai dipasang lagi.",
                            "This bridge was removed. What was not sent yet is kept until it is installed again."));
        }
        if (!facts.enabled() && facts.subscribed()) {
            return new Verdict(
                    State.DISABLED,
                    new Text(
                            "Dimatikan oleh administrator. Laporan ditahan dan terkirim setelah dinyalakan lagi.",
                            "Switched off by the administrator. Reports are held, and sent once it is switched on."));
        }
        Optional<Check> missing = facts.checks().stream()
                .filter(check -> check.status() != Check.Status.OK)
                .findFirst();
        if (missing.isPresent()) {
            State state = facts.enabled() || facts.configured() ? State.WAITING : State.INSTALLED;
            return new Verdict(state, missing.get().sentence());
        }
        if (!facts.enabled()) {
            return new Verdict(
                    State.READY,
                    new Text(
                            "Semua syarat terpenuhi; siap dinyalakan.",
                            "Nothing is missing; ready to be switched on."));
        }
        return facts.trouble() == null
                ? new Verdict(State.ACTIVE, new Text("Bekerja.", "Working."))
                : new Verdict(State.DEGRADED, facts.trouble());
    }
}
