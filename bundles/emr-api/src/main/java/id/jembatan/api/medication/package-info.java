/** Drugs of dictionaries, and the checks of prescriptions against them. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.jembatan.api.medication;
