package io.github.pbxkit.ami.testkit;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Global variables, and those that are device and presence states; hints that show them. */
final class TestStates {
    private static final Pattern DEVICE = Pattern.compile("DEVICE_STATE\\((.*)\\)");
    private static final Pattern PRESENCE = Pattern.compile("PRESENCE_STATE\\((CustomPresence:[^,]*)\\)");
    /** What DEVICE_STATE takes, with the number and the text that a hint shows for it. */
    private static final Map<String, Map.Entry<Integer, String>> WORDS = Map.of(
            "NOT_INUSE", Map.entry(0, "Idle"),
            "INUSE", Map.entry(1, "InUse"),
            "BUSY", Map.entry(2, "Busy"),
            "INVALID", Map.entry(4, "Unavailable"),
            "UNAVAILABLE", Map.entry(4, "Unavailable"),
            "RINGING", Map.entry(8, "Ringing"),
            "RINGINUSE", Map.entry(9, "InUse&Ringing"),
            "ONHOLD", Map.entry(16, "Hold"));

    private final AmiTestServer server;
    private final TestChannels channels;
    private final Map<String, String> hints;
    private final Map<String, String> devices = new ConcurrentSkipListMap<>();
    private final Map<String, String[]> presences = new ConcurrentSkipListMap<>();
    private final Map<String, String> variables = new ConcurrentHashMap<>();

    TestStates(
            AmiTestServer server,
            Map<String, TestWorld.Action> actions,
            Map<String, String> hints,
            TestChannels channels) {
        this.server = server;
        this.channels = channels;
        this.hints = new TreeMap<>(hints);
        actions.put("Setvar", new TestWorld.Action("call", "Sets a channel variable.", (s, q, r) -> setvar(q, r)));
        actions.put("Getvar", new TestWorld.Action("call", "Gets a channel variable.", (s, q, r) -> getvar(q, r)));
        actions.put(
                "DeviceStateList",
                new TestWorld.Action("call", "List the current known device states.", (s, q, r) -> deviceStateList(r)));
        actions.put(
                "ExtensionState",
                new TestWorld.Action("call", "Check Extension Status.", (s, q, r) -> extensionState(q, r)));
        actions.put(
                "ExtensionStateList",
                new TestWorld.Action(
                        "call", "List the current known extension states.", (s, q, r) -> extensionStates(r)));
        actions.put(
                "PresenceState",
                new TestWorld.Action("call", "Check Presence State", (s, q, r) -> presenceState(q, r)));
        actions.put(
                "PresenceStateList",
                new TestWorld.Action(
                        "call", "List the current known presence states.", (s, q, r) -> presenceStates(r)));
    }

    private void setvar(TestRequest request, TestReply reply) {
        String variable = request.text("Variable");
        String value = request.text("Value");
        if (variable.isEmpty()) {
            reply.error("No variable specified");
        } else if (!request.text("Channel").isEmpty()) {
            if (channels.setVariable(request.text("Channel"), variable, value)) {
                reply.success("Message", "Variable Set");
            } else {
                reply.error("No such channel");
            }
        } else if (setGlobal(variable, value)) {
            reply.success("Message", "Variable Set");
        } else {
            reply.error("Variable not set");
        }
    }

    private boolean setGlobal(String variable, String value) {
        Matcher device = DEVICE.matcher(variable);
        Matcher presence = PRESENCE.matcher(variable);
        if (device.matches()) {
            return setDevice(device.group(1), value);
        }
        if (presence.matches()) {
            setPresence(presence.group(1), value);
        } else {
            variables.put(variable, value);
        }
        return true;
    }

    private boolean setDevice(String device, String state) {
        if (!device.startsWith("Custom:") || !WORDS.containsKey(state)) {
            return false;
        }
        change(device, state);
        return true;
    }

    /** Changes the state of any device, as a phone does. */
    void change(String device, String state) {
        String before = devices.put(device, state);
        if (state.equals(before)) {
            return; // setting the same state again says nothing
        }
        server.emit("DeviceStateChange", "Device", device, "State", state);
        hints.forEach((extension, hint) -> {
            if (hint.equals(device) && !shown(before).equals(shown(state))) {
                server.emit("ExtensionStatus", status(extension, hint));
            }
        });
    }

    private static Map.Entry<Integer, String> shown(@org.jspecify.annotations.Nullable String state) {
        return state == null ? Map.entry(4, "Unavailable") : WORDS.getOrDefault(state, Map.entry(4, "Unavailable"));
    }

    private String[] status(String extension, String hint) {
        Map.Entry<Integer, String> shown = hint.isEmpty() ? Map.entry(-1, "Unknown") : shown(devices.get(hint));
        return new String[] {
            "Exten",
            extension,
            "Context",
            "default",
            "Hint",
            hint,
            "Status",
            String.valueOf(shown.getKey()),
            "StatusText",
            shown.getValue()
        };
    }

    private void setPresence(String provider, String value) {
        String[] given = value.split(",", 3);
        String[] presence = {given[0], given.length > 1 ? given[1] : "", given.length > 2 ? given[2] : ""};
        presences.put(provider, presence);
        server.emit("PresenceStateChange", presence(provider, presence));
    }

    private static String[] presence(String provider, String[] value) {
        return new String[] {"Presentity", provider, "Status", value[0], "Subtype", value[1], "Message", value[2]};
    }

    private void getvar(TestRequest request, TestReply reply) {
        String variable = request.text("Variable");
        Matcher device = DEVICE.matcher(variable);
        String value = device.matches()
                ? devices.getOrDefault(device.group(1), "UNKNOWN")
                : variables.getOrDefault(variable, channels.variable(request.text("Channel"), variable));
        reply.success("Variable", variable, "Value", value);
    }

    private void deviceStateList(TestReply reply) {
        reply.listBegins("Device State Changes will follow");
        devices.forEach((device, state) -> reply.item("DeviceStateChange", "Device", device, "State", state));
        reply.listEnds("DeviceStateListComplete");
    }

    private void extensionState(TestRequest request, TestReply reply) {
        String extension = request.text("Exten");
        String[] status = status(extension, hints.getOrDefault(extension, ""));
        String[] headers = new String[status.length + 2];
        headers[0] = "Message";
        headers[1] = "Extension Status";
        System.arraycopy(status, 0, headers, 2, status.length);
        reply.success(headers);
    }

    private void extensionStates(TestReply reply) {
        reply.listBegins("Extension Statuses will follow");
        hints.forEach((extension, hint) -> reply.item("ExtensionStatus", status(extension, hint)));
        reply.listEnds("ExtensionStateListComplete");
    }

    private void presenceState(TestRequest request, TestReply reply) {
        String provider = request.text("Provider");
        String[] presence = presences.get(provider);
        if (presence == null) {
            reply.error("Invalid provider " + provider + " or provider in invalid state");
        } else {
            reply.success(
                    "Message",
                    "Presence State",
                    "State",
                    presence[0],
                    "Message",
                    presence[2],
                    "PresenceMessage",
                    presence[2]);
        }
    }

    private void presenceStates(TestReply reply) {
        reply.listBegins("Presence State Changes will follow");
        presences.forEach((provider, presence) -> reply.item("PresenceStateChange", presence(provider, presence)));
        reply.listEnds("PresenceStateListComplete");
    }
}
