package io.github.pbxkit.examples.provisioner;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.DatagramPacket;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.ScheduledFuture;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A read-only TFTP server (RFC 1350, options of RFC 2347 to 2349). One thread serves all transfers; each has a port of
 * its own, and reads its file block by block, so that memory does not grow with the files.
 */
final class TftpServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TftpServer.class);
    private static final int MAX_TRANSFERS = 1000;
    private static final int MAX_COMPLAINERS = 1000;
    private static final int MAX_REQUEST = 2048;
    private static final int REQUESTS_AT_ONCE = 512;

    private final ServedFiles files;
    private final RequestListener listener;
    private final List<Subnet> allowed;
    private final Duration timeout;
    private final EventLoopGroup group = new MultiThreadIoEventLoopGroup(
            1, new DefaultThreadFactory("provisioner-tftp", true), NioIoHandler.newFactory());
    private final Channel channel;

    // Both belong to the event loop.
    private final Map<InetSocketAddress, Transfer> transfers = new HashMap<>();
    private final Set<String> complained = new HashSet<>();

    /**
     * Binds and serves.
     *
     * @param address where to listen; port 0 takes a free one
     * @param allowed networks that may ask; empty for all
     * @param timeout how long to wait for an acknowledgement before a block is sent again, at first
     */
    TftpServer(
            InetSocketAddress address,
            ServedFiles files,
            RequestListener listener,
            List<Subnet> allowed,
            Duration timeout) {
        this.files = files;
        this.listener = listener;
        this.allowed = List.copyOf(allowed);
        this.timeout = timeout;
        Bootstrap bootstrap = new Bootstrap()
                .group(group)
                .channel(NioDatagramChannel.class)
                // After a power cut all phones ask at once, and again, while hundreds of transfers run on this thread.
                .option(
                        ChannelOption.RECVBUF_ALLOCATOR,
                        new FixedRecvByteBufAllocator(MAX_REQUEST).maxMessagesPerRead(REQUESTS_AT_ONCE))
                .handler(new Requests());
        try {
            this.channel = bootstrap.bind(address).syncUninterruptibly().channel();
        } catch (RuntimeException e) {
            group.shutdownGracefully(0, 0, TimeUnit.MILLISECONDS);
            throw e;
        }
    }

    int port() {
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    @Override
    public void close() {
        group.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(5, TimeUnit.SECONDS);
    }

    /** Says the same thing about the same sender once. */
    private void complain(InetAddress sender, String about) {
        if (complained.size() < MAX_COMPLAINERS && complained.add(sender.getHostAddress() + about)) {
            LOG.warn("{} from {}; further ones are not reported", about, sender.getHostAddress());
        }
    }

    /** The port that phones know: requests come in here, answers go out from a port of their own. */
    private final class Requests extends SimpleChannelInboundHandler<DatagramPacket> {
        @Override
        protected void channelRead0(ChannelHandlerContext context, DatagramPacket datagram) {
            InetSocketAddress sender = datagram.sender();
            if (!isAllowed(sender.getAddress())) {
                complain(sender.getAddress(), "a request that the list of networks does not allow");
                return;
            }
            try {
                ByteBuffer packet = datagram.content().nioBuffer();
                int opcode = TftpPacket.opcode(packet);
                if (opcode == TftpPacket.READ || opcode == TftpPacket.WRITE) {
                    request(sender, TftpPacket.request(packet));
                } else if (opcode != TftpPacket.ERROR) {
                    complain(sender.getAddress(), "a packet with the wrong code " + opcode);
                    refuse(sender, TftpPacket.ILLEGAL, "this port takes requests only");
                }
            } catch (TftpPacket.MalformedPacketException e) {
                complain(sender.getAddress(), "a malformed request (" + e.getMessage() + ")");
                refuse(sender, TftpPacket.ILLEGAL, "malformed request");
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            LOG.warn("a request failed", cause);
        }
    }

    private boolean isAllowed(InetAddress sender) {
        return allowed.isEmpty() || allowed.stream().anyMatch(subnet -> subnet.contains(sender));
    }

    private void refuse(InetSocketAddress to, int code, String message) {
        channel.writeAndFlush(new DatagramPacket(Unpooled.wrappedBuffer(TftpPacket.error(code, message)), to));
    }

    private void request(InetSocketAddress phone, TftpPacket.Request request) {
        if (transfers.containsKey(phone)) {
            return; // the phone repeats itself; the transfer's own timer sends the first block again
        }
        if (request.write()) {
            complain(phone.getAddress(), "an attempt to write " + request.file());
            refuse(phone, TftpPacket.ACCESS, "read only");
        } else if (!request.mode().equals("octet")) {
            refuse(phone, TftpPacket.ILLEGAL, "only mode octet");
        } else if (transfers.size() >= MAX_TRANSFERS) {
            complain(phone.getAddress(), "more than " + MAX_TRANSFERS + " transfers at once");
            refuse(phone, 0, "too many transfers");
        } else {
            start(phone, request);
        }
    }

    private void start(InetSocketAddress phone, TftpPacket.Request request) {
        Optional<Path> file = files.find(request.file());
        if (file.isEmpty()) {
            listener.onRequest(phone.getAddress(), request.file(), RequestListener.Outcome.MISSING, 0);
            refuse(phone, TftpPacket.NOT_FOUND, "not found");
            return;
        }
        try {
            TftpTransfer state = new TftpTransfer(Content.of(file.get()), request.options(), timeout);
            Transfer transfer = new Transfer(phone, request.file(), state);
            transfers.put(phone, transfer);
            transfer.open();
        } catch (IOException e) {
            LOG.warn("cannot read {}: {}", file.get(), e.getMessage());
            refuse(phone, TftpPacket.ACCESS, "cannot be read");
        }
    }

    /** One transfer with its port and its timer. */
    private final class Transfer extends SimpleChannelInboundHandler<DatagramPacket> {
        private final InetSocketAddress phone;
        private final String file;
        private final TftpTransfer state;
        private @Nullable Channel port;
        private @Nullable ScheduledFuture<?> timer;

        Transfer(InetSocketAddress phone, String file, TftpTransfer state) {
            this.phone = phone;
            this.file = file;
            this.state = state;
        }

        void open() {
            InetSocketAddress any = new InetSocketAddress(((InetSocketAddress) channel.localAddress()).getAddress(), 0);
            new Bootstrap()
                    .group(channel.eventLoop())
                    .channel(NioDatagramChannel.class)
                    .handler(this)
                    .bind(any)
                    .addListener(bound -> {
                        if (!bound.isSuccess()) {
                            LOG.warn("no port for a transfer: {}", String.valueOf(bound.cause()));
                            end(RequestListener.Outcome.FAILED);
                        }
                    });
        }

        @Override
        public void channelActive(ChannelHandlerContext context) throws IOException {
            port = context.channel();
            send(state.current());
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, DatagramPacket datagram) throws IOException {
            if (!datagram.sender().equals(phone)) {
                ByteBuffer error = TftpPacket.error(TftpPacket.UNKNOWN_TRANSFER, "unknown transfer");
                context.writeAndFlush(new DatagramPacket(Unpooled.wrappedBuffer(error), datagram.sender()));
                return;
            }
            try {
                ByteBuffer packet = datagram.content().nioBuffer();
                int opcode = TftpPacket.opcode(packet);
                if (opcode == TftpPacket.ACK) {
                    acknowledged(TftpPacket.block(packet));
                } else if (opcode == TftpPacket.ERROR) {
                    end(RequestListener.Outcome.FAILED);
                }
            } catch (TftpPacket.MalformedPacketException e) {
                complain(phone.getAddress(), "a malformed acknowledgement (" + e.getMessage() + ")");
            }
        }

        private void acknowledged(int block) throws IOException {
            ByteBuffer next = state.acknowledged(block);
            if (next != null) {
                send(next);
            } else if (state.isDone()) {
                end(RequestListener.Outcome.SENT);
            }
        }

        private void send(ByteBuffer packet) {
            Channel open = port;
            if (open != null) {
                open.writeAndFlush(new DatagramPacket(Unpooled.wrappedBuffer(packet), phone));
                schedule();
            }
        }

        private void schedule() {
            if (timer != null) {
                timer.cancel(false);
            }
            timer = channel.eventLoop().schedule(this::timedOut, state.timeout().toMillis(), TimeUnit.MILLISECONDS);
        }

        private void timedOut() {
            try {
                ByteBuffer again = state.timedOut();
                if (again == null) {
                    end(RequestListener.Outcome.FAILED);
                } else {
                    send(again);
                }
            } catch (IOException e) {
                LOG.warn("{} cannot be read further: {}", file, e.getMessage());
                end(RequestListener.Outcome.FAILED);
            }
        }

        private void end(RequestListener.Outcome outcome) {
            if (!transfers.remove(phone, this)) {
                return;
            }
            if (timer != null) {
                timer.cancel(false);
            }
            if (port != null) {
                port.close();
            }
            try {
                state.close();
            } catch (IOException e) {
                LOG.debug("closing {}", file, e);
            }
            listener.onRequest(phone.getAddress(), file, outcome, state.size());
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            LOG.warn("sending {} to {} failed: {}", file, phone.getAddress().getHostAddress(), cause.toString());
            end(RequestListener.Outcome.FAILED);
        }
    }
}
