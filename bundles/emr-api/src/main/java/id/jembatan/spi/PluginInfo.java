package id.jembatan.spi;

import id.jembatan.api.Text;

/**
 * Who a bridge is.
 *
 * @param id last word of the symbolic name, such as {@code pcare}; also console scope, REST path and prefix of routes
 */
public record PluginInfo(String id, Text name, Text description, String version, String vendor) {}
