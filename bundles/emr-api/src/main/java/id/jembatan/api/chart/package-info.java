/** What is found and decided in an encounter: vital signs, note, conditions, procedures, prescriptions. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.jembatan.api.chart;
