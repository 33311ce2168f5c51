package io.github.pbxkit.ari.outbound;

/** The sending side of a media socket. Thread-safe; no method waits. False: not open any more. */
interface MediaLine {
    boolean send(String command);

    boolean send(byte[] audio);

    void close();
}
