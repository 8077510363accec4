/** The clinic's page in a real browser: what a user does there, and what is measured of it. */
package id.jembatan.itests.browser;
