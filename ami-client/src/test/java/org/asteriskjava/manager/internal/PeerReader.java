package org.asteriskjava.manager.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.ProtocolIdentifierReceivedEvent;
import org.asteriskjava.manager.response.ManagerResponse;
import org.asteriskjava.util.internal.PeerSocket;

/** The peer's reader, for comparing what it makes of the same bytes. */
public final class PeerReader {
    private final List<ManagerEvent> events = new CopyOnWriteArrayList<>();
    private volatile boolean isOver;
    private final ManagerReaderImpl reader = new ManagerReaderImpl(new Collector(), this);

    /** The events that the peer makes of a stream; those that it does not know are not there. */
    public List<ManagerEvent> read(byte[] stream) throws Exception {
        events.clear();
        isOver = false;
        reader.setSocket(PeerSocket.reading(new MemorySocket(stream)));
        reader.run();
        long end = System.nanoTime() + 10_000_000_000L;
        while (!isOver && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return List.copyOf(events);
    }

    private final class Collector implements Dispatcher {
        @Override
        public void dispatchEvent(ManagerEvent event, Integer timeToLive) {
            if (event instanceof DisconnectEvent) {
                isOver = true;
            } else if (!(event instanceof ProtocolIdentifierReceivedEvent)) {
                events.add(event);
            }
        }

        @Override
        public void dispatchResponse(ManagerResponse response, Integer timeToLive) {
            // not compared
        }

        @Override
        public void stop() {
            // nothing to stop
        }
    }

    private static final class MemorySocket extends Socket {
        private final InputStream in;

        MemorySocket(byte[] stream) {
            in = new ByteArrayInputStream(stream);
        }

        @Override
        public InputStream getInputStream() {
            return in;
        }

        @Override
        public OutputStream getOutputStream() {
            return new ByteArrayOutputStream();
        }

        @Override
        public synchronized void setSoTimeout(int millis) {
            // memory never waits
        }
    }
}
