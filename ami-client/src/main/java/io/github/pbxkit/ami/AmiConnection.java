package io.github.pbxkit.ami;

import io.github.pbxkit.ami.codec.AmiEncoder;
import io.github.pbxkit.ami.codec.AmiGreeting;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.codec.AmiMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to a server, and the place where the flow can be read: a message from the decoder comes into
 * {@link #channelRead}, an answer completes the action that waits for it, an event goes to its list or to the listener.
 * Everything here runs on the event loop, so nothing is locked.
 *
 * <p>Action ids carry a random prefix of the connection: ids of other clients come by in UserEvents and
 * OriginateResponses. Ids of lists are marked, so that items of a list nobody waits for any more are not taken for news.
 */
final class AmiConnection extends ChannelInboundHandlerAdapter {
    /** What the connection tells its keeper, on the event loop. */
    interface Listener {
        void onOpen(AmiConnection connection);

        void onReady(AmiConnection connection, AmiGreeting greeting);

        void onEvent(AmiConnection connection, AmiMessage event);

        void onClosed(@Nullable AmiConnection connection, AmiException reason);
    }

    private static final Logger LOG = LoggerFactory.getLogger(AmiConnection.class);
    private static final int GATHERED = 65_536;
    private static final long LOGOFF_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final AmiOptions options;
    private final Counters counters;
    private final Listener listener;
    private final Channel channel;
    private final AmiFrameDecoder decoder;
    private final AmiEncoder encoder;
    private final EventSelection selection;
    private final String idPrefix = ActionIds.newPrefix();
    private final Map<String, PendingAnswer> pending = new HashMap<>();
    private final Set<Object> pausedBy = new HashSet<>();
    private @Nullable ScheduledFuture<?> greetingTimer;

    private long lastId;
    private long lastRead = System.nanoTime();
    private long pausedSince;
    private boolean isGreeted;
    private boolean isReady;
    private boolean isClosed;
    private boolean isShuttingDown;
    private @Nullable ByteBuf gathered;
    private boolean isFlushScheduled;
    private @Nullable AmiException closeReason;

    AmiConnection(
            AmiOptions options,
            EventSelection selection,
            Counters counters,
            Listener listener,
            Channel channel,
            AmiFrameDecoder decoder) {
        this.options = options;
        this.selection = selection;
        this.counters = counters;
        this.listener = listener;
        this.channel = channel;
        this.decoder = decoder;
        this.encoder = new AmiEncoder(options.encoderLimits);
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        listener.onOpen(this);
        greetingTimer = schedule(this::greetingIsMissing, options.connectTimeout.toNanos());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object read) {
        lastRead = System.nanoTime();
        if (read instanceof AmiGreeting greeting) {
            onGreeting(greeting);
        } else if (read instanceof AmiMessage message) {
            counters.messages.incrementAndGet();
            onMessage(message);
        }
    }

    private void onMessage(AmiMessage message) {
        if (LOG.isTraceEnabled()) {
            LOG.trace("{} <- {}", options.name, message);
        }
        if (!isGreeted) {
            close(new AmiConnectException(options.server() + " sent messages without a greeting first", null));
        } else if (message.isResponse()) {
            onResponse(message);
        } else if (message.isEvent()) {
            onEvent(message);
        }
    }

    private void onResponse(AmiMessage message) {
        String id = message.first("ActionID", "");
        PendingAnswer answered = pending.get(id);
        if (answered == null) {
            (id.startsWith(idPrefix) ? counters.lateAnswers : counters.unsolicitedAnswers).incrementAndGet();
            return;
        }
        AmiResponse response = new AmiResponse(message);
        if (!response.isError()) {
            selection.onSuccess(answered.action());
        }
        if (answered.onResponse(response) == PendingAnswer.Progress.DONE) {
            finish(answered);
        }
    }

    private void onEvent(AmiMessage event) {
        String id = event.first("ActionID", "");
        if (id.startsWith(idPrefix) && !event.name().equalsIgnoreCase("UserEvent")) {
            PendingAnswer waiting = pending.get(id);
            if (waiting != null && waiting.onEvent(event, this) == PendingAnswer.Progress.DONE) {
                finish(waiting);
            }
            if (ActionIds.isList(id, idPrefix)) {
                counters.lateAnswers.addAndGet(waiting == null ? 1 : 0);
                return; // an item of a list is no news, even if it looks like some
            }
        }
        isShuttingDown |= event.name().equalsIgnoreCase("Shutdown");
        listener.onEvent(this, event);
    }

    /** Sends an action; its answer's future is completed whatever happens. */
    void send(PendingAnswer answer) {
        if (answer.isAbandoned()) {
            return;
        }
        byte[] bytes;
        try {
            bytes = encode(answer);
        } catch (IllegalArgumentException refused) {
            answer.fail(refused);
            return;
        }
        pending.put(answer.id(), answer);
        counters.pending.addAndGet(answer.weight());
        answer.setTimer(schedule(() -> onTimeout(answer), answer.remainingNanos()));
        if (LOG.isTraceEnabled()) {
            LOG.trace("{} -> {}", options.name, answer.action());
        }
        gather(bytes);
        flushSoon();
    }

    private void gather(byte[] bytes) {
        if (gathered == null) {
            gathered = channel.alloc().ioBuffer();
        }
        gathered.writeBytes(bytes);
        if (gathered.readableBytes() >= GATHERED) {
            writeGathered();
        }
    }

    private void writeGathered() {
        ByteBuf bytes = gathered;
        gathered = null;
        if (bytes != null) {
            channel.write(bytes).addListener(written -> {
                if (!written.isSuccess()) {
                    exceptionCaught(written.cause());
                }
            });
        }
    }

    private void forgetGathered() {
        if (gathered != null) {
            gathered.release();
            gathered = null;
        }
    }

    // Behind the actions that others have handed in meanwhile: one system call for all of them.
    private void flushSoon() {
        if (!isFlushScheduled) {
            isFlushScheduled = true;
            channel.eventLoop().execute(() -> {
                isFlushScheduled = false;
                writeGathered();
                channel.flush();
            });
        }
    }

    private byte[] encode(PendingAnswer answer) {
        AmiAction action = answer.action();
        String ofUser = "";
        List<AmiHeader> headers = new ArrayList<>(action.headers().size());
        for (AmiHeader header : action.headers()) {
            if (header.name().equalsIgnoreCase("ActionID")) {
                ofUser = header.value();
            } else {
                headers.add(header);
            }
        }
        answer.setId(ActionIds.id(idPrefix, ++lastId, answer.isList(), ofUser));
        AmiAction withoutId = ofUser.isEmpty() ? action : new PlainAction(action.name(), headers);
        return encoder.toBytes(withoutId, List.of(new AmiHeader("ActionID", answer.id())));
    }

    private void onTimeout(PendingAnswer answer) {
        if (pending.remove(answer.id(), answer)) {
            counters.pending.addAndGet(-answer.weight());
            counters.timeouts.incrementAndGet();
            answer.fail(timedOut(answer, options.server(), pending.size()));
        }
    }

    static AmiTimeoutException timedOut(PendingAnswer answer, String server, int others) {
        return new AmiTimeoutException(
                "no answer to action " + answer.action().name() + " from " + server + " within " + answer.timeout()
                        + " (" + others + " other actions are waiting). Asterisk may still carry it out",
                answer.timeout());
    }

    private void finish(PendingAnswer answer) {
        forget(answer);
        answer.settle();
    }

    /** Takes an action out whose answer nobody wants any more. */
    void forget(PendingAnswer answer) {
        answer.cancelTimer();
        if (pending.remove(answer.id(), answer)) {
            counters.pending.addAndGet(-answer.weight());
        }
    }

    private void onGreeting(AmiGreeting greeting) {
        isGreeted = true;
        stopGreetingTimer();
        new AmiLogin(options, selection, this).start(() -> {
            isReady = true;
            new KeepAlive(options, counters, this).start();
            listener.onReady(this, greeting);
        });
    }

    private void stopGreetingTimer() {
        if (greetingTimer != null) {
            greetingTimer.cancel(false);
        }
    }

    private void greetingIsMissing() {
        close(new AmiConnectException(
                "no greeting from " + options.server() + " within " + options.connectTimeout
                        + ": is this the AMI port (manager.conf: 5038), "
                        + (options.tls == null ? "without TLS (5039 is the one with TLS)?" : "with TLS (5039)?"),
                null));
    }

    /** Stops reading while a queue is full, until it is half empty. */
    void pauseWhileFull(SerialQueue<?> queue) {
        if (queue.isFull()) {
            pauseReading(queue);
            queue.onHalfEmpty(() -> resumeSoon(queue));
        }
    }

    // From any thread, and perhaps long after the client was closed.
    private void resumeSoon(Object by) {
        try {
            channel.eventLoop().execute(() -> resumeReading(by));
        } catch (RejectedExecutionException loopHasEnded) {
            LOG.trace("{}: nothing to resume", options.name, loopHasEnded);
        }
    }

    private void pauseReading(Object by) {
        if (pausedBy.add(by) && pausedBy.size() == 1) {
            pausedSince = System.nanoTime();
            channel.config().setAutoRead(false);
        }
    }

    private void resumeReading(Object by) {
        if (pausedBy.remove(by) && pausedBy.isEmpty()) {
            long paused = System.nanoTime() - pausedSince;
            counters.pausedNanos.addAndGet(paused);
            lastRead = System.nanoTime();
            if (paused > TimeUnit.MILLISECONDS.toNanos(100)) {
                LOG.warn(
                        "{}: reading was paused for {} ms because a handler was slow; Asterisk cuts connections that stall"
                                + " longer than writetimeout (manager.conf, 100 ms by default)",
                        options.name,
                        TimeUnit.NANOSECONDS.toMillis(paused));
            }
            channel.config().setAutoRead(true);
        }
    }

    boolean isPaused() {
        return !pausedBy.isEmpty();
    }

    long nanosSinceRead() {
        return System.nanoTime() - lastRead;
    }

    /** The longest time that an action in flight may still take, which may hold up everything behind it. */
    long longestRemainingNanos() {
        return pending.values().stream()
                .mapToLong(PendingAnswer::remainingNanos)
                .max()
                .orElse(0);
    }

    ScheduledFuture<?> schedule(Runnable task, long nanos) {
        return channel.eventLoop().schedule(task, nanos, TimeUnit.NANOSECONDS);
    }

    /** Gives this connection up; the first reason counts. */
    void close(AmiException reason) {
        if (closeReason == null) {
            closeReason = reason;
        }
        channel.close();
    }

    /** Says good-bye before it hangs up; a server that reads nothing any more is not waited for. */
    void logoff(AmiException reason) {
        if (closeReason == null) {
            closeReason = reason;
        }
        schedule(channel::close, LOGOFF_NANOS);
        writeGathered();
        channel.writeAndFlush(Unpooled.wrappedBuffer(AmiEncoder.encode(AmiAction.of("Logoff"))))
                .addListener(written -> channel.close());
    }

    boolean isClosed() {
        return isClosed;
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        exceptionCaught(cause);
    }

    private void exceptionCaught(Throwable cause) {
        close(ConnectFailures.explain(cause, options, isGreeted));
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        isClosed = true;
        stopGreetingTimer();
        forgetGathered();
        counters.truncatedBytes.addAndGet(decoder.buffered());
        AmiException reason = closeReason != null ? closeReason : closedByServer();
        List<PendingAnswer> lost = List.copyOf(pending.values());
        lost.forEach(this::forget);
        lost.forEach(answer -> answer.fail(new AmiDisconnectedException(
                "the connection to " + options.server() + " ended before the answer to action "
                        + answer.action().name() + " came: " + reason.getMessage(),
                true,
                reason)));
        listener.onClosed(this, reason);
    }

    private AmiException closedByServer() {
        if (isShuttingDown) {
            return new AmiDisconnectedException(options.server() + " is shutting down", false, null);
        }
        if (!isGreeted) {
            return new AmiConnectException(
                    options.server() + " closed the connection without a greeting: too many logins in progress"
                            + " (manager.conf: authlimit), or a port that speaks "
                            + (options.tls == null ? "TLS" : "no TLS"),
                    null);
        }
        return new AmiDisconnectedException(
                options.server() + " closed the connection"
                        + (isReady
                                ? " (stopped, or this reader was too slow: manager.conf, writetimeout)"
                                : " during login"),
                false,
                null);
    }
}
