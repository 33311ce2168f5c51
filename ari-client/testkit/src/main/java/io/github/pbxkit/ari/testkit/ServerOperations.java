package io.github.pbxkit.ari.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /asterisk}, {@code /applications}, {@code /endpoints}, {@code /playbacks}, {@code /deviceStates}, {@code /events}, {@code /sounds}. */
final class ServerOperations {
    private static final List<String> SOUNDS = List.of("beep", "hello-world", "tt-weasels");

    private final Pbx pbx;
    private final Applications applications;

    ServerOperations(Pbx pbx, Applications applications) {
        this.pbx = pbx;
        this.applications = applications;
    }

    void register(Router router) {
        registerAsterisk(router);
        registerApplications(router);
        registerEndpoints(router);
        registerPlaybacks(router);
        registerDeviceStates(router);
        router.add("POST", "/events/user/{name}", this::userEvent);
        router.add(
                "GET",
                "/sounds",
                call -> Reply.ok(SOUNDS.stream().map(ServerOperations::sound).toList()));
        router.add("GET", "/sounds/{id}", call -> {
            if (!SOUNDS.contains(call.path("id"))) {
                throw new RestError(404, "Sound not found");
            }
            return Reply.ok(sound(call.path("id")));
        });
    }

    private void registerAsterisk(Router router) {
        router.add("GET", "/asterisk/info", this::info);
        router.add(
                "GET",
                "/asterisk/ping",
                call -> Reply.ok(object("ping", "pong", "timestamp", pbx.timestamp(), "asterisk_id", Pbx.ASTERISK_ID)));
        router.add("GET", "/asterisk/variable", this::getGlobal);
        router.add("POST", "/asterisk/variable", this::setGlobal);
    }

    private Reply info(RestCall call) {
        String started = AriTime.format(pbx.started);
        Map<String, Object> info = object(
                "build",
                object(
                        "os",
                        "Linux",
                        "kernel",
                        "unknown",
                        "machine",
                        "unknown",
                        "options",
                        "OPTIONAL_API",
                        "date",
                        "2026-01-01 00:00:00 UTC",
                        "user",
                        "nobody"),
                "system",
                object("version", pbx.profile.version(), "entity_id", Pbx.ASTERISK_ID),
                "config",
                object("name", "", "default_language", "en", "setid", object("user", "", "group", "")),
                "status",
                object("startup_time", started, "last_reload_time", started));
        List<String> only = call.parameters().list("only");
        if (!only.isEmpty()) {
            info.keySet().retainAll(only);
        }
        return Reply.ok(info);
    }

    private Reply getGlobal(RestCall call) {
        String name = call.parameters().required("variable", "Variable name is required");
        return Reply.ok(object("value", pbx.globals.getOrDefault(name, "")));
    }

    private Reply setGlobal(RestCall call) {
        String name = call.parameters().required("variable", "Variable name is required");
        String value = call.parameters().text("value", "");
        pbx.globals.put(name, value);
        EventMessage event =
                new EventMessage("ChannelVarset").lead("variable", name).lead("value", value);
        for (PbxApplication application : pbx.applications.values()) {
            if (application.subscriptions.has(Topic.ALL_CHANNELS)) {
                pbx.publishTo(application, event);
            }
        }
        return Reply.noContent();
    }

    private void registerApplications(Router router) {
        router.add(
                "GET",
                "/applications",
                call -> Reply.ok(pbx.applications.values().stream()
                        .map(PbxApplication::snapshot)
                        .toList()));
        router.add(
                "GET",
                "/applications/{name}",
                call -> Reply.ok(application(call).snapshot()));
        router.add("POST", "/applications/{name}/subscription", call -> {
            PbxApplication application = application(call);
            applications.subscribe(application, call.parameters().requiredList("eventSource"));
            return Reply.ok(application.snapshot());
        });
        router.add("DELETE", "/applications/{name}/subscription", call -> {
            PbxApplication application = application(call);
            applications.unsubscribe(application, call.parameters().requiredList("eventSource"));
            return Reply.ok(application.snapshot());
        });
        router.add("PUT", "/applications/{name}/eventFilter", this::filter);
    }

    private PbxApplication application(RestCall call) {
        return pbx.application(call.path("name"));
    }

    private Reply filter(RestCall call) {
        PbxApplication application = application(call);
        List<?> allowed = types(call.parameters(), "allowed");
        List<?> disallowed = types(call.parameters(), "disallowed");
        application.allowed = allowed;
        application.disallowed = disallowed;
        return Reply.ok(application.snapshot());
    }

    private static List<?> types(Parameters given, String name) {
        Object filter = given.json(name);
        if (filter == null) {
            return List.of();
        }
        boolean proper = filter instanceof List<?> list
                && list.stream().allMatch(item -> item instanceof Map<?, ?> entry && entry.containsKey("type"));
        if (!proper) {
            throw new RestError(400, "Invalid format definition");
        }
        return (List<?>) filter;
    }

    private void registerEndpoints(Router router) {
        router.add(
                "GET",
                "/endpoints",
                call -> Reply.ok(pbx.endpoints.values().stream()
                        .map(TestEndpoint::snapshot)
                        .toList()));
        router.add("GET", "/endpoints/{tech}", this::endpointsOf);
        router.add("GET", "/endpoints/{tech}/{resource}", call -> {
            TestEndpoint endpoint = pbx.endpoints.get(call.path("tech") + "/" + call.path("resource"));
            if (endpoint == null) {
                throw new RestError(404, "Endpoint not found");
            }
            return Reply.ok(endpoint.snapshot());
        });
    }

    private Reply endpointsOf(RestCall call) {
        String technology = call.path("tech");
        List<Map<String, Object>> found = pbx.endpoints.values().stream()
                .filter(endpoint -> endpoint.address().startsWith(technology + "/"))
                .map(TestEndpoint::snapshot)
                .toList();
        if (found.isEmpty()) {
            throw new RestError(404, "No Endpoints found - invalid tech " + technology);
        }
        return Reply.ok(found);
    }

    private void registerPlaybacks(Router router) {
        router.add("GET", "/playbacks/{id}", call -> Reply.ok(playback(call).snapshot()));
        router.add("DELETE", "/playbacks/{id}", call -> {
            playback(call).stop();
            return Reply.noContent();
        });
        router.add("POST", "/playbacks/{id}/control", call -> {
            String operation = call.parameters().required("operation", "Missing operation");
            if (!playback(call).control(operation)) {
                throw new RestError(400, "Invalid operation " + operation);
            }
            return Reply.noContent();
        });
    }

    private PbxPlayback playback(RestCall call) {
        PbxPlayback playback = pbx.playbacks.get(call.path("id"));
        if (playback == null) {
            throw new RestError(404, "Playback not found");
        }
        return playback;
    }

    private void registerDeviceStates(Router router) {
        router.add(
                "GET",
                "/deviceStates",
                call -> Reply.ok(pbx.deviceStates.entrySet().stream()
                        .map(entry -> device(entry.getKey(), entry.getValue()))
                        .toList()));
        router.add("GET", "/deviceStates/{name}", call -> {
            String name = call.path("name");
            String unknown = name.contains(":") || name.contains("/") ? "UNKNOWN" : "INVALID";
            return Reply.ok(device(name, pbx.deviceStates.getOrDefault(name, unknown)));
        });
        router.add("PUT", "/deviceStates/{name}", this::setDeviceState);
        router.add("DELETE", "/deviceStates/{name}", this::deleteDeviceState);
    }

    private static Map<String, Object> device(String name, String state) {
        return object("name", name, "state", state);
    }

    private Reply setDeviceState(RestCall call) {
        String name = controlled(call);
        String state = call.parameters().text("deviceState", "");
        List<String> states =
                List.of("NOT_INUSE", "INUSE", "BUSY", "INVALID", "UNAVAILABLE", "RINGING", "RINGINUSE", "ONHOLD");
        if (!states.contains(state)) {
            throw new RestError(500, "Unknown device");
        }
        pbx.deviceStates.put(name, state);
        announce(name, state);
        return Reply.noContent();
    }

    private Reply deleteDeviceState(RestCall call) {
        String name = controlled(call);
        if (pbx.deviceStates.remove(name) != null) {
            announce(name, "UNKNOWN");
        }
        return Reply.noContent();
    }

    private static String controlled(RestCall call) {
        String name = call.path("name");
        if (!name.startsWith("Stasis:")) {
            throw new RestError(409, "Uncontrolled device specified");
        }
        return name;
    }

    private void announce(String name, String state) {
        pbx.publish(new EventMessage("DeviceStateChanged")
                .with("device_state", device(name, state))
                .aboutDevice(name));
    }

    private Reply userEvent(RestCall call) {
        String target = call.parameters().required("application", "Missing parameter application");
        PbxApplication application = pbx.application(target);
        Map<String, Object> values = new LinkedHashMap<>();
        if (call.parameters().json("variables") instanceof Map<?, ?> given) {
            given.forEach((name, value) -> values.put(String.valueOf(name), value));
        }
        values.put("eventname", call.path("name"));
        EventMessage event = new EventMessage("ChannelUserevent")
                .with("eventname", call.path("name"))
                .with("userevent", values);
        call.parameters().list("source").forEach(source -> addSource(event, source));
        pbx.publishTo(application, event);
        return Reply.noContent();
    }

    private void addSource(EventMessage event, String source) {
        String name = Topic.name(source);
        Map<String, Object> found = null;
        String field = source.contains(":") ? source.substring(0, source.indexOf(':')) : "";
        switch (field) {
            case "channel" -> found = pbx.channels.containsKey(name) ? pbx.view(pbx.channel(name)) : null;
            case "bridge" ->
                found = pbx.bridges.containsKey(name) ? pbx.bridge(name).snapshot() : null;
            case "endpoint" -> {
                TestEndpoint endpoint = pbx.endpoints.get(name);
                found = endpoint == null ? null : endpoint.snapshot();
            }
            default -> throw new RestError(400, "Invalid event source URI scheme");
        }
        if (found == null) {
            throw new RestError(422, "Event source was not found");
        }
        event.with(field, found);
    }

    private static Map<String, Object> sound(String id) {
        return object("id", id, "formats", List.of(object("language", "en", "format", "gsm")));
    }

    /** Names and values in turn. */
    private static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return object;
    }

    static final List<String> RESOURCES = List.of(
            "asterisk",
            "endpoints",
            "channels",
            "bridges",
            "recordings",
            "sounds",
            "playbacks",
            "deviceStates",
            "events",
            "applications");

    /** What {@code /api-docs/resources.json} lists: the resources. */
    static Map<String, Object> apiDocs(Pbx pbx, String basePath) {
        List<Object> resources = new ArrayList<>();
        for (String name : RESOURCES) {
            resources.add(object("path", "/api-docs/" + name + ".{format}", "description", name));
        }
        return object(
                "apiVersion",
                pbx.profile.apiVersion(),
                "swaggerVersion",
                "1.1",
                "basePath",
                basePath,
                "apis",
                resources);
    }

    /** What {@code /api-docs/RESOURCE.json} lists: paths and methods that this server has, parameters of the path. */
    static Map<String, Object> apiDocs(Router router, String resource) {
        Map<String, List<Object>> operations = new LinkedHashMap<>();
        router.describe((method, path) -> {
            if (path.equals("/" + resource) || path.startsWith("/" + resource + "/")) {
                operations
                        .computeIfAbsent(path, p -> new ArrayList<>())
                        .add(object("httpMethod", method, "parameters", pathParameters(path)));
            }
        });
        List<Object> apis = new ArrayList<>();
        operations.forEach((path, all) -> apis.add(object("path", path, "operations", all)));
        return object("swaggerVersion", "1.1", "apis", apis);
    }

    private static List<Object> pathParameters(String path) {
        List<Object> parameters = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            if (segment.startsWith("{")) {
                parameters.add(object(
                        "name", segment.substring(1, segment.length() - 1), "paramType", "path", "required", true));
            }
        }
        return parameters;
    }
}
