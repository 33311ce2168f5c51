package io.github.pbxkit.examples.guard.replay;

/**
 * A call record.
 *
 * @param start when it began, in milliseconds since 1970
 * @param seconds how long it lasted
 * @param talked how long somebody talked
 */
record PastCall(String account, String number, long start, int seconds, int talked, String id) {
    long end() {
        return start + seconds * 1000L;
    }
}
