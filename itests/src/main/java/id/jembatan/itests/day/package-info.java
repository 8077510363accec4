/** The day of a clinic, played through REST. */
package id.jembatan.itests.day;
