package io.github.pbxkit.ami.live;

/** How a change became known. */
public enum ChangeCause {
    /** The server wrote an event. */
    EVENT,
    /** It was found in the server's lists after a login: it happened while nobody listened. */
    RESYNC,
    /** It was found when the lists were read to check the picture. */
    CHECK
}
