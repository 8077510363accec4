package id.jembatan.itests;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/**
 * Notes whatever happens to the bundles that are there when the watch begins. A bundle gets a new context at each start, so
 * one that was stopped and started again shows even if its events were missed.
 */
final class Restarts implements SynchronousBundleListener, AutoCloseable {

    private static final int BENIGN = BundleEvent.LAZY_ACTIVATION;

    private final BundleContext context;
    private final Map<Bundle, BundleContext> before = new HashMap<>();
    private final Set<String> noted = new ConcurrentSkipListSet<>();

    Restarts(BundleContext context) {
        this.context = context;
        Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .forEach(bundle -> before.put(bundle, bundle.getBundleContext()));
        context.addBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (before.containsKey(event.getBundle()) && event.getType() != BENIGN) {
            noted.add(event.getBundle().getSymbolicName() + " got bundle event " + event.getType());
        }
    }

    /** What happened to bundles that should have noticed nothing; empty is good. */
    Set<String> noted() {
        Set<String> all = new TreeSet<>(noted);
        before.forEach((bundle, started) -> {
            if (bundle.getBundleContext() != started) {
                all.add(bundle.getSymbolicName() + " was started again");
            }
        });
        return all;
    }

    @Override
    public void close() {
        context.removeBundleListener(this);
    }
}
