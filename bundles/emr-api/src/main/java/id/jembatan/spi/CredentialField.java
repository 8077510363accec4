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
 * @param lender id of the bridge whose value of the same name is used while nothing is entered here, or null; it is lent
 *     only by a bridge that says so with {@link IntegrationPlugin#lendsTo()}, within one facility and environment
 */
public record CredentialField(
        String name,
        Text label,
        boolean secret,
        boolean required,
        String pattern,
        String defaultValue,
        Text help,
        String lender) {

    /** A field of its own. */
    public CredentialField(
            String name, Text label, boolean secret, boolean required, String pattern, String defaultValue, Text help) {
        this(name, label, secret, required, pattern, defaultValue, help, null);
    }

    /** The same, borrowed from another bridge while nothing is entered here. */
    public CredentialField lentBy(String pluginId) {
        return new CredentialField(name, label, secret, required, pattern, defaultValue, help, pluginId);
    }
}
