package io.github.pbxkit.examples.lab.sip;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The socket of a phone, and the transactions on it (RFC 3261, section 17): what is not answered is sent again, what
 * comes again is answered again.
 */
final class SipTransport implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SipTransport.class);

    private static final long FIRST_REPEAT_MILLIS = 500;
    private static final long SLOWEST_REPEAT_MILLIS = 4_000;
    private static final long TRANSACTION_LIMIT_MILLIS = 32_000;
    private static final int MAX_DATAGRAM = 65_535;
    private static final int REMEMBERED_ANSWERS = 256;

    private final DatagramSocket socket;
    private final DatagramSocket sender;
    private final Sockets sockets;
    private final AtomicInteger lost = new AtomicInteger();
    private final InetSocketAddress server;
    private final ScheduledExecutorService scheduler;
    private final Listener listener;
    private final Map<String, ClientTransaction> pending = new ConcurrentHashMap<>();
    // used by the receiving thread and by whoever answers, under its own lock
    private final Map<String, Answer> answers = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Answer> eldest) {
            return size() > REMEMBERED_ANSWERS;
        }
    };

    /** Gets what no transaction waits for, on the receiving thread; must not block. */
    interface Listener {
        void onRequest(SipMessage request);

        /** A success answer to INVITE that came again: its ACK was lost. */
        void onRepeatedAnswer(SipMessage response);
    }

    private static final class Answer {
        private @Nullable SipMessage message;
    }

    /**
     * Where the phone listens and what it sends from.
     *
     * @param port      the port that Via and Contact name; 0: any
     * @param rport     whether Via asks for answers to the port that the request came from (RFC 3581)
     * @param twoPorts  whether requests leave from another port than the one that Via names, on which nobody listens
     */
    record Sockets(int port, boolean rport, boolean twoPorts) {
        static final Sockets DEFAULT = new Sockets(0, true, false);
    }

    SipTransport(
            String name,
            InetSocketAddress server,
            Sockets sockets,
            ScheduledExecutorService scheduler,
            Listener listener)
            throws IOException {
        this.sockets = sockets;
        this.socket = new DatagramSocket(sockets.port(), InetAddress.getLoopbackAddress());
        this.sender = sockets.twoPorts() ? new DatagramSocket(0, InetAddress.getLoopbackAddress()) : socket;
        this.server = server;
        this.scheduler = scheduler;
        this.listener = listener;
        startThread(this::receive, "asterisk-lab-sip-" + name);
        if (sockets.twoPorts()) {
            startThread(this::lose, "asterisk-lab-sip-lost-" + name);
        }
    }

    private static void startThread(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    String host() {
        return socket.getLocalAddress().getHostAddress();
    }

    InetSocketAddress server() {
        return server;
    }

    /** A Via header's value that begins a new transaction. */
    String newVia() {
        String branch = "z9hG4bK" + Long.toHexString(ThreadLocalRandom.current().nextLong());
        return "SIP/2.0/UDP " + host() + ":" + port() + (sockets.rport() ? ";rport" : "") + ";branch=" + branch;
    }

    /**
     * Sends a request, which has its Via, and repeats it until it is answered. A refused INVITE is acknowledged here.
     *
     * @param onProvisional gets each 1xx answer, on the receiving thread
     * @return completes with the final answer, on the receiving thread; fails with {@link SipException} after 32 s
     */
    CompletableFuture<SipMessage> request(SipMessage request, Consumer<SipMessage> onProvisional) {
        ClientTransaction transaction = new ClientTransaction(request, onProvisional);
        pending.put(request.transaction(), transaction);
        transaction.begin();
        return transaction.answer;
    }

    /** Answers a request; remembered, should the request come again. */
    void respond(SipMessage request, SipMessage response) {
        synchronized (answers) {
            answers.computeIfAbsent(request.transaction(), key -> new Answer()).message = response;
        }
        send(response);
    }

    /** Sends once, as it is. */
    void send(SipMessage message) {
        byte[] data = message.encode();
        try {
            sender.send(new DatagramPacket(data, data.length, server));
            log.trace("sent {}", message);
        } catch (IOException e) {
            log.debug("Cannot send {} to {}", message, server, e); // what needs an answer is sent again or fails
        }
    }

    /** How many messages came to the port that requests leave from, where this phone does not listen. */
    int lost() {
        return lost.get();
    }

    @Override
    public void close() {
        socket.close();
        sender.close();
        pending.values().forEach(transaction -> transaction.fail("The phone was closed"));
    }

    private void receive() {
        byte[] buffer = new byte[MAX_DATAGRAM];
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                if (packet.getLength() > 4) { // shorter ones only keep a path open
                    take(SipMessage.parse(buffer, packet.getLength()));
                }
            } catch (IOException e) {
                log.trace("Nothing received", e); // closed, or an ICMP error because the server is down
            } catch (RuntimeException e) {
                log.warn("A SIP message could not be handled", e);
            }
        }
    }

    private void lose() {
        byte[] buffer = new byte[MAX_DATAGRAM];
        while (!sender.isClosed()) {
            try {
                sender.receive(new DatagramPacket(buffer, buffer.length));
                lost.incrementAndGet();
            } catch (IOException e) {
                log.trace("Nothing lost", e); // closed, or an ICMP error because the server is down
            }
        }
    }

    private void take(SipMessage message) {
        log.trace("received {}", message);
        if (!message.isRequest()) {
            takeResponse(message);
        } else if (message.isRequest("ACK") || !wasAnswered(message)) {
            listener.onRequest(message);
        }
    }

    private void takeResponse(SipMessage response) {
        ClientTransaction transaction = pending.get(response.transaction());
        if (transaction != null) {
            transaction.take(response);
        } else if (response.isSuccess() && response.method().equals("INVITE")) {
            listener.onRepeatedAnswer(response);
        } else if (response.method().equals("INVITE") && !response.isProvisional()) {
            log.debug("A refusal came again: {}", response);
        }
    }

    /** Whether this request came before; if it was answered already, it is answered again. */
    private boolean wasAnswered(SipMessage request) {
        synchronized (answers) {
            Answer answer = answers.putIfAbsent(request.transaction(), new Answer());
            if (answer != null && answer.message != null) {
                send(answer.message);
            }
            return answer != null;
        }
    }

    private final class ClientTransaction {
        private final SipMessage request;
        private final Consumer<SipMessage> onProvisional;
        private final CompletableFuture<SipMessage> answer = new CompletableFuture<>();
        private volatile @Nullable ScheduledFuture<?> repeat;
        private volatile boolean proceeding;

        ClientTransaction(SipMessage request, Consumer<SipMessage> onProvisional) {
            this.request = request;
            this.onProvisional = onProvisional;
        }

        void begin() {
            send(request);
            repeatAfter(FIRST_REPEAT_MILLIS, TRANSACTION_LIMIT_MILLIS);
        }

        private void repeatAfter(long millis, long left) {
            repeat = scheduler.schedule(() -> repeat(millis, left - millis), millis, TimeUnit.MILLISECONDS);
        }

        private void repeat(long waited, long left) {
            if (answer.isDone() || proceeding) {
                return; // an INVITE that rings may do so for long
            }
            if (left <= 0) {
                fail("No answer to " + request.method() + " from " + server + " within "
                        + TRANSACTION_LIMIT_MILLIS / 1000 + " s");
                return;
            }
            send(request);
            repeatAfter(Math.min(2 * waited, SLOWEST_REPEAT_MILLIS), left);
        }

        void take(SipMessage response) {
            if (response.isProvisional()) {
                proceeding = request.method().equals("INVITE");
                onProvisional.accept(response);
                return;
            }
            if (request.method().equals("INVITE") && !response.isSuccess()) {
                acknowledgeRefusal(response);
            }
            finish();
            answer.complete(response);
        }

        /** RFC 3261, 17.1.1.3: the same branch as the INVITE, the tag from the answer. */
        private void acknowledgeRefusal(SipMessage response) {
            send(SipMessage.request("ACK", request.requestUri())
                    .with("Via", request.required("Via"))
                    .with("From", request.required("From"))
                    .with("To", response.required("To"))
                    .with("Call-ID", request.callId())
                    .with("CSeq", request.cseq() + " ACK")
                    .with("Max-Forwards", "70"));
        }

        void fail(String why) {
            finish();
            answer.completeExceptionally(new SipException(0, why));
        }

        private void finish() {
            pending.remove(request.transaction(), this);
            ScheduledFuture<?> waiting = repeat;
            if (waiting != null) {
                waiting.cancel(false);
            }
        }
    }
}
