/** Servers as processes that tests start, kill and start again. */
package id.jembatan.itests.server;
