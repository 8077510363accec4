package id.jembatan.core.integration;

import id.jembatan.spi.CoverageChecker;
import id.jembatan.spi.DrugChecker;
import id.jembatan.spi.DrugDictionary;
import id.jembatan.spi.EventConsumer;
import id.jembatan.spi.HistoryViewer;
import id.jembatan.spi.IntegrationPlugin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the services of the bridges as their bundles come and go, and tells the rest of the core. */
@Component(service = Bridges.class)
public final class Bridges {

    private static final Logger LOG = LoggerFactory.getLogger(Bridges.class);

    /** Told on the thread of the bundle that comes or goes; quick. */
    interface Watcher {
        /** Something of the bridge is new. */
        default void arrived(String pluginId) {}

        /** Something of the bridge is gone already; its running calls have to end now. */
        default void left(String pluginId) {}
    }

    private final Map<IntegrationPlugin, Installed> plugins = new LinkedHashMap<>();
    private final List<EventConsumer> consumers = new ArrayList<>();
    private final List<CoverageChecker> checkers = new ArrayList<>();
    private final List<DrugChecker> drugCheckers = new ArrayList<>();
    private final List<DrugDictionary> dictionaries = new ArrayList<>();
    private final List<HistoryViewer> viewers = new ArrayList<>();
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();

    void watch(Watcher watcher) {
        watchers.add(watcher);
    }

    void unwatch(Watcher watcher) {
        watchers.remove(watcher);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addPlugin(IntegrationPlugin plugin) {
        Installed installed;
        try {
            installed = Installed.of(plugin);
        } catch (RuntimeException e) {
            LOG.error("Bridge {} cannot be installed: it does not keep the contract", plugin.getClass(), e);
            return;
        }
        synchronized (this) {
            if (plugins.values().stream().anyMatch(other -> other.id().equals(installed.id()))) {
                LOG.warn("There are two bridges called {}; the one that came first is used", installed.id());
            }
            plugins.put(plugin, installed);
        }
        tell(watcher -> watcher.arrived(installed.id()));
    }

    void removePlugin(IntegrationPlugin plugin) {
        Installed installed;
        synchronized (this) {
            installed = plugins.remove(plugin);
        }
        if (installed != null) {
            tell(watcher -> watcher.left(installed.id()));
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addConsumer(EventConsumer consumer) {
        synchronized (this) {
            consumers.add(consumer);
        }
        tell(watcher -> watcher.arrived(consumer.pluginId()));
    }

    void removeConsumer(EventConsumer consumer) {
        synchronized (this) {
            consumers.remove(consumer);
        }
        tell(watcher -> watcher.left(consumer.pluginId()));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addChecker(CoverageChecker checker) {
        synchronized (this) {
            checkers.add(checker);
        }
    }

    void removeChecker(CoverageChecker checker) {
        synchronized (this) {
            checkers.remove(checker);
        }
        tell(watcher -> watcher.left(checker.pluginId()));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addDrugChecker(DrugChecker checker) {
        synchronized (this) {
            drugCheckers.add(checker);
        }
    }

    void removeDrugChecker(DrugChecker checker) {
        synchronized (this) {
            drugCheckers.remove(checker);
        }
        tell(watcher -> watcher.left(checker.pluginId()));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addDictionary(DrugDictionary dictionary) {
        synchronized (this) {
            dictionaries.add(dictionary);
        }
    }

    void removeDictionary(DrugDictionary dictionary) {
        synchronized (this) {
            dictionaries.remove(dictionary);
        }
        tell(watcher -> watcher.left(dictionary.pluginId()));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addViewer(HistoryViewer viewer) {
        synchronized (this) {
            viewers.add(viewer);
        }
    }

    void removeViewer(HistoryViewer viewer) {
        synchronized (this) {
            viewers.remove(viewer);
        }
        tell(watcher -> watcher.left(viewer.pluginId()));
    }

    synchronized Optional<Installed> installed(String pluginId) {
        return plugins.values().stream()
                .filter(installed -> installed.id().equals(pluginId))
                .findFirst();
    }

    synchronized Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        plugins.values().forEach(installed -> ids.add(installed.id()));
        return ids;
    }

    /** Bridges that use values of this one. */
    synchronized List<String> borrowers(String pluginId) {
        Optional<Installed> lender = installed(pluginId);
        return lender.isEmpty()
                ? List.of()
                : plugins.values().stream()
                        .filter(plugin -> plugin.borrowsFrom(lender.get()))
                        .map(Installed::id)
                        .toList();
    }

    /** Topics that the bridge takes at present; empty while its consumers are not there. */
    synchronized Set<String> topics(String pluginId) {
        Set<String> topics = new TreeSet<>();
        consumers.stream()
                .filter(consumer -> consumer.pluginId().equals(pluginId))
                .forEach(consumer -> topics.addAll(consumer.topics()));
        return topics;
    }

    synchronized Optional<EventConsumer> consumer(String pluginId, String topic) {
        return consumers.stream()
                .filter(consumer -> consumer.pluginId().equals(pluginId))
                .filter(consumer -> consumer.topics().contains(topic))
                .findFirst();
    }

    synchronized List<CoverageChecker> checkers() {
        return List.copyOf(checkers);
    }

    synchronized List<DrugChecker> drugCheckers() {
        return List.copyOf(drugCheckers);
    }

    synchronized List<HistoryViewer> viewers() {
        return List.copyOf(viewers);
    }

    synchronized List<DrugDictionary> dictionaries() {
        return List.copyOf(dictionaries);
    }

    private void tell(Consumer<Watcher> message) {
        for (Watcher watcher : watchers) {
            try {
                message.accept(watcher);
            } catch (RuntimeException e) {
                LOG.error("A part of the core failed when a bridge came or went", e);
            }
        }
    }
}
