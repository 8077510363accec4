/** What the core reports to bridges: topics and their full, versioned snapshots. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.jembatan.event;
