/** The core side of the bridges: registry and gate, credentials, mappings, outbox, external ids. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.jembatan.api.integration;
