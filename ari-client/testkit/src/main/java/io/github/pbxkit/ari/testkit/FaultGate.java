package io.github.pbxkit.ari.testkit;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Sits at the wire of one connection: swallows everything while half open, dribbles what goes out while slow. */
final class FaultGate extends ChannelDuplexHandler {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final AriFaults faults;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private boolean dribbling;

    FaultGate(AriFaults faults) {
        this.faults = faults;
    }

    private record Pending(ByteBuf bytes, ChannelPromise promise) {}

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (faults.isHalfOpen()) {
            ReferenceCountUtil.release(message);
        } else {
            ctx.fireChannelRead(message);
        }
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (faults.isHalfOpen()) {
            ReferenceCountUtil.release(message);
            promise.trySuccess();
        } else if ((dribbling || faults.dribble() != null) && message instanceof ByteBuf bytes) {
            pending.add(new Pending(bytes, promise));
            if (!dribbling) {
                dribbling = true;
                writeSome(ctx);
            }
        } else {
            ctx.write(message, promise);
        }
    }

    private void writeSome(ChannelHandlerContext ctx) {
        AriFaults.Dribble slow = faults.dribble();
        Pending first = pending.peek();
        if (first == null) {
            dribbling = false;
            return;
        }
        int size = slow == null
                ? first.bytes().readableBytes()
                : Math.min(slow.bytes(), first.bytes().readableBytes());
        ByteBuf piece = first.bytes().readRetainedSlice(size);
        if (first.bytes().isReadable()) {
            ctx.writeAndFlush(piece);
        } else {
            pending.remove();
            first.bytes().release();
            ctx.writeAndFlush(piece, first.promise());
        }
        goOnAt(ctx, slow, System.nanoTime() + (slow == null ? 0 : slow.pause().toNanos()));
    }

    /** At once when the fault is taken back or becomes another one. */
    private void goOnAt(ChannelHandlerContext ctx, AriFaults.@Nullable Dribble slow, long due) {
        long left = due - System.nanoTime();
        if (ctx.isRemoved()) {
            return;
        }
        if (left <= 0 || faults.dribble() != slow) {
            ctx.executor().execute(() -> writeSome(ctx));
        } else {
            ctx.executor().schedule(() -> goOnAt(ctx, slow, due), Math.min(left, LOOK_NANOS), TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        pending.forEach(left -> left.bytes().release());
        pending.clear();
    }
}
