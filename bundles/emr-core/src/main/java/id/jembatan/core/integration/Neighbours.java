package id.jembatan.core.integration;

import id.jembatan.api.Text;
import id.jembatan.api.integration.PluginState;
import id.jembatan.api.integration.PluginState.Check;
import id.jembatan.api.integration.PluginState.Environment;
import id.jembatan.spi.Prerequisite.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a bridge needs of other bridges of the facility: that they work, with the gateway of the same environment. */
final class Neighbours {

    private final Function<String, Optional<PluginState>> states;

    /** @param states the last verdict on a bridge of the facility, by its id; empty when it was never there */
    Neighbours(Function<String, Optional<PluginState>> states) {
        this.states = states;
    }

    List<Check> look(Installed plugin, Environment environment, Instant now) {
        return plugin.needs().stream()
                .sorted()
                .map(id -> check(id, states.apply(id), environment, now))
                .toList();
    }

    private static Check check(String id, Optional<PluginState> state, Environment environment, Instant now) {
        Text name = state.map(PluginState::name).orElse(Text.same(id));
        Text title = new Text(name.id() + " bekerja", name.en() + " is working");
        boolean works =
                state.isPresent() && state.get().state().open() && state.get().environment() == environment;
        Text sentence = works
                ? new Text(name.id() + " sudah bekerja.", name.en() + " is working.")
                : state.map(other -> missing(other, environment)).orElseGet(() -> notInstalled(id));
        Check.Status status = works ? Check.Status.OK : Check.Status.MISSING;
        return new Check("needs-" + id, Kind.OTHER_PLUGIN.name(), title, status, sentence, null, now);
    }

    private static Text missing(PluginState other, Environment environment) {
        Text name = other.name();
        if (other.state().open()) {
            boolean production = environment == Environment.PRODUCTION;
            return new Text(
                    name.id() + " memakai gateway " + (production ? "uji" : "produksi") + ", jembatan ini gateway "
                            + (production ? "produksi" : "uji") + ". Samakan di halaman Integrasi.",
                    name.en() + " uses the " + (production ? "test" : "production") + " gateway, this bridge the "
                            + (production ? "production" : "test") + " one. Choose the same on the Integrations page.");
        }
        return new Text(
                name.id() + " harus bekerja lebih dahulu. Sekarang: "
                        + other.sentence().id(),
                name.en() + " must be working first. Now: " + other.sentence().en());
    }

    private static Text notInstalled(String id) {
        return new Text(
                "Jembatan " + id + " belum terpasang di klinik ini. Pasang dan nyalakan lebih dahulu.",
                "The bridge " + id + " is not installed in this clinic. Install it and switch it on first.");
    }
}
