package io.github.pbxkit.ari.testkit;

import java.util.List;
import java.util.Map;

/** Which socket has which applications, and what each application listens to. */
final class Applications {
    private final Pbx pbx;

    Applications(Pbx pbx) {
        this.pbx = pbx;
    }

    /**
     * A socket takes these applications; who had one before is told and hears nothing more of it. What an application
     * listens to outlives its sockets: "everything" counts only for one that is not there yet.
     */
    void attach(List<String> names, boolean subscribeAll, EventSink socket) {
        pbx.applications.values().removeIf(left -> !left.isActive() && left.subscriptions.isEmpty());
        for (String name : names) {
            PbxApplication application = pbx.applications.get(name);
            if (application == null) {
                application = new PbxApplication(name);
                if (subscribeAll) {
                    application.subscriptions.addAll();
                }
                pbx.applications.put(name, application);
            } else {
                replace(application);
            }
            application.socket = socket;
        }
    }

    /** ApplicationReplaced to the one who has the application, if somebody has. */
    boolean replace(PbxApplication application) {
        EventSink former = application.socket;
        if (former != null) {
            EventMessage event = new EventMessage("ApplicationReplaced");
            String head = event.head(pbx.timestamp(), Pbx.ASTERISK_ID, Map.of());
            former.send(EventMessage.complete(head, application.name));
            application.socket = null;
        }
        return former != null;
    }

    /** A socket is gone: its applications stay as long as they listen to anything, and their calls stay in them. */
    void detach(EventSink socket) {
        for (PbxApplication application : List.copyOf(pbx.applications.values())) {
            if (application.socket == socket) {
                application.socket = null;
                if (pbx.is22()) {
                    application.subscriptions.dropAll();
                }
                if (application.subscriptions.isEmpty()) {
                    pbx.applications.remove(application.name);
                }
            }
        }
    }

    void subscribe(PbxApplication application, List<String> sources) {
        sources.forEach(this::requireScheme);
        sources.forEach(this::requireExisting);
        sources.forEach(application.subscriptions::add);
    }

    void unsubscribe(PbxApplication application, List<String> sources) {
        sources.forEach(this::requireScheme);
        for (String source : sources) {
            boolean device = source.startsWith(Topic.ALL_DEVICES);
            if (Topic.name(source).isEmpty() && !device) {
                throw new RestError(501, "Method not implemented");
            }
            if (!application.subscriptions.has(source) && (pbx.is22() || !device)) {
                throw new RestError(422, "Event source was not subscribed to");
            }
        }
        sources.forEach(application.subscriptions::remove);
    }

    private void requireScheme(String source) {
        if (source.indexOf(':') < 0
                || !List.of(Topic.ALL_CHANNELS, Topic.ALL_BRIDGES, Topic.ALL_ENDPOINTS, Topic.ALL_DEVICES)
                        .contains(Topic.all(source))) {
            throw new RestError(400, "Invalid event source URI scheme");
        }
    }

    private void requireExisting(String source) {
        String name = Topic.name(source);
        boolean exists = switch (Topic.all(source)) {
            case Topic.ALL_CHANNELS -> pbx.channels.containsKey(name);
            case Topic.ALL_BRIDGES -> pbx.bridges.containsKey(name);
            case Topic.ALL_ENDPOINTS ->
                pbx.endpoints.keySet().stream()
                        .anyMatch(address -> address.equals(name) || address.startsWith(name + "/"));
            default -> true;
        };
        if (!name.isEmpty() && !exists) {
            throw new RestError(422, "Event source does not exist");
        }
    }
}
