package io.github.pbxkit.examples.blf;

import io.github.pbxkit.devstate.NodeView;
import io.github.pbxkit.devstate.OriginStatus;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.web.PageGate;
import io.github.pbxkit.examples.kit.web.PageOptions;
import io.github.pbxkit.examples.kit.web.PagePort;
import io.github.pbxkit.examples.kit.web.PageWeb;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page with the live table, and the same as JSON at {@code /api/lamps}. */
final class StatusPage {
    private StatusPage() {}

    static PageWeb start(Bridge bridge, boolean isDemo, @Nullable String language) {
        SiteConfig site = bridge.site();
        PageOptions options = new PageOptions(site.page().host(), site.page().port(), site.pagePassword(), null);
        PageGate gate = new PageGate(
                options,
                "blf-bridge",
                Map.of("demo", isDemo, "language", language == null ? "" : language),
                token -> {});
        try {
            return PageWeb.start("blf-bridge", options, gate, config -> {
                config.routes.before("/api/lamps", gate::requireLogin);
                config.routes.get("/api/lamps", context -> context.json(state(bridge)));
            });
        } catch (IOException e) {
            throw PagePort.fault(options, e);
        }
    }

    static Map<String, Object> state(Bridge bridge) {
        NodeView view = bridge.view();
        Map<String, Object> state = new HashMap<>();
        state.put("server", bridge.site().server());
        state.put("asterisk", bridge.site().asterisk().address().toString());
        state.put("asteriskUp", bridge.isAsteriskThere());
        state.put("link", Map.of("nats", bridge.isOverNats(), "name", bridge.linkName(), "up", bridge.isLinked(view)));
        state.put("conflict", view.conflict());
        state.put("lamps", bridge.rows(view));
        state.put("sites", sites(bridge, view));
        state.put(
                "sink",
                view.sinks().stream()
                        .map(sink -> Map.of(
                                "written", sink.written(),
                                "waiting", sink.waiting(),
                                "quarantined", sink.quarantined(),
                                "mended", sink.mended()))
                        .findFirst()
                        .orElse(Map.of()));
        state.put(
                "phones",
                Map.of(
                        "en", PhoneTable.rows(Texts.in(BlfMain.class, "en")),
                        "ru", PhoneTable.rows(Texts.in(BlfMain.class, "ru"))));
        return state;
    }

    /** Those that were heard of, and those that should have been. */
    private static List<Map<String, Object>> sites(Bridge bridge, NodeView view) {
        Set<String> connected = bridge.connectedSites(view);
        Map<String, OriginStatus> known =
                view.origins().stream().collect(Collectors.toMap(OriginStatus::origin, origin -> origin));
        Set<String> names = new TreeSet<>(known.keySet());
        bridge.site().peers().forEach(peer -> names.add(peer.server()));
        return names.stream()
                .map(name -> site(name, known.get(name), connected.contains(name)))
                .toList();
    }

    private static Map<String, Object> site(String name, @Nullable OriginStatus status, boolean isConnected) {
        Map<String, Object> site = new HashMap<>();
        site.put("name", name);
        site.put("own", status != null && status.own());
        site.put("connected", isConnected);
        site.put("alive", status != null && status.alive());
        site.put("sourceUp", status != null && status.sourceUp());
        site.put("keys", status == null ? 0 : status.keys());
        site.put("silenceMillis", status == null ? 0 : status.silence().toMillis());
        site.put("leaseMillis", status == null ? 0 : status.lease().toMillis());
        return site;
    }
}
