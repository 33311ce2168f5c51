package io.github.pbxkit.ami.testkit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One client's connection: a thread that reads actions and has them answered one after the other, and a thread that
 * writes. Like Asterisk it keeps any number of events waiting, and cuts a reader that stalls longer than the write timeout.
 */
final class TestSession {
    private static final int MAX_LINE = 1024;
    private static final int MAX_HEADERS = 128;

    private final AmiTestServer server;
    private final SocketChannel channel;
    private final BlockingQueue<Outgoing> outgoing = new LinkedBlockingQueue<>();
    private final AtomicBoolean isClosed = new AtomicBoolean();
    private final List<String> filters = new ArrayList<>();

    private volatile @Nullable TestUser user;
    private volatile String eventMask = "on";
    private String challenge = "";

    /** Bytes to be written; after the last ones the connection ends, whatever another thread has to say meanwhile. */
    private record Outgoing(byte[] bytes, boolean isLast) {}

    TestSession(AmiTestServer server, SocketChannel channel) {
        this.server = server;
        this.channel = channel;
    }

    void start(String name) throws IOException {
        channel.configureBlocking(false);
        server.startThread(name + "-reader", this::readAll);
        server.startThread(name + "-writer", this::writeAll);
    }

    Faults faults() {
        return server.faults();
    }

    boolean isLoggedIn() {
        return user != null;
    }

    @Nullable
    TestUser user() {
        return user;
    }

    String challenge() {
        return challenge;
    }

    void setChallenge(String challenge) {
        this.challenge = challenge;
    }

    void logIn(TestUser user) {
        this.user = user;
    }

    void setEventMask(String mask) {
        eventMask = mask.toLowerCase(Locale.ROOT);
    }

    void addFilter(String filter) {
        synchronized (filters) {
            filters.add(filter);
        }
    }

    /** An event for everybody who may and wants to see it. */
    void event(String name, String privilege, Message message) {
        TestUser reader = user;
        if (reader != null && reader.mayRead(privilege) && masks(privilege) && passes(name, message.toString())) {
            write(message.toString());
        }
    }

    private boolean masks(String privilege) {
        return switch (eventMask) {
            case "on", "all" -> true;
            case "off", "none" -> false;
            default -> List.of(eventMask.split(",")).contains(privilege);
        };
    }

    private boolean passes(String name, String text) {
        synchronized (filters) {
            boolean hasIncluding = filters.stream().anyMatch(filter -> !filter.startsWith("!"));
            boolean isExcluded = filters.stream()
                    .filter(filter -> filter.startsWith("!"))
                    .anyMatch(filter -> text.contains(filter.substring(1)));
            boolean isIncluded = filters.stream().anyMatch(filter -> !filter.startsWith("!") && text.contains(filter));
            return !isExcluded && (!hasIncluding || isIncluded);
        }
    }

    void reply(Message message) {
        write(message.toString());
    }

    void write(String text) {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    void write(byte[] bytes) {
        if (!faults().isSilent()) {
            outgoing.add(new Outgoing(bytes, false));
        }
    }

    void writeAndClose(String text) {
        outgoing.add(new Outgoing(text.getBytes(StandardCharsets.UTF_8), true));
    }

    void close() {
        if (isClosed.compareAndSet(false, true)) {
            outgoing.add(new Outgoing(new byte[0], true));
            try {
                channel.close();
            } catch (IOException e) {
                throw new IllegalStateException("cannot close a socket", e);
            } finally {
                server.forget(this);
            }
        }
    }

    private void readAll() {
        try (Selector selector = Selector.open()) {
            channel.register(selector, SelectionKey.OP_READ);
            ByteBuffer bytes = ByteBuffer.allocate(8192);
            LineReader lines = new LineReader();
            while (!isClosed.get()) {
                selector.select();
                selector.selectedKeys().clear();
                if (channel.read(bytes) < 0) {
                    break;
                }
                lines.read(bytes.flip());
                bytes.clear();
            }
        } catch (IOException | java.nio.channels.ClosedSelectorException connectionIsGone) {
            // either side closed it
        } finally {
            close();
        }
    }

    /** Lines to requests, with Asterisk's limits and its answers when they are broken. */
    private final class LineReader {
        private final java.io.ByteArrayOutputStream line = new java.io.ByteArrayOutputStream();
        private final List<String> request = new ArrayList<>();
        private boolean isTooLong;

        void read(ByteBuffer bytes) {
            while (bytes.hasRemaining()) {
                byte b = bytes.get();
                if (b != '\n') {
                    line.write(b);
                } else {
                    String text = line.toString(StandardCharsets.UTF_8);
                    onLine(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text, line.size());
                    line.reset();
                }
            }
        }

        private void onLine(String text, int length) {
            if (!text.isEmpty()) {
                isTooLong |= length >= MAX_LINE;
                request.add(text);
                return;
            }
            TestRequest parsed = TestRequest.parse(request);
            TestReply reply = new TestReply(TestSession.this, parsed.actionId());
            if (isTooLong) {
                reply.error("Failed to parse message: line too long");
            } else if (request.size() > MAX_HEADERS) {
                reply.error("Too many lines in message or allocation failure");
            } else {
                server.onRequest(TestSession.this, parsed, reply);
            }
            request.clear();
            isTooLong = false;
        }
    }

    private void writeAll() {
        try (Selector selector = Selector.open()) {
            channel.register(selector, SelectionKey.OP_WRITE);
            Outgoing next;
            do {
                next = outgoing.take();
                writeFully(ByteBuffer.wrap(next.bytes()), selector);
            } while (!next.isLast());
        } catch (IOException | InterruptedException connectionIsGone) {
            // either side closed it, or the reader was too slow
        } finally {
            close();
        }
    }

    private void writeFully(ByteBuffer bytes, Selector selector) throws IOException, InterruptedException {
        int end = bytes.limit();
        while (bytes.position() < end) {
            int piece = faults().bytesAtATime();
            bytes.limit(piece == 0 ? end : Math.min(end, bytes.position() + piece));
            if (channel.write(bytes) == 0 && selector.select(server.writeTimeoutMillis()) == 0) {
                throw new IOException("the reader stalls");
            }
            selector.selectedKeys().clear();
            if (piece > 0) {
                Thread.sleep(faults().pause().toMillis());
            }
        }
    }
}
