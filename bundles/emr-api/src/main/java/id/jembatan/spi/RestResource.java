package id.jembatan.spi;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Marks a {@code javax.ws.rs} resource that emr-web publishes below {@code /api}. Registered as an OSGi service with
 * the property {@link #PATH}; a bridge's path is {@code /p/<plugin id>} and nothing else. Every method carries
 * {@link id.jembatan.api.access.RequiresPermission}; the user principal is an {@link id.jembatan.api.Actor}.
 */
@ConsumerType
public interface RestResource {

    /** Service property with the path below {@code /api}. */
    String PATH = "emr.rest.path";
}
