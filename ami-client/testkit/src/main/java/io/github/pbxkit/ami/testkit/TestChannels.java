package io.github.pbxkit.ami.testkit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** Channels that an Originate makes: they answer at once and stay until they are hung up. */
final class TestChannels {
    private final AmiTestServer server;
    private final Map<String, Channel> channels = new ConcurrentSkipListMap<>();
    private final AtomicLong last = new AtomicLong();

    private record Channel(
            String name,
            String uniqueId,
            String callerId,
            String context,
            String exten,
            Map<String, String> variables) {
        String[] headers(String state, String stateText) {
            return new String[] {
                "Channel",
                name,
                "ChannelState",
                state,
                "ChannelStateDesc",
                stateText,
                "CallerIDNum",
                callerId.isEmpty() ? "<unknown>" : callerId,
                "CallerIDName",
                "<unknown>",
                "ConnectedLineNum",
                "<unknown>",
                "ConnectedLineName",
                "<unknown>",
                "Language",
                "en",
                "AccountCode",
                "",
                "Context",
                context,
                "Exten",
                exten,
                "Priority",
                "1",
                "Uniqueid",
                uniqueId,
                "Linkedid",
                uniqueId
            };
        }
    }

    TestChannels(AmiTestServer server, Map<String, TestWorld.Action> actions) {
        this.server = server;
        actions.put("Originate", new TestWorld.Action("originate", "Originate a call.", (s, q, r) -> originate(q, r)));
        actions.put("Hangup", new TestWorld.Action("call", "Hangup channel.", (s, q, r) -> hangup(q, r)));
        actions.put(
                "CoreShowChannels",
                new TestWorld.Action("system", "List currently active channels.", (s, q, r) -> coreShowChannels(r)));
        actions.put("Status", new TestWorld.Action("call", "List channel status.", (s, q, r) -> status(r)));
    }

    private void originate(TestRequest request, TestReply reply) {
        String device = request.text("Channel");
        boolean isAsync = request.text("Async").equalsIgnoreCase("true");
        if (device.isEmpty()) {
            reply.error("Channel not specified");
            return;
        }
        boolean works = device.contains("/") && !device.contains("nobody");
        if (!isAsync && !works) {
            reply.error("Originate failed");
            return;
        }
        reply.success("Message", "Originate successfully " + (isAsync ? "queued" : "completed"));
        Channel channel = works ? create(request, device) : null;
        if (isAsync) {
            server.emit(
                    "OriginateResponse",
                    "ActionID",
                    request.actionId(),
                    "Response",
                    works ? "Success" : "Failure",
                    "Channel",
                    device,
                    "Context",
                    request.text("Context"),
                    "Exten",
                    request.text("Exten"),
                    "Reason",
                    works ? "4" : "0",
                    "Uniqueid",
                    channel == null ? "<unknown>" : channel.uniqueId(),
                    "CallerIDNum",
                    request.first("CallerID").orElse("<unknown>"),
                    "CallerIDName",
                    "<unknown>");
        }
    }

    private Channel create(TestRequest request, String device) {
        long number = last.incrementAndGet();
        String id = request.first("ChannelId").orElse("1795396672." + number);
        Map<String, String> variables = new ConcurrentHashMap<>();
        for (String variable : request.all("Variable")) {
            int equals = variable.indexOf('=');
            if (equals > 0) {
                variables.put(
                        variable.substring(0, equals),
                        variable.substring(equals + 1).replaceAll("\\\\(.)", "$1"));
            }
        }
        Channel channel = new Channel(
                String.format("%s-%08x", device, number),
                id,
                request.text("CallerID"),
                request.text("Context"),
                request.text("Exten"),
                variables);
        channels.put(channel.name(), channel);
        server.emit("Newchannel", channel.headers("0", "Down"));
        server.emit("Newstate", channel.headers("6", "Up"));
        return channel;
    }

    private void hangup(TestRequest request, TestReply reply) {
        Channel channel = channels.remove(request.text("Channel"));
        if (channel == null) {
            reply.error("No such channel");
            return;
        }
        reply.success("Message", "Channel Hungup");
        String[] headers = channel.headers("6", "Up");
        String[] withCause = java.util.Arrays.copyOf(headers, headers.length + 4);
        withCause[headers.length] = "Cause";
        withCause[headers.length + 1] = request.first("Cause").orElse("16");
        withCause[headers.length + 2] = "Cause-txt";
        withCause[headers.length + 3] = "Normal Clearing";
        server.emit("Hangup", withCause);
    }

    private void coreShowChannels(TestReply reply) {
        reply.listBegins("Channels will follow");
        channels.values().forEach(channel -> reply.item("CoreShowChannel", channel.headers("6", "Up")));
        reply.listEnds("CoreShowChannelsComplete");
    }

    private void status(TestReply reply) {
        reply.listBegins("Channel status will follow");
        channels.values().forEach(channel -> reply.item("Status", channel.headers("6", "Up")));
        reply.listEnds("StatusComplete", "Items", String.valueOf(channels.size()));
    }

    boolean setVariable(String channel, String variable, String value) {
        Channel found = channels.get(channel);
        if (found != null) {
            found.variables().put(variable, value);
        }
        return found != null;
    }

    String variable(String channel, String variable) {
        Channel found = channels.get(channel);
        return found == null ? "" : found.variables().getOrDefault(variable, "");
    }
}
