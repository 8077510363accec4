package id.jembatan.web.internal.lan;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Names and addresses under which browsers of the clinic may reach this computer. */
final class Addresses {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|.*:.*");

    private Addresses() {}

    /** As subject alternative names of keytool. @param hosts configured names */
    static Set<String> alternativeNames(Collection<String> hosts) throws IOException {
        Set<String> names = new LinkedHashSet<>(Set.of("dns:localhost"));
        names.add("ip:127.0.0.1");
        for (String host : hosts) {
            names.add((NUMBERS.matcher(host).matches() ? "ip:" : "dns:") + host);
        }
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(network.getInetAddresses())) {
                if (address.isSiteLocalAddress()) {
                    names.add("ip:" + address.getHostAddress().replaceAll("%.*", ""));
                }
            }
        }
        names.removeIf(name -> name.startsWith("dns:")
                && !NAME.matcher(name.substring("dns:".length())).matches());
        return names;
    }
}
