package io.github.pbxkit.ami.testkit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** What the server does by itself: who may do what, and which part of the small world an action belongs to. */
final class TestWorld {
    /** What an action does, and the class that a user needs for it. */
    record Action(String writeClass, String summary, SessionHandler handler) {}

    @FunctionalInterface
    interface SessionHandler {
        void handle(TestSession session, TestRequest request, TestReply reply);
    }

    private final AmiTestServer server;
    private final Map<String, Action> actions = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final TestStates states;
    private final Map<String, String> database = new ConcurrentHashMap<>();

    TestWorld(AmiTestServer server, Map<String, String> hints, Set<String> queues) {
        this.server = server;
        addSessionActions();
        addDatabaseActions();
        TestChannels channels = new TestChannels(server, actions);
        states = new TestStates(server, actions, hints, channels);
        new TestQueues(server, actions, queues);
    }

    void handle(TestSession session, TestRequest request, TestReply reply) {
        TestUser user = session.user();
        Action action = actions.get(request.action());
        boolean isForGuests =
                Set.of("login", "challenge", "logoff").contains(request.action().toLowerCase(Locale.ROOT));
        if (request.action().isEmpty()) {
            reply.error("Missing action in request");
        } else if (user == null && !isForGuests) {
            reply.error("Permission denied");
        } else if (action == null) {
            reply.error("Invalid/unknown command: " + request.action()
                    + ". Use Action: ListCommands to show available commands.");
        } else if (user != null && !user.mayWrite(action.writeClass())) {
            reply.error("Permission denied");
        } else {
            action.handler().handle(session, request, reply);
        }
    }

    TestStates states() {
        return states;
    }

    private void addSessionActions() {
        actions.put("Challenge", new Action("", "Generate Challenge for MD5 Auth.", this::challenge));
        actions.put("Login", new Action("", "Login Manager.", this::login));
        actions.put("Logoff", new Action("", "Logoff Manager.", (session, request, reply) -> {
            reply.response("Goodbye", "Message", "Thanks for all the fish.");
            session.writeAndClose("");
        }));
        actions.put(
                "Ping",
                new Action(
                        "",
                        "Keepalive command.",
                        (session, request, reply) -> reply.success(
                                "Ping", "Pong", "Timestamp", System.currentTimeMillis() / 1000 + ".000000")));
        actions.put("Events", new Action("", "Control Event Flow.", this::events));
        actions.put("Filter", new Action("system", "Dynamically add filters for the current session.", this::filter));
        actions.put("ListCommands", new Action("", "List available manager commands.", this::listCommands));
        actions.put("UserEvent", new Action("user", "Send an arbitrary event.", this::userEvent));
        actions.put("Command", new Action("command", "Execute Asterisk CLI Command.", this::command));
        actions.put(
                "CoreSettings",
                new Action(
                        "system",
                        "Show PBX core settings (version etc).",
                        (session, request, reply) -> reply.success(
                                "AMIversion", "11.0.0", "AsteriskVersion", "22.0.0-testkit", "SystemName", "")));
        actions.put(
                "CoreStatus",
                new Action(
                        "system",
                        "Show PBX core status variables.",
                        (session, request, reply) -> reply.success(
                                "CoreStartupDate",
                                "2026-11-23",
                                "CoreStartupTime",
                                "01:17:48",
                                "CoreCurrentCalls",
                                "0")));
    }

    private void challenge(TestSession session, TestRequest request, TestReply reply) {
        if (!request.text("AuthType").equalsIgnoreCase("MD5")) {
            reply.error("Must specify AuthType");
            return;
        }
        session.setChallenge(String.valueOf(ThreadLocalRandom.current().nextInt(100_000_000, 1_000_000_000)));
        reply.success("Challenge", session.challenge());
    }

    private void login(TestSession session, TestRequest request, TestReply reply) {
        TestUser user = server.findUser(request.text("Username"));
        if (user == null || !isRight(session, request, user)) {
            reply.error("Authentication failed");
            session.writeAndClose("");
            return;
        }
        session.setEventMask(request.first("Events").orElse("on"));
        session.logIn(user);
        reply.success("Message", "Authentication accepted");
        if (server.isBooted()) {
            session.event(
                    "FullyBooted",
                    "system",
                    new Message()
                            .headers(
                                    "Event",
                                    "FullyBooted",
                                    "Privilege",
                                    "system,all",
                                    "Uptime",
                                    "120",
                                    "LastReload",
                                    "120",
                                    "Status",
                                    "Fully Booted"));
        }
    }

    private static boolean isRight(TestSession session, TestRequest request, TestUser user) {
        if (request.text("AuthType").equalsIgnoreCase("MD5")) {
            return !session.challenge().isEmpty()
                    && request.text("Key").equals(md5(session.challenge() + user.secret()));
        }
        return request.text("Secret").equals(user.secret());
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void events(TestSession session, TestRequest request, TestReply reply) {
        String mask = request.text("EventMask").toLowerCase(Locale.ROOT);
        boolean isOff = mask.equals("off") || mask.equals("none");
        session.setEventMask(mask);
        if (isOff) {
            reply.success("Events", "Off");
        } else if (!server.faults().hasBrokenEventsAction()) {
            reply.success("Events", "On");
        }
    }

    private void filter(TestSession session, TestRequest request, TestReply reply) {
        if (!request.text("Operation").equalsIgnoreCase("Add")) {
            reply.error("Unknown operation");
        } else {
            session.addFilter(request.text("Filter"));
            reply.success("Message", "Success");
        }
    }

    private void listCommands(TestSession session, TestRequest request, TestReply reply) {
        TestUser user = session.user();
        String[] headers = actions.entrySet().stream()
                .filter(entry -> user != null && user.mayWrite(entry.getValue().writeClass()))
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), described(entry.getValue())))
                .toArray(String[]::new);
        reply.success(headers);
    }

    private static String described(Action action) {
        return action.summary() + "  (Priv: "
                + (action.writeClass().isEmpty() ? "<none>" : action.writeClass() + ",all") + ")";
    }

    private void userEvent(TestSession session, TestRequest request, TestReply reply) {
        String name = request.text("UserEvent");
        if (name.isEmpty()) {
            reply.error("No UserEvent specified");
            return;
        }
        reply.success("Message", "Event Sent");
        Message event = new Message().headers("Event", "UserEvent", "Privilege", "user,all", "UserEvent", name);
        request.headers().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("Action"))
                .filter(header -> !header.getKey().equalsIgnoreCase("UserEvent"))
                .forEach(header -> event.header(header.getKey(), header.getValue()));
        server.sessions().forEach(other -> other.event("UserEvent", "user", event));
    }

    private void command(TestSession session, TestRequest request, TestReply reply) {
        String command = request.text("Command");
        if (command.equals("core show uptime")) {
            reply.output(List.of("System uptime: 2 minutes", "", "  Last reload: 2 minutes"));
        } else {
            reply.response(
                    "Error",
                    "Message",
                    "Command output follows",
                    "Output",
                    "No such command '" + command + "' (type 'core show help " + command
                            + "' for other possible commands)");
        }
    }

    private void addDatabaseActions() {
        actions.put("DBPut", new Action("system", "Put DB entry.", (session, request, reply) -> {
            database.put(key(request), request.text("Val"));
            reply.success("Message", "Updated database successfully");
        }));
        actions.put("DBDel", new Action("system", "Delete DB entry.", (session, request, reply) -> {
            if (database.remove(key(request)) == null) {
                reply.error("Database entry not found");
            } else {
                reply.success("Message", "Key deleted successfully");
            }
        }));
        actions.put("DBGet", new Action("system", "Get DB Entry.", (session, request, reply) -> {
            String value = database.get(key(request));
            if (value == null) {
                reply.error("Database entry not found");
                return;
            }
            reply.listBegins("Result will follow");
            reply.item("DBGetResponse", "Family", request.text("Family"), "Key", request.text("Key"), "Val", value);
            reply.listEnds("DBGetComplete");
        }));
    }

    private static String key(TestRequest request) {
        return request.text("Family") + "/" + request.text("Key");
    }
}
