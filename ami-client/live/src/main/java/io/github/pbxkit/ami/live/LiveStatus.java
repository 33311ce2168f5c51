package io.github.pbxkit.ami.live;

/** Whether a picture can be trusted. */
public enum LiveStatus {
    /** No list has been read yet. */
    EMPTY,
    /** As it was when the connection was lost; changes since then are not known. */
    STALE,
    /** Read from the server's lists, and followed by its events since. */
    CURRENT
}
