/** What is known of a patient beyond one visit: allergies, current medication, problems, state. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.jembatan.api.history;
