/** Visits of patients, with the real time of each status. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.jembatan.api.encounter;
