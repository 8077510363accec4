package id.jembatan.core;

import java.lang.reflect.Proxy;
import java.util.Map;

/** The core's settings with their defaults, but for those that a test gives by the name of their method. */
public final class TestSettings {
    private TestSettings() {}

    public static Settings with(Map<String, Object> values) {
        return new Settings((Settings.Config) Proxy.newProxyInstance(
                TestSettings.class.getClassLoader(),
                new Class<?>[] {Settings.Config.class},
                (proxy, method, arguments) -> values.getOrDefault(method.getName(), method.getDefaultValue())));
    }
}
