package io.github.pbxkit.examples.lab.sip;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The audio of one call: sends a packet each 20 ms, with silence, a tone or a digit, and measures what comes in.
 * One task of the phone's scheduler sends, one thread of its own receives.
 */
final class RtpStream implements AutoCloseable {
    static final int FRAME = 160;

    private static final int FRAME_MILLIS = 20;
    private static final int MAX_PACKET = 2048;
    // A steady tone that talk detection takes for a voice: well above Asterisk's default threshold of 256.
    private static final double TONE_HERTZ = 440;
    private static final int TONE_AMPLITUDE = 8_000;
    private static final int RATE = 8_000;
    /** Above it is sound; comfort noise and the quietest music lie on different sides of it. */
    private static final int LOUD = 50;

    private final DatagramSocket socket;
    private final ScheduledExecutorService scheduler;
    private final Queue<Digit> digits = new ConcurrentLinkedQueue<>();
    private final int source = ThreadLocalRandom.current().nextInt();
    private final Queue<Character> received = new ConcurrentLinkedQueue<>();
    private volatile @Nullable InetSocketAddress remote;
    private volatile int eventPayloadType = Sdp.DEFAULT_EVENTS;
    private volatile boolean talking;
    private final AtomicLong packets = new AtomicLong();
    private final AtomicLong loudPackets = new AtomicLong();
    private final AtomicLong quietPackets = new AtomicLong();
    private @Nullable ScheduledFuture<?> sender;
    private int sequence;
    private long timestamp;
    private int lastEvent = -1;

    RtpStream(String name, ScheduledExecutorService scheduler) throws IOException {
        this.socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        this.scheduler = scheduler;
        Thread receiver = new Thread(this::receive, "asterisk-lab-rtp-" + name);
        receiver.setDaemon(true);
        receiver.start();
    }

    /** A digit on its way: it is pressed for five frames, then released for as many. */
    private static final class Digit {
        static final int PRESSED = 5;
        static final int RELEASED = 5;

        final char digit;
        final CompletableFuture<Void> sent = new CompletableFuture<>();
        long begin;
        int frame;

        Digit(char digit) {
            this.digit = digit;
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Where to send from now on; begins to send. */
    synchronized void sendTo(Sdp other) {
        remote = new InetSocketAddress(other.host(), other.port());
        if (other.eventPayloadType() >= 0) {
            eventPayloadType = other.eventPayloadType();
        }
        if (sender == null && !socket.isClosed()) {
            sender = scheduler.scheduleAtFixedRate(this::sendFrame, 0, FRAME_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** A tone instead of silence, or silence again. */
    void talk(boolean on) {
        talking = on;
    }

    /** Sends a digit after those that wait already; the future completes when it is released. */
    CompletableFuture<Void> press(char digit) {
        RtpPacket.event(digit, false, 0); // refuses what is no digit
        Digit pressed = new Digit(digit);
        digits.add(pressed);
        return pressed.sent;
    }

    /** The digits that came so far. */
    String receivedDigits() {
        return received.stream().map(String::valueOf).collect(Collectors.joining());
    }

    long packets() {
        return packets.get();
    }

    long loudPackets() {
        return loudPackets.get();
    }

    long quietPackets() {
        return quietPackets.get();
    }

    @Override
    public synchronized void close() {
        if (sender != null) {
            sender.cancel(false);
        }
        socket.close();
        digits.forEach(digit -> digit.sent.completeExceptionally(new SipException(0, "The call has ended")));
    }

    private void sendFrame() {
        try {
            Digit digit = digits.peek();
            if (digit == null) {
                send(RtpPacket.PCMU, false, timestamp, talking ? tone(timestamp) : silence());
            } else {
                sendFrame(digit);
            }
            timestamp += FRAME;
        } catch (IOException | RuntimeException e) {
            // The other side may be gone already; the call's own signalling tells.
        }
    }

    private void sendFrame(Digit digit) throws IOException {
        if (digit.frame == 0) {
            digit.begin = timestamp;
        }
        digit.frame++;
        int duration = Math.min(digit.frame, Digit.PRESSED) * FRAME;
        if (digit.frame < Digit.PRESSED) {
            send(eventPayloadType, digit.frame == 1, digit.begin, RtpPacket.event(digit.digit, false, duration));
        } else if (digit.frame == Digit.PRESSED) {
            for (int i = 0; i < 3; i++) { // RFC 4733, 2.5.1.4: the end is sent three times
                send(eventPayloadType, false, digit.begin, RtpPacket.event(digit.digit, true, duration));
            }
        } else if (digit.frame == Digit.PRESSED + Digit.RELEASED) {
            digits.remove();
            digit.sent.complete(null);
        }
    }

    private void send(int payloadType, boolean marker, long time, byte[] payload) throws IOException {
        InetSocketAddress to = remote;
        if (to != null) {
            byte[] packet = RtpPacket.of(payloadType, marker, sequence++, time, source, payload);
            socket.send(new DatagramPacket(packet, packet.length, to));
        }
    }

    private void receive() {
        byte[] buffer = new byte[MAX_PACKET];
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        while (!socket.isClosed()) {
            try {
                packet.setLength(buffer.length);
                socket.receive(packet);
                take(buffer, packet.getLength());
            } catch (IOException e) {
                // Closed, or an ICMP error from the other side's closed port.
            }
        }
    }

    private void take(byte[] packet, int length) {
        if (length <= RtpPacket.HEADER) {
            return;
        }
        packets.incrementAndGet();
        if (RtpPacket.payloadType(packet) == eventPayloadType) {
            int time = RtpPacket.timestamp(packet);
            if (time != lastEvent) { // all packets of one digit carry the same time
                lastEvent = time;
                received.add(RtpPacket.digit(packet));
            }
        } else if (ULaw.loudness(packet, RtpPacket.HEADER, length) > LOUD) {
            loudPackets.incrementAndGet();
        } else {
            quietPackets.incrementAndGet();
        }
    }

    private static byte[] silence() {
        byte[] frame = new byte[FRAME];
        Arrays.fill(frame, ULaw.SILENCE);
        return frame;
    }

    private static byte[] tone(long from) {
        byte[] frame = new byte[FRAME];
        for (int i = 0; i < FRAME; i++) {
            double phase = 2 * Math.PI * TONE_HERTZ * (from + i) / RATE;
            frame[i] = ULaw.encode((int) (TONE_AMPLITUDE * Math.sin(phase)));
        }
        return frame;
    }
}
