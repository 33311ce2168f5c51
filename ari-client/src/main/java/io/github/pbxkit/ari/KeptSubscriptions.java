package io.github.pbxkit.ari;

import io.github.pbxkit.ari.event.BridgeDestroyed;
import io.github.pbxkit.ari.event.ChannelDestroyed;
import io.github.pbxkit.ari.internal.JsonText;
import io.github.pbxkit.ari.model.Application;
import io.github.pbxkit.ari.operations.Applications;
import io.github.pbxkit.ari.operations.AriCall;
import io.github.pbxkit.ari.operations.AriTransport;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What our applications are subscribed to by request, and their event filters: the server forgets both with the connection,
 * so they are asked for again. Watches the requests go by. Thread-safe.
 */
final class KeptSubscriptions {
    private static final Logger LOG = LoggerFactory.getLogger(KeptSubscriptions.class);
    private static final Pattern PATH = Pattern.compile("applications/([^/]+)/(subscription|eventFilter)");

    /** By application as it stands in paths. */
    private final Map<String, Set<String>> sources = new ConcurrentHashMap<>();

    private final Map<String, AriCall> filters = new ConcurrentHashMap<>();

    /** A request was carried out. */
    void succeeded(AriCall call) {
        Matcher path = PATH.matcher(call.path());
        if (!path.matches() || call.body() == null) {
            return;
        }
        String application = path.group(1);
        if (path.group(2).equals("eventFilter")) {
            filters.put(application, call);
        } else if (call.method().equals("POST")) {
            sources.computeIfAbsent(application, a -> ConcurrentHashMap.newKeySet())
                    .addAll(sourcesIn(call.body()));
        } else {
            sources.getOrDefault(application, Set.of()).removeAll(sourcesIn(call.body()));
        }
    }

    private static Collection<String> sourcesIn(String body) {
        Object value = Limits.DEFAULT_JSON
                .unknownEvent("{\"type\":\"subscription\"," + body.strip().substring(1))
                .extra()
                .get("eventSource");
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** What a subscription is about is gone, and will not come again under this id. */
    void onEvent(AriEvent event) {
        if (event instanceof ChannelDestroyed destroyed) {
            forget("channel:" + destroyed.channel().id());
        } else if (event instanceof BridgeDestroyed destroyed) {
            forget("bridge:" + destroyed.bridge().id());
        }
    }

    void forget(String source) {
        if (!sources.isEmpty()) {
            sources.values().forEach(all -> all.remove(source));
        }
    }

    boolean has(String application, String source) {
        return sources.getOrDefault(application, Set.of()).contains(source);
    }

    /** Whether an application gets all types of events, as far as this client asked. */
    boolean isFiltered(String application) {
        return filters.containsKey(application);
    }

    /**
     * Asks again for what is missing. What is refused is gone: a channel or bridge that ended in the gap.
     *
     * @return ends when all answers are in; fails only where there was no answer
     */
    CompletableFuture<Void> renew(AriTransport transport) {
        List<CompletableFuture<?>> asked = new ArrayList<>();
        sources.forEach((application, wanted) -> {
            if (!wanted.isEmpty()) {
                asked.add(present(transport, application)
                        .thenCompose(present -> renew(transport, application, wanted, present)));
            }
        });
        filters.values()
                .forEach(call -> asked.add(transport.send(call).thenAccept(reply -> {
                    if (!reply.isSuccess()) {
                        LOG.warn("The event filter was refused after the reconnect, all events come: {}", reply);
                    }
                })));
        return CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new));
    }

    /**
     * What an application kept, as it does while calls are in it. The server counts: what is asked for twice has to be
     * given up twice.
     */
    private static CompletableFuture<Set<String>> present(AriTransport transport, String application) {
        String name = URLDecoder.decode(application, StandardCharsets.UTF_8);
        return new Applications(transport)
                .get(name)
                .optional()
                .send()
                .thenApply(found -> found.map(KeptSubscriptions::sourcesOf).orElse(Set.of()));
    }

    private static Set<String> sourcesOf(Application application) {
        Set<String> present = new HashSet<>();
        application.channelIds().forEach(id -> present.add("channel:" + id));
        application.bridgeIds().forEach(id -> present.add("bridge:" + id));
        application.endpointIds().forEach(id -> present.add("endpoint:" + id));
        application.deviceNames().forEach(name -> present.add("deviceState:" + name));
        return present;
    }

    private static CompletableFuture<Void> renew(
            AriTransport transport, String application, Set<String> wanted, Set<String> present) {
        return CompletableFuture.allOf(wanted.stream()
                .filter(source -> !present.contains(source))
                .map(source -> transport.send(subscription(application, source)).thenAccept(reply -> {
                    if (!reply.isSuccess()) {
                        LOG.debug("Not subscribed to {} again: {}", source, reply);
                        wanted.remove(source);
                    }
                }))
                .toArray(CompletableFuture[]::new));
    }

    private static AriCall subscription(String application, String source) {
        String path = "applications/" + application + "/subscription";
        return new AriCall("POST", path, "", JsonText.of(Map.of("eventSource", List.of(source))), null);
    }

    void clear() {
        sources.clear();
        filters.clear();
    }
}
