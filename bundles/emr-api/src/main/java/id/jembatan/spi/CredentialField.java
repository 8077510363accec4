package id.jembatan.spi;

import id.jembatan.api.Text;

/**
 * A setting or secret of a bridge, entered per facility and environment.
 *
 * @param name the gateway's own word, such as {@code cons-id}
 * @param secret true when it must never be shown again
 * @param pattern regular expression the value must match, or null
 * @param defaultValue used when nothing was entered, or null; never for a secret
 * @param help one sentence on where to get it
 */
public record CredentialField(
        String name, Text label, boolean secret, boolean required, String pattern, String defaultValue, Text help) {}
