package id.jembatan.core.integration;

import id.jembatan.api.Text;
import id.jembatan.spi.CredentialField;
import id.jembatan.spi.IntegrationPlugin;
import id.jembatan.spi.MappingKind;
import id.jembatan.spi.PluginInfo;
import id.jembatan.spi.Prerequisite;
import id.jembatan.spi.SyncJob;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A bridge that is there, described once when it came. It holds objects of the bridge and is let go when the bridge
 * goes.
 */
record Installed(
        PluginInfo info,
        List<CredentialField> fields,
        List<MappingKind> kinds,
        List<Prerequisite> prerequisites,
        List<SyncJob> jobs,
        Set<String> needs,
        Set<String> lendsTo,
        ClassLoader loader) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** @throws IllegalArgumentException when the bridge does not say who it is in the way of the contract */
    static Installed of(IntegrationPlugin plugin) {
        PluginInfo info = plugin.info();
        if (info.id() == null || !ID.matcher(info.id()).matches()) {
            throw new IllegalArgumentException("a bridge's id has 1 to 40 of a-z, 0-9 and dash: " + info.id());
        }
        PluginInfo complete = new PluginInfo(
                info.id(),
                info.name() == null ? Text.same(info.id()) : info.name(),
                info.description(),
                info.version() == null ? "" : info.version(),
                info.vendor());
        return new Installed(
                complete,
                List.copyOf(plugin.credentialFields()),
                List.copyOf(plugin.mappingKinds()),
                plugin.prerequisites().stream()
                        .sorted(Comparator.comparing(Prerequisite::kind))
                        .toList(),
                List.copyOf(plugin.jobs()),
                Set.copyOf(plugin.needs()),
                Set.copyOf(plugin.lendsTo()),
                plugin.getClass().getClassLoader());
    }

    String id() {
        return info.id();
    }

    /** Whether it asks for a value of the other bridge, and the other lends to it. */
    boolean borrowsFrom(Installed other) {
        return other.lendsTo().contains(id())
                && fields.stream().anyMatch(field -> other.id().equals(field.lender()));
    }
}
