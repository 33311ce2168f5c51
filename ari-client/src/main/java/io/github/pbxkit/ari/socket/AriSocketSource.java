package io.github.pbxkit.ari.socket;

import java.util.List;

/** Where a client gets its event sockets from: it dials, or waits for Asterisk to do so. {@code toString} names the peer. */
public interface AriSocketSource {
    /**
     * Gets a socket, soon or some time. Returns at once.
     *
     * @param applications whose events are wanted
     * @param listener hears of the socket
     * @return the socket's sending side, which may not be open yet
     */
    AriSocket open(List<String> applications, AriSocketListener listener);

    /** {@return whether another socket may be got when one is lost} */
    boolean isLasting();

    /** {@return whether getting one is an effort, so that attempts must be spread in time; false where one just waits} */
    boolean isDialling();
}
