package io.github.pbxkit.examples.blf;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.AmiClientBuilder;
import io.github.pbxkit.ami.AmiTls;
import io.github.pbxkit.ami.ConnectionState;
import io.github.pbxkit.ami.ReconnectDelay;
import io.github.pbxkit.devstate.DeviceState;
import io.github.pbxkit.devstate.EpochFile;
import io.github.pbxkit.devstate.KeyKind;
import io.github.pbxkit.devstate.NodeView;
import io.github.pbxkit.devstate.OriginStatus;
import io.github.pbxkit.devstate.PeerStatus;
import io.github.pbxkit.devstate.ReplicaOptions;
import io.github.pbxkit.devstate.ShownState;
import io.github.pbxkit.devstate.StateKey;
import io.github.pbxkit.devstate.StateLink;
import io.github.pbxkit.devstate.SyncNode;
import io.github.pbxkit.devstate.asterisk.AmiStateSink;
import io.github.pbxkit.devstate.asterisk.AmiStateSource;
import io.github.pbxkit.devstate.nats.NatsLink;
import io.github.pbxkit.devstate.websocket.WebSocketLink;
import io.github.pbxkit.examples.kit.Fault;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One site at work: its Asterisk on one side, the other bridges on the other. The flow from top to bottom: {@link #start}
 * makes the client, the source, the sink, the node between them, and the links.
 */
final class Bridge implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Bridge.class);
    private static final Duration SILENCE = Duration.ofSeconds(5);
    private static final Duration SWEEP = Duration.ofSeconds(1);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final long VIEW_SECONDS = 5;

    private volatile SiteConfig site;
    private final EventLoopGroup thread;
    private final AmiClient ami;
    private final @Nullable StasisLamps stasis;
    private final SyncNode node;
    private volatile StateLink link;

    private Bridge(
            SiteConfig site,
            EventLoopGroup thread,
            AmiClient ami,
            @Nullable StasisLamps stasis,
            SyncNode node,
            StateLink link) {
        this.site = site;
        this.thread = thread;
        this.ami = ami;
        this.stasis = stasis;
        this.node = node;
        this.link = link;
    }

    static Bridge start(SiteConfig site) {
        // One thread for the Asterisk and the other bridges: a state that comes from one goes to the other at once.
        EventLoopGroup thread = new NioEventLoopGroup(1, new DefaultThreadFactory("blf-network", true));
        AmiClient ami = client(site.asterisk(), site.links().reconnect(), thread);
        SiteConfig.Ari ari = site.lamps().ari();
        StasisLamps stasis = ari == null ? null : new StasisLamps(ari);
        SyncNode node = SyncNode.builder(replica(site))
                .source(source(site.numbers(), ami))
                .sink(sink(site, ami, stasis))
                .importing(key -> nameHere(site, key))
                .build();
        StateLink link = BridgeLinks.link(site, thread);
        try {
            node.addLink(link);
        } catch (RuntimeException e) {
            end(node, ami, stasis, thread);
            throw e;
        }
        node.start();
        ami.connect().exceptionally(failure -> {
            log.error("{}: {}", site.asterisk(), failure.getMessage());
            return null;
        });
        return new Bridge(site, thread, ami, stasis, node, link);
    }

    private static AmiClient client(SiteConfig.Asterisk asterisk, Duration reconnect, EventLoopGroup thread) {
        return login(asterisk)
                .eventLoopGroup(thread)
                .eventExecutor(Runnable::run) // nothing in source and sink ever waits
                .events("call,system")
                .reconnectDelay(ReconnectDelay.jittered(Duration.ofMillis(200), reconnect))
                .connectTimeout(CONNECT)
                .ping(SILENCE, SILENCE)
                .keepTrying()
                .build();
    }

    /** Where the Asterisk is, as whom, and whether over TLS. */
    static AmiClientBuilder login(SiteConfig.Asterisk asterisk) {
        AmiClientBuilder builder = AmiClient.builder(
                        asterisk.address().host(), asterisk.address().port())
                .credentials(asterisk.user(), asterisk.secret());
        if (asterisk.tls()) {
            Path trust = asterisk.trust();
            builder.tls(trust == null ? AmiTls.system() : AmiTls.trusting(trust));
        }
        return builder;
    }

    private static ReplicaOptions replica(SiteConfig site) {
        ReplicaOptions.Builder options = ReplicaOptions.builder(site.server())
                .beat(site.links().beat(), site.links().leaseBeats())
                .sourceGrace(
                        site.links().lease().compareTo(ReplicaOptions.DEFAULT_SOURCE_GRACE) < 0
                                ? site.links().lease()
                                : ReplicaOptions.DEFAULT_SOURCE_GRACE)
                .deadPolicy(site.lamps().dead());
        Path state = site.links().state();
        if (state != null) {
            options.epochCounter(new EpochFile(state).next());
        }
        if (site.numbers().presence()) {
            options.kind(KeyKind.PRESENCE);
        }
        if (!site.numbers().mailboxes().isEmpty()) {
            options.kind(KeyKind.MWI);
        }
        return options.build();
    }

    private static AmiStateSource source(SiteConfig.Numbers numbers, AmiClient ami) {
        AmiStateSource.Builder source = AmiStateSource.builder(ami)
                .contexts(numbers.contexts().toArray(String[]::new))
                .numbers(numbers.told());
        if (numbers.mode() == SiteConfig.Mode.DEVICE) {
            source.devices(AmiStateSource.Builder.DEFAULT_DEVICES);
        } else if (numbers.mode() == SiteConfig.Mode.LEGACY18) {
            String context = numbers.contexts().isEmpty()
                    ? "default"
                    : numbers.contexts().get(0);
            source.legacy18(context, numbers.listed());
        }
        if (numbers.presence()) {
            source.presence();
        }
        return source.mailboxes(numbers.mailboxes(), "default").build();
    }

    private static AmiStateSink sink(SiteConfig site, AmiClient ami, @Nullable StasisLamps stasis) {
        AmiStateSink.Builder sink =
                AmiStateSink.builder(ami).window(site.lamps().window());
        if (stasis != null) {
            sink.devices(StasisLamps.PREFIX, stasis);
        }
        sink.orphans(
                server -> true,
                stasis == null ? DeviceState.UNAVAILABLE : DeviceState.UNKNOWN,
                site.links().lease().plus(SWEEP));
        if (site.lamps().phoneSafe()) {
            sink.phoneSafeTransitions();
        }
        if (site.numbers().presence()) {
            sink.presence();
        }
        return sink.build();
    }

    /** Which of the others' numbers are shown, and with which prefix. */
    private static Optional<StateKey> nameHere(SiteConfig site, StateKey key) {
        for (SiteConfig.Peer peer : site.peers()) {
            if (peer.server().equals(key.origin())) {
                String number = peer.prefix() + key.number();
                return peer.importNumbers().matcher(key.number()).matches() && StateKey.isNumber(number)
                        ? Optional.of(new StateKey(key.origin(), number, key.kind()))
                        : Optional.empty();
            }
        }
        return Optional.of(key); // a site that we hear of through another one
    }

    /**
     * Takes a changed file into use without a lamp going dark: names and filters at once, links to other bridges anew.
     *
     * @throws Fault if something else changed, which needs a new start; nothing is changed then
     * @throws RuntimeException if the new link cannot work, for example because its port is taken; the old one goes on then
     */
    void reload(SiteConfig fresh) {
        SiteConfig old = site;
        boolean isSame = fresh.server().equals(old.server())
                && fresh.asterisk().equals(old.asterisk())
                && fresh.lamps().equals(old.lamps())
                && fresh.numbers().toString().equals(old.numbers().toString()) // patterns know no equals
                && fresh.page().equals(old.page())
                && Objects.equals(fresh.pagePassword(), old.pagePassword())
                && fresh.services().equals(old.services())
                && fresh.links().beat().equals(old.links().beat())
                && fresh.links().leaseBeats() == old.links().leaseBeats()
                && Objects.equals(fresh.links().state(), old.links().state());
        if (!isSame) {
            throw new Fault("fault.reload");
        }
        StateLink next = BridgeLinks.link(fresh, thread);
        if (next instanceof NatsLink nats
                && !fresh.links().way().equals(old.links().way())) {
            nats.check(fresh.server()); // it would go on trying, and nobody would say why no lamp lights
        }
        node.removeLink(link);
        try {
            node.addLink(next);
        } catch (RuntimeException e) {
            node.removeLink(next);
            goOnWith(old, e);
            throw e;
        }
        site = fresh;
        link = next;
        node.importing(key -> nameHere(fresh, key));
    }

    /** A link that was closed cannot be started again, so another one like it takes its place. */
    private void goOnWith(SiteConfig old, RuntimeException reason) {
        try {
            StateLink again = BridgeLinks.link(old, thread);
            node.addLink(again);
            link = again;
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
            log.error("{}: no link to the other sites any more: {}", old.server(), e.getMessage(), e);
        }
    }

    SiteConfig site() {
        return site;
    }

    /** Where other bridges reach this one; 0 if it only calls. */
    int linkPort() {
        return link instanceof WebSocketLink mesh ? mesh.port() : 0;
    }

    boolean isAsteriskThere() {
        return ami.state() == ConnectionState.LIVE;
    }

    /** What is so wrong that no lamp can be right: one sentence each. */
    List<String> troubles() {
        List<String> troubles = new ArrayList<>();
        if (!isAsteriskThere()) {
            troubles.add("no connection to Asterisk at " + site.asterisk().address());
        }
        List<String> expected =
                site.peers().stream().map(SiteConfig.Peer::server).toList();
        try {
            NodeView view = view();
            if (link instanceof NatsLink nats && !isLinked(view)) {
                troubles.add("no connection to the NATS server: " + nats.name());
            } else if (!expected.isEmpty() && connectedSites(view).isEmpty()) {
                troubles.add("none of the other sites is connected: " + String.join(", ", expected));
            }
        } catch (IllegalStateException e) {
            troubles.add(String.valueOf(e.getMessage()));
        }
        return troubles;
    }

    /** What the way to the others is called. */
    String linkName() {
        return link.name();
    }

    boolean isOverNats() {
        return link instanceof NatsLink;
    }

    /** Whether there is a way to the others: one of them at least, or the NATS server. */
    boolean isLinked(NodeView view) {
        return !view.peers().isEmpty();
    }

    /** The other sites that are there: over NATS those that live, because nobody calls them. */
    Set<String> connectedSites(NodeView view) {
        if (!isOverNats()) {
            return view.peers().stream().map(PeerStatus::origin).collect(Collectors.toSet());
        }
        return view.origins().stream()
                .filter(origin -> isLinked(view) && origin.alive() && !origin.own())
                .map(OriginStatus::origin)
                .collect(Collectors.toSet());
    }

    /** @throws IllegalStateException if it does not come at once */
    NodeView view() {
        try {
            return node.view().get(VIEW_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the node does not answer", e);
        }
    }

    /** The table: own numbers first, then site by site. */
    List<LampRow> rows(NodeView view) {
        return view.states().stream()
                .map(this::row)
                .sorted(Comparator.comparing(LampRow::isOwn)
                        .reversed()
                        .thenComparing(LampRow::server)
                        .thenComparing(row -> row.number().length())
                        .thenComparing(LampRow::number))
                .toList();
    }

    /** What phones here can show of other sites. */
    List<LampRow> remoteLamps() {
        return rows(view()).stream()
                .filter(row -> !row.isOwn()
                        && row.kind().equals("device")
                        && !row.name().isEmpty())
                .toList();
    }

    private LampRow row(ShownState state) {
        StateKey key = state.key();
        @Nullable
        String name = state.own()
                ? null
                : nameHere(site, key).map(StateKey::asteriskName).orElse(null);
        return new LampRow(
                key.number(),
                key.origin(),
                name == null ? "" : name,
                text(state),
                key.kind().name().toLowerCase(Locale.ROOT),
                state.age().toMillis(),
                state.own());
    }

    private static String text(ShownState state) {
        if (state.value() instanceof DeviceState device) {
            return device.name();
        }
        return state.value().toString();
    }

    /** Figures by name, for Prometheus. */
    Map<String, Double> figures(NodeView view) {
        Map<String, Double> figures = new HashMap<>();
        figures.put("asterisk_up", isAsteriskThere() ? 1.0 : 0.0);
        figures.put("link_up", isLinked(view) ? 1.0 : 0.0);
        figures.put("peers", (double) connectedSites(view).size());
        figures.put("states_own", (double)
                view.states().stream().filter(ShownState::own).count());
        figures.put("states_remote", (double)
                view.states().stream().filter(state -> !state.own()).count());
        return figures;
    }

    /** Leaves in order: the others put our lamps out at once. */
    @Override
    public void close() {
        end(node, ami, stasis, thread);
    }

    private static void end(SyncNode node, AmiClient ami, @Nullable StasisLamps stasis, EventLoopGroup thread) {
        node.close();
        ami.close();
        if (stasis != null) {
            stasis.close();
        }
        thread.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(1, TimeUnit.SECONDS);
    }
}
