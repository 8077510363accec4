/** Words that every part of the contract shares: who acts, what is refused and in which words. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.jembatan.api;
