/** What every BPJS bridge shares on the wire: signing, opening of answers, envelope and error classes. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.jembatan.bpjs.common;
