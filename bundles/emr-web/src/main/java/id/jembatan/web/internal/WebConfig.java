package id.jembatan.web.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the web server, PID {@value WebSettings#PID}. */
@ObjectClassDefinition(
        name = "Jembatan web",
        description = "Who may reach the clinic's page, and the bounds of requests")
public @interface WebConfig {

    @AttributeDefinition(
            name = "Network",
            description = "true: https for the clinic's network, http on this computer only; false: this computer only")
    boolean lan_enabled() default false;

    @AttributeDefinition(name = "https port", description = "Port of https when the network is on")
    int https_port() default 8443;

    @AttributeDefinition(
            name = "Host names",
            description = "Names by which browsers reach this server, besides localhost and private addresses")
    String[] hosts() default {};

    @AttributeDefinition(name = "Largest request body", description = "Bytes")
    int body_max() default 2 * 1024 * 1024;

    @AttributeDefinition(name = "Largest code system upload", description = "Bytes")
    int import_max() default 32 * 1024 * 1024;

    @AttributeDefinition(name = "Time to send a request body", description = "Seconds")
    int body_seconds() default 30;

    @AttributeDefinition(name = "Live pages", description = "Open event streams at one time")
    int events_max() default 256;
}
