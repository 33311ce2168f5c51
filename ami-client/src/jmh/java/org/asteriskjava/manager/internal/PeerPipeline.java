package org.asteriskjava.manager.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.ProtocolIdentifierReceivedEvent;
import org.asteriskjava.manager.response.ManagerResponse;
import org.asteriskjava.util.internal.PeerSocket;

/**
 * The peer's reader as its connection uses it; lives in its package because its dispatcher is hidden there. Made once, as
 * making it scans the class path; each run reads one stream.
 */
public final class PeerPipeline {
    private final Counter counter = new Counter();
    private final ManagerReaderImpl reader = new ManagerReaderImpl(counter, this);

    /** Reads a stream to its end and counts the events that reach the dispatcher, the greeting's and the end's apart. */
    public int countEvents(byte[] stream, int expected) throws Exception {
        counter.begin(expected + 1);
        reader.setSocket(PeerSocket.reading(new MemorySocket(stream)));
        reader.run();
        if (!counter.done.await(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("only " + counter.events + " events came out");
        }
        return counter.events.get();
    }

    private static final class Counter implements Dispatcher {
        private final AtomicInteger events = new AtomicInteger();
        private volatile CountDownLatch done = new CountDownLatch(0);

        void begin(int expected) {
            events.set(0);
            done = new CountDownLatch(expected);
        }

        @Override
        public void dispatchEvent(ManagerEvent event, Integer timeToLive) {
            if (event instanceof DisconnectEvent) {
                return; // may come in the next run
            }
            if (!(event instanceof ProtocolIdentifierReceivedEvent)) {
                events.incrementAndGet();
            }
            done.countDown();
        }

        @Override
        public void dispatchResponse(ManagerResponse response, Integer timeToLive) {
            // the stream has none
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
