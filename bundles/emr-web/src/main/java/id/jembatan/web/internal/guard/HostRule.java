package id.jembatan.web.internal.guard;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which names a request may address. A foreign name that resolves to this computer (DNS rebinding) would make a foreign
 * page same-origin with the record, so names are a list; addresses written as numbers cannot be rebound.
 */
final class HostRule {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern PRIVATE_V4 =
            Pattern.compile("(10\\.\\d{1,3}|172\\.(1[6-9]|2\\d|3[01])|192\\.168|169\\.254)\\.\\d{1,3}\\.\\d{1,3}");
    private static final Pattern PRIVATE_V6 =
            Pattern.compile("\\[(f[cd][0-9a-f]{2}|fe[89ab][0-9a-f]):[0-9a-f:]{0,40}]");
    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");

    private final Set<String> names;
    private final boolean lan;

    HostRule(Set<String> names, boolean lan) {
        this.names = names;
        this.lan = lan;
    }

    /** @param host the Host header, with or without port, or null */
    boolean allows(String host) {
        if (host == null) {
            return false;
        }
        String name = name(host);
        return LOOPBACK.contains(name) || names.contains(name) || (lan && isPrivate(name));
    }

    static boolean isLoopback(String host) {
        return host != null && LOOPBACK.contains(name(host));
    }

    private static String name(String host) {
        return PORT.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("");
    }

    private static boolean isPrivate(String name) {
        return PRIVATE_V4.matcher(name).matches() || PRIVATE_V6.matcher(name).matches();
    }
}
