package io.github.pbxkit.ami;

import io.github.pbxkit.ami.codec.DecoderLimits;
import io.github.pbxkit.ami.codec.EncoderLimits;
import io.netty.channel.EventLoopGroup;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** What the builder was told, frozen. The meaning of each is said at the builder's method. */
final class AmiOptions {
    final String host;
    final int port;
    final String name;
    final String user;
    final String secret;
    final boolean plainTextLogin;
    final String eventMask;
    final List<AmiFilter> filters;
    final @Nullable AmiTls tls;
    final Duration connectTimeout;
    final Duration actionTimeout;
    final Duration resyncTimeout;
    final Duration pingAfter;
    final Duration pingTimeout;
    final ReconnectDelay reconnectDelay;
    final boolean keepTrying;
    final WhenDisconnected whenDisconnected;
    final int maxPendingActions;
    final int maxListItems;
    final int queueCapacity;
    final int resyncCapacity;
    final OverflowPolicy overflow;
    final DecoderLimits decoderLimits;
    final EncoderLimits encoderLimits;
    final CommandPolicy commandPolicy;
    final @Nullable EventLoopGroup eventLoopGroup;
    final @Nullable Executor eventExecutor;
    final @Nullable Executor completionExecutor;

    AmiOptions(AmiClientBuilder builder) {
        host = builder.host;
        port = builder.port;
        name = builder.name;
        user = builder.user;
        secret = builder.secret;
        plainTextLogin = builder.plainTextLogin;
        eventMask = builder.eventMask;
        filters = List.copyOf(builder.filters);
        tls = builder.tls;
        connectTimeout = builder.connectTimeout;
        actionTimeout = builder.actionTimeout;
        resyncTimeout = builder.resyncTimeout;
        pingAfter = builder.pingAfter;
        pingTimeout = builder.pingTimeout;
        reconnectDelay = builder.reconnectDelay;
        keepTrying = builder.keepTrying;
        whenDisconnected = builder.whenDisconnected;
        maxPendingActions = builder.maxPendingActions;
        maxListItems = builder.maxListItems;
        queueCapacity = builder.queueCapacity;
        resyncCapacity = builder.resyncCapacity;
        overflow = builder.overflow;
        decoderLimits = builder.decoderLimits;
        encoderLimits = builder.encoderLimits;
        commandPolicy = builder.commandPolicy;
        eventLoopGroup = builder.eventLoopGroup;
        eventExecutor = builder.eventExecutor;
        completionExecutor = builder.completionExecutor;
    }

    String address() {
        return host + ":" + port;
    }

    /** The server as messages name it. */
    String server() {
        return name.equals(address()) ? name : name + " (" + address() + ")";
    }
}
