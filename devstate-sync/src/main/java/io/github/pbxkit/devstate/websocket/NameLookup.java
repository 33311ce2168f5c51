package io.github.pbxkit.devstate.websocket;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Asks for the addresses of names on threads of its own. The one thread of a link that carries beats never waits for a name
 * server, and one that answers slowly does not hold up the names of others.
 */
final class NameLookup extends AddressResolverGroup<InetSocketAddress> {
    private static final int IDLE_SECONDS = 10;

    private final Names names;
    private final ThreadPoolExecutor threads;

    /** Where the answers come from; may block. */
    interface Names {
        InetAddress[] find(String host) throws UnknownHostException;
    }

    /** @param most how many names are asked for at a time */
    NameLookup(Names names, int most) {
        this.names = names;
        threads = new ThreadPoolExecutor(
                most,
                most,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                new DefaultThreadFactory("devstate-names", true));
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
        return new Resolver(executor).asAddressResolver();
    }

    @Override
    public void close() {
        super.close();
        threads.shutdownNow();
    }

    private final class Resolver extends InetNameResolver {

        Resolver(EventExecutor executor) {
            super(executor);
        }

        @Override
        protected void doResolve(String host, Promise<InetAddress> answer) {
            ask(host, answer, found -> found[0]);
        }

        @Override
        protected void doResolveAll(String host, Promise<List<InetAddress>> answer) {
            ask(host, answer, List::of);
        }

        private <T> void ask(String host, Promise<T> answer, Function<InetAddress[], T> taken) {
            try {
                threads.execute(() -> {
                    try {
                        answer.trySuccess(taken.apply(names.find(host)));
                    } catch (UnknownHostException | RuntimeException e) {
                        answer.tryFailure(e);
                    }
                });
            } catch (RejectedExecutionException e) {
                answer.tryFailure(e); // closed
            }
        }
    }
}
