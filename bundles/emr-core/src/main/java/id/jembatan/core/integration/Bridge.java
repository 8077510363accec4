package id.jembatan.core.integration;

import id.jembatan.api.Text;
import id.jembatan.api.integration.PluginState;
import id.jembatan.api.integration.PluginState.Environment;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What is known at this moment of one bridge in one facility: its last state, and the health of its gateway. Reading is
 * cheap and asks no database. Only {@link Gates} writes it.
 */
final class Bridge {

    private final UUID facilityId;
    private final String pluginId;
    private final Breaker breaker;
    private final AtomicBoolean probing = new AtomicBoolean();
    private final AtomicLong credentialsVersion = new AtomicLong();
    private volatile boolean refused;
    private volatile PluginState state;
    private volatile Text trouble;
    private volatile boolean connected;
    private volatile boolean toProbe;

    Bridge(UUID facilityId, String pluginId, Breaker breaker) {
        this.facilityId = facilityId;
        this.pluginId = pluginId;
        this.breaker = breaker;
    }

    UUID facilityId() {
        return facilityId;
    }

    String pluginId() {
        return pluginId;
    }

    Breaker breaker() {
        return breaker;
    }

    /** The last verdict, or null before the first and after the last. */
    PluginState state() {
        return state;
    }

    void state(PluginState next, boolean nowConnected, boolean nowToProbe) {
        connected = nowConnected;
        toProbe = nowToProbe;
        state = next;
    }

    /** True when it may deliver and answer. */
    boolean open() {
        PluginState now = state;
        return now != null && now.state().open() && !refused;
    }

    /** True when its credentials are complete and its probe succeeded, and nobody has switched it off. */
    boolean connected() {
        PluginState now = state;
        return now != null && connected && !refused && now.state() != PluginState.State.DISABLED;
    }

    /** True when its gateway is to be asked: credentials are complete and no answer was good or a refusal. */
    boolean toProbe() {
        return toProbe;
    }

    /** The gateway refused the credentials: nothing more is tried, from this moment on. */
    void refuse() {
        refused = true;
    }

    /** Somebody has done something about it; what is kept of the refusal decides from now on. */
    void acceptAgain() {
        refused = false;
    }

    /** Why its gateway does not answer at present, or null. */
    Text trouble() {
        return trouble;
    }

    void trouble(Text why) {
        trouble = why;
    }

    boolean beginProbe() {
        return probing.compareAndSet(false, true);
    }

    void endProbe() {
        probing.set(false);
    }

    /** Whatever is still under way with the former ones says nothing about the new ones. */
    void newCredentials() {
        credentialsVersion.incrementAndGet();
    }

    long credentialsVersion() {
        return credentialsVersion.get();
    }

    Environment environment() {
        PluginState now = state;
        return now == null ? Environment.DEVELOPMENT : now.environment();
    }

    Vault.Place place() {
        return new Vault.Place(facilityId, pluginId, environment());
    }
}
