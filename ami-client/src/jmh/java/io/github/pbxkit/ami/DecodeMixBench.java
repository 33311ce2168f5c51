package io.github.pbxkit.ami;

import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.codec.DecoderLimits;
import io.github.pbxkit.bench.Peer;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.manager.internal.PeerPipeline;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Events per second from bytes to messages whose name and device are read. Ours: pooled direct buffers of 8 KiB through
 * a Netty pipeline as the client uses it. The peer: its reader on its own socket facade, its event objects through its
 * pump thread into a dispatcher that counts. Each run checks how many events came out.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-XX:+UseParallelGC", "-Xmx1g", "-Dlogback.configurationFile=logback-bench.xml"})
@Warmup(iterations = 4, time = 1500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 4, time = 1500, timeUnit = TimeUnit.MILLISECONDS)
@OperationsPerInvocation(EventMix.EVENTS)
public class DecodeMixBench {
    private static final int READ = 8192;

    private final byte[] stream = EventMix.bytes();
    private final PeerPipeline peer = new PeerPipeline();

    @Benchmark
    public int ours() {
        Counter counter = new Counter();
        EmbeddedChannel channel = new EmbeddedChannel(new AmiFrameDecoder(DecoderLimits.defaults()), counter);
        for (int at = 0; at < stream.length; at += READ) {
            int length = Math.min(READ, stream.length - at);
            ByteBuf read = PooledByteBufAllocator.DEFAULT.directBuffer(READ).writeBytes(stream, at, length);
            channel.pipeline().fireChannelRead(read);
        }
        channel.finish();
        return checked(counter.events);
    }

    @Benchmark
    @Peer("asterisk-java")
    public int asteriskJava() throws Exception {
        return checked(peer.countEvents(stream, EventMix.EVENTS));
    }

    private static int checked(int events) {
        if (events != EventMix.EVENTS) {
            throw new IllegalStateException(events + " events came out, not " + EventMix.EVENTS);
        }
        return events;
    }

    private static final class Counter extends ChannelInboundHandlerAdapter {
        private int events;
        private int devices;

        @Override
        public void channelRead(ChannelHandlerContext context, Object read) {
            if (read instanceof AmiMessage event
                    && event.isEvent()
                    && !event.name().isEmpty()) { // the greeting is none
                events++;
                devices += event.has("Device") ? 1 : 0;
            }
        }
    }
}
