package io.github.pbxkit.devstate;

/**
 * A beat as it was heard.
 *
 * @param number grows with each beat
 * @param sentAt by our own clock, as far as we can tell
 * @param lease how long it holds; 0: as long as our own
 * @param isSourceUp whether the server has its Asterisk
 * @param isLeaving whether it says goodbye
 */
record SignOfLife(long number, long sentAt, long lease, boolean isSourceUp, boolean isLeaving) {}
