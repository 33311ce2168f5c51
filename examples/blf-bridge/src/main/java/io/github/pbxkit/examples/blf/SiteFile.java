package io.github.pbxkit.examples.blf;

import io.github.pbxkit.devstate.DeadPolicy;
import io.github.pbxkit.devstate.StateKey;
import io.github.pbxkit.devstate.nats.NatsLink;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.web.PageOptions;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a site from its YAML file, and says which line is wrong. */
final class SiteFile {
    static final int DEFAULT_LINK_PORT = 7443;
    static final int DEFAULT_PAGE_PORT = 8090;
    static final int DEFAULT_SERVICES_PORT = 8091;
    /** Keys that are of no use where bridges do not call each other. */
    private static final List<String> OF_WEBSOCKET =
            List.of("listen", "certificate", "key", "trust", "secret", "cluster");

    private static final List<String> NATS_LOGINS = List.of("user", "token", "nkey", "credentials");
    private static final List<String> WEBSOCKETS = List.of("wss", "ws");
    private static final Pattern EVERYTHING = Pattern.compile(".*");
    private static final int AMI_PORT = 5038;
    private static final int AMI_TLS_PORT = 5039;
    private static final int LONGEST_RANGE = 10_000;

    private final Path folder;
    private final YamlMap root;

    private SiteFile(Path folder, YamlMap root) {
        this.folder = folder;
        this.root = root;
    }

    /** @throws Fault that names the line */
    static SiteConfig read(Path file) {
        return read(file, System.getenv());
    }

    static SiteConfig read(Path file, Map<String, String> environment) {
        try {
            Path parent = file.toAbsolutePath().getParent();
            return parse(String.valueOf(file), parent == null ? file : parent, Files.readString(file), environment);
        } catch (NoSuchFileException e) {
            throw new Fault(e, "fault.site.none", file);
        } catch (IOException e) {
            throw new Fault(e, "fault.file", file, e.getClass().getSimpleName());
        }
    }

    static SiteConfig parse(String name, Path folder, String yaml, Map<String, String> environment) {
        try {
            Optional<Node> node =
                    new Compose(LoadSettings.builder().setLabel(name).build()).composeString(yaml);
            if (node.isEmpty()) {
                throw new Fault("fault.site.empty", name);
            }
            return new SiteFile(folder, new YamlMap(name, "", node.get())).site(environment);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new Fault(e, "fault.site.yaml", name, line, String.valueOf(e.getProblem()));
        } catch (YamlEngineException e) {
            throw new Fault(e, "fault.site.yaml", name, 0, String.valueOf(e.getMessage()));
        }
    }

    private SiteConfig site(Map<String, String> environment) {
        String server = root.required("server");
        if (!isServer(server)) {
            throw root.wrong(
                    "server", "a lower-case name of two or more of a-z 0-9 . - like moscow or pbx1.example.org");
        }
        SiteConfig site = new SiteConfig(
                server,
                asterisk(),
                numbers(),
                links(environment),
                peers(server),
                lamps(),
                page(),
                root.text("page-password"),
                address(
                        "services",
                        root.text("services", "127.0.0.1:" + DEFAULT_SERVICES_PORT),
                        DEFAULT_SERVICES_PORT));
        root.refuseUnknownKeys();
        return site;
    }

    private SiteConfig.Address page() {
        SiteConfig.Address page =
                address("page", root.text("page", "127.0.0.1:" + DEFAULT_PAGE_PORT), DEFAULT_PAGE_PORT);
        boolean isLocal = new PageOptions(page.host(), page.port(), null, null).isLoopback();
        if (!isLocal && root.text("page-password") == null) {
            throw root.wrong("page", "127.0.0.1:" + page.port() + ", or any address beside a page-password");
        }
        return page;
    }

    /** The pattern in the dialplan needs two characters at least. */
    private static boolean isServer(String name) {
        return name.length() >= 2 && StateKey.isOrigin(name);
    }

    private SiteConfig.Asterisk asterisk() {
        YamlMap map = root.map("asterisk");
        boolean tls = map.flag("tls");
        int port = map.number("port", tls ? AMI_TLS_PORT : AMI_PORT, 1, 65_535);
        SiteConfig.Asterisk asterisk = new SiteConfig.Asterisk(
                new SiteConfig.Address(map.text("host", "127.0.0.1"), port),
                map.required("user"),
                map.required("secret"),
                tls,
                path(map.text("trust")));
        map.refuseUnknownKeys();
        return asterisk;
    }

    private SiteConfig.Numbers numbers() {
        SiteConfig.Mode mode = mode();
        List<String> listed = expand(root.list("listed-numbers"));
        if (mode == SiteConfig.Mode.LEGACY18 && listed.isEmpty()) {
            throw root.wrong("listed-numbers", "with mode legacy18 all numbers, for example [100-199, 250]");
        }
        return new SiteConfig.Numbers(
                mode,
                root.list("contexts"),
                root.pattern("numbers", ".*"),
                listed,
                root.flag("presence"),
                expand(root.list("mailboxes")));
    }

    private SiteConfig.Mode mode() {
        try {
            return SiteConfig.Mode.valueOf(root.text("mode", "extension").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw root.wrong("mode", "extension, device, legacy18");
        }
    }

    private SiteConfig.Links links(Map<String, String> environment) {
        return new SiteConfig.Links(
                isNats() ? nats() : mesh(),
                duration(root.seconds("beat", 2, 0.05, 60)),
                root.number("lease-beats", 3, 2, 100),
                duration(root.seconds("reconnect", 5, 0.1, 600)),
                state(environment));
    }

    private boolean isNats() {
        return switch (root.text("link", "websocket")) {
            case "websocket" -> false;
            case "nats" -> true;
            default -> throw root.wrong("link", "websocket, nats");
        };
    }

    private SiteConfig.Mesh mesh() {
        refuseOfOtherLink(List.of("nats"), "websocket", "fault.site.link.nats");
        @Nullable String listen = root.text("listen");
        String secret = root.required("secret");
        if (secret.length() < 16) {
            throw new Fault("fault.site.secret");
        }
        return new SiteConfig.Mesh(
                listen == null ? null : address("listen", listen, DEFAULT_LINK_PORT),
                secret,
                root.text("cluster", "blf"),
                tls(root));
    }

    private SiteConfig.Nats nats() {
        refuseOfOtherLink(OF_WEBSOCKET, "nats", "fault.site.link.websocket");
        YamlMap map = root.map("nats");
        List<URI> servers = new ArrayList<>();
        for (String server : map.list("servers")) {
            servers.add(Objects.requireNonNull(uri("nats.servers", server, List.of("tls", "nats"))));
        }
        if (servers.isEmpty()) {
            throw map.wrong("servers", "one or more addresses like tls://nats.example.org:4222");
        }
        SiteConfig.Nats nats = new SiteConfig.Nats(
                servers, login(map), natsTls(map), bucket(map), map.number("copies", 1, 1, 5), map.flag("in-memory"));
        map.refuseUnknownKeys();
        return nats;
    }

    /** A key of the other kind of link would be ignored silently. */
    private void refuseOfOtherLink(List<String> keys, String link, String why) {
        for (String key : keys) {
            if (root.keys().contains(key)) {
                throw root.fault(key, why, link);
            }
        }
    }

    private SiteConfig.NatsLogin login(YamlMap map) {
        List<String> given = NATS_LOGINS.stream().filter(map.keys()::contains).toList();
        if (given.size() > 1) {
            throw map.fault(given.get(1), "fault.site.nats.logins", String.join(", ", given));
        }
        if (map.keys().contains("password") && !map.keys().contains("user")) {
            throw map.fault("password", "fault.site.nats.user");
        }
        return new SiteConfig.NatsLogin(
                map.text("user"),
                given.contains("user") ? map.required("password") : map.text("password"),
                map.text("token"),
                path(map.text("nkey")),
                path(map.text("credentials")));
    }

    private SiteConfig.Tls natsTls(YamlMap map) {
        SiteConfig.Tls tls = tls(map);
        if (tls.key() != null && tls.certificate() == null) {
            throw map.fault("key", "fault.site.nats.key");
        }
        return tls;
    }

    private static String bucket(YamlMap map) {
        String bucket = map.text("bucket", NatsLink.Builder.DEFAULT_BUCKET);
        if (!NatsLink.Builder.isBucket(bucket)) {
            throw map.wrong("bucket", "at most 32 letters, digits, hyphens and underscores");
        }
        return bucket;
    }

    private SiteConfig.Tls tls(YamlMap map) {
        @Nullable Path certificate = path(map.text("certificate"));
        @Nullable Path key = path(map.text("key"));
        return new SiteConfig.Tls(certificate, key == null ? certificate : key, path(map.text("trust")));
    }

    /** systemd names a folder that survives; elsewhere the epoch is healed without a file. */
    private @Nullable Path state(Map<String, String> environment) {
        @Nullable Path file = path(root.text("state"));
        @Nullable String systemd = environment.get("STATE_DIRECTORY");
        return file != null || systemd == null ? file : Path.of(systemd).resolve("epoch");
    }

    private List<SiteConfig.Peer> peers(String own) {
        List<SiteConfig.Peer> peers = new ArrayList<>();
        YamlMap map = root.keys().contains("peers") ? root.map("peers") : null;
        if (map == null) {
            if (isNats()) {
                return peers; // everybody in the bucket
            }
            throw new Fault("fault.site.peers");
        }
        for (String server : map.keys()) {
            if (!isServer(server) || server.equals(own)) {
                throw map.wrong(server, "names of other sites, in lower case");
            }
            peers.add(peer(map, server));
        }
        map.refuseUnknownKeys();
        return peers;
    }

    private SiteConfig.Peer peer(YamlMap peers, String server) {
        if (!peers.isMap(server)) {
            if (isNats() && peers.text(server) != null) {
                throw peers.fault(server, "fault.site.nats.peer", server);
            }
            @Nullable URI url = uri(server, peers.text(server), WEBSOCKETS);
            return new SiteConfig.Peer(server, url, EVERYTHING, "", Set.of());
        }
        YamlMap map = peers.map(server);
        for (String key : List.of("url", "via")) {
            if (isNats() && map.keys().contains(key)) {
                throw map.fault(key, "fault.site.nats.peer", server);
            }
        }
        SiteConfig.Peer peer = new SiteConfig.Peer(
                server,
                uri("url", map.text("url"), WEBSOCKETS),
                map.pattern("import", ".*"),
                map.text("prefix", ""),
                Set.copyOf(map.list("via")));
        map.refuseUnknownKeys();
        return peer;
    }

    private SiteConfig.Lamps lamps() {
        DeadPolicy dead;
        try {
            dead = DeadPolicy.valueOf(root.text("dead-sites", "unavailable").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw root.wrong("dead-sites", "unavailable, not_inuse, keep");
        }
        return new SiteConfig.Lamps(dead, root.flag("phone-safe"), root.number("window", 128, 1, 4096), ari());
    }

    private SiteConfig.@Nullable Ari ari() {
        if (!root.keys().contains("ari")) {
            return null;
        }
        YamlMap map = root.map("ari");
        URI url = uri("ari.url", map.required("url"), List.of("http", "https"));
        SiteConfig.Ari ari =
                new SiteConfig.Ari(Objects.requireNonNull(url, "url"), map.required("user"), map.required("password"));
        map.refuseUnknownKeys();
        return ari;
    }

    private SiteConfig.Address address(String key, String text, int defaultPort) {
        int colon = text.lastIndexOf(':');
        boolean hasPort = colon >= 0 && colon > text.lastIndexOf(']') && text.indexOf(':') == colon
                || colon > 0 && text.charAt(colon - 1) == ']';
        try {
            int port = hasPort ? Integer.parseInt(text.substring(colon + 1)) : defaultPort;
            String host = (hasPort ? text.substring(0, colon) : text).replaceAll("^\\[|\\]$", "");
            if (port >= 0 && port <= 65_535 && !host.isBlank()) {
                return new SiteConfig.Address(host, port);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw root.wrong(key, "host:port, for example 0.0.0.0:" + defaultPort);
    }

    private @Nullable URI uri(String key, @Nullable String text, List<String> schemes) {
        if (text == null) {
            return null;
        }
        try {
            URI uri = new URI(text);
            if (uri.getScheme() != null && schemes.contains(uri.getScheme()) && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw new Fault("fault.site.url", key, text, schemes.get(0) + "://host:port");
    }

    private @Nullable Path path(@Nullable String text) {
        return text == null ? null : folder.resolve(text);
    }

    private static Duration duration(double seconds) {
        return Duration.ofNanos((long) (seconds * 1e9));
    }

    /** {@code 100-199} is a hundred numbers. */
    private List<String> expand(List<String> items) {
        List<String> numbers = new ArrayList<>();
        for (String item : items) {
            int dash = item.indexOf('-');
            if (item.matches("[0-9]{1,9}-[0-9]{1,9}")) {
                int first = Integer.parseInt(item.substring(0, dash));
                int last = Integer.parseInt(item.substring(dash + 1));
                if (last < first || last - first >= LONGEST_RANGE) {
                    throw new Fault("fault.site.range", item, LONGEST_RANGE);
                }
                for (int number = first; number <= last; number++) {
                    numbers.add(String.format(Locale.ROOT, "%0" + dash + "d", number));
                }
            } else {
                numbers.add(item);
            }
        }
        return numbers;
    }
}
