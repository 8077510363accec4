/** The append-only, hash-chained record of who saw, entered, corrected and sent what. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.jembatan.api.audit;
