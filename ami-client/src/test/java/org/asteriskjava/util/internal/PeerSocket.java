package org.asteriskjava.util.internal;

import java.lang.reflect.Method;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.asteriskjava.util.SocketConnectionFacade;

/** The peer's own line reader over a given socket, set up as its manager connection does it: UTF-8, lines by CR LF. */
public final class PeerSocket {
    private PeerSocket() {}

    /** What its constructor for a host and a port does behind the connecting; that part is private there. */
    public static SocketConnectionFacade reading(Socket socket) throws Exception {
        SocketConnectionFacadeImpl facade = new SocketConnectionFacadeImpl(socket);
        Method initialize = SocketConnectionFacadeImpl.class.getDeclaredMethod(
                "initialize", Socket.class, Charset.class, Pattern.class);
        initialize.setAccessible(true);
        initialize.invoke(facade, socket, StandardCharsets.UTF_8, SocketConnectionFacadeImpl.CRNL_PATTERN);
        return facade;
    }
}
