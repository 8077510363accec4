/** The day of a clinic whose process is killed again and again. */
package id.jembatan.itests.kill;
