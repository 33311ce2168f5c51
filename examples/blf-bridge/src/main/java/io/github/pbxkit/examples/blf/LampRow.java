package io.github.pbxkit.examples.blf;

/**
 * One line of the table.
 *
 * @param number at its own server
 * @param server whose it is
 * @param name as lamps here call it; empty for own numbers
 * @param state as Asterisk calls it, or a presence or message counts in words
 * @param kind device, presence or mwi
 * @param ageMillis for how long it has been so
 * @param isOwn whether it is a number of this site
 */
record LampRow(String number, String server, String name, String state, String kind, long ageMillis, boolean isOwn) {}
