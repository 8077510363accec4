/** A client of the REST interface for tests and tools. */
package id.jembatan.itests.client;
