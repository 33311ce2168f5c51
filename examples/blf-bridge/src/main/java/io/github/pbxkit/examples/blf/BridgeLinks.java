package io.github.pbxkit.examples.blf;

import io.github.pbxkit.devstate.StateLink;
import io.github.pbxkit.devstate.nats.NatsLink;
import io.github.pbxkit.devstate.websocket.LinkTls;
import io.github.pbxkit.devstate.websocket.WebSocketLink;
import io.netty.channel.EventLoopGroup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the link that the file of a site asks for. */
final class BridgeLinks {
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofSeconds(5);

    private BridgeLinks() {}

    /** @param thread of the bridge, for links that can use it */
    static StateLink link(SiteConfig site, EventLoopGroup thread) {
        return site.links().way() instanceof SiteConfig.Nats nats
                ? nats(nats, site)
                : mesh((SiteConfig.Mesh) site.links().way(), site, thread);
    }

    private static WebSocketLink mesh(SiteConfig.Mesh mesh, SiteConfig site, EventLoopGroup thread) {
        WebSocketLink.Builder builder = WebSocketLink.builder(mesh.secret())
                .eventLoopGroup(thread)
                .cluster(mesh.cluster())
                .longestRetry(site.links().reconnect())
                .silence(silence(site))
                .connectTimeout(connectTimeout(site));
        SiteConfig.Address listen = mesh.listen();
        if (listen != null) {
            builder.listen(listen.host(), listen.port());
        }
        tls(mesh.tls()).ifPresent(builder::tls);
        for (SiteConfig.Peer peer : site.peers()) {
            builder.peer(
                    peer.server(),
                    origin -> origin.equals(peer.server()) || peer.via().contains(origin));
            if (peer.url() != null) {
                builder.call(peer.server(), peer.url());
            }
        }
        return builder.build();
    }

    private static Optional<LinkTls> tls(SiteConfig.Tls tls) {
        Path certificate = tls.certificate();
        Path key = tls.key();
        if (certificate != null && key != null) {
            return Optional.of(LinkTls.of(certificate, key, tls.trust()));
        }
        return tls.trust() == null ? Optional.empty() : Optional.of(LinkTls.trusting(tls.trust()));
    }

    static NatsLink nats(SiteConfig.Nats nats, SiteConfig site) {
        NatsLink.Builder builder = NatsLink.builder(nats.servers().get(0))
                .bucket(nats.bucket())
                .storage(nats.copies(), nats.isInMemory())
                .longestRetry(site.links().reconnect())
                .silence(silence(site))
                .connectTimeout(connectTimeout(site));
        nats.servers().stream().skip(1).forEach(builder::server);
        login(builder, nats.login());
        Path certificate = nats.tls().certificate();
        Path key = nats.tls().key();
        if (certificate != null && key != null) {
            builder.certificate(certificate, key);
        }
        if (nats.tls().trust() != null) {
            builder.trust(nats.tls().trust());
        }
        if (site.peers().isEmpty()) {
            builder.anyPeer();
        }
        site.peers().forEach(peer -> builder.peer(peer.server()));
        return builder.build();
    }

    private static void login(NatsLink.Builder builder, SiteConfig.NatsLogin login) {
        @Nullable String user = login.user();
        @Nullable String password = login.password();
        if (user != null && password != null) {
            builder.user(user, password);
        } else if (login.token() != null) {
            builder.token(login.token());
        } else if (login.nkey() != null) {
            builder.nkey(login.nkey());
        } else if (login.credentials() != null) {
            builder.credentials(login.credentials());
        }
    }

    private static Duration silence(SiteConfig site) {
        Duration lease = site.links().lease();
        return lease.compareTo(LEAST) < 0 ? LEAST : lease;
    }

    private static Duration connectTimeout(SiteConfig site) {
        return site.links().reconnect().compareTo(LEAST) < 0 ? LEAST : MOST;
    }
}
