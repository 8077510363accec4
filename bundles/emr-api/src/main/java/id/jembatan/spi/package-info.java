/** What a bridge implements. Being registered as an OSGi service is being installed. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.jembatan.spi;
