package io.github.pbxkit.examples.queueboard;

import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.github.pbxkit.ami.testkit.TestReply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One queue of the demo, with the events that Asterisk writes for what happens in it. */
final class DemoQueue {
    final String name;
    final List<Caller> callers = new ArrayList<>();
    private final List<Agent> agents = new ArrayList<>();
    private int completed;
    private int abandoned;

    record Caller(String id, String number, String display, Instant joined) {}

    private static final class Agent {
        final String device;
        final String display;
        int status = 1;
        boolean isPaused;
        int taken;
        Instant lastCall = Instant.EPOCH;

        @Nullable
        Caller caller;

        Agent(String device, String display) {
            this.device = device;
            this.display = display;
        }
    }

    DemoQueue(String name, List<String> names) {
        this.name = name;
        names.forEach(display ->
                agents.add(new Agent("PJSIP/" + (6000 + Math.abs(display.hashCode() % 1000)), display)));
    }

    void join(AmiTestServer server, String id, String number, String display) {
        Caller caller = new Caller(id, number, display, Instant.now());
        callers.add(caller);
        server.emit("Newchannel", channel(caller));
        server.emitAs(
                "agent",
                "QueueCallerJoin",
                with(channel(caller), "Queue", name, "Position", count(), "Count", count()));
    }

    private String count() {
        return String.valueOf(callers.size());
    }

    void answer(AmiTestServer server, Random random) {
        List<Agent> free =
                agents.stream().filter(a -> a.status == 1 && !a.isPaused).toList();
        List<Agent> ringing = agents.stream().filter(a -> a.status == 6).toList();
        if (!ringing.isEmpty() && !callers.isEmpty()) {
            Agent agent = ringing.get(0);
            Caller caller = callers.get(0);
            agent.caller = caller;
            leave(server, caller);
            member(server, agent, 2);
        } else if (!free.isEmpty() && !callers.isEmpty()) {
            member(server, free.get(random.nextInt(free.size())), 6);
        }
    }

    void endCall(AmiTestServer server, Random random) {
        List<Agent> talking = agents.stream().filter(a -> a.caller != null).toList();
        if (talking.isEmpty()) {
            return;
        }
        Agent agent = talking.get(random.nextInt(talking.size()));
        Caller caller = Objects.requireNonNull(agent.caller);
        agent.caller = null;
        agent.taken++;
        agent.lastCall = Instant.now();
        completed++;
        member(server, agent, 1);
        server.emitAs("agent", "AgentComplete", with(channel(caller), "Queue", name, "Interface", agent.device));
        hangup(server, caller);
    }

    void giveUp(AmiTestServer server, Random random) {
        if (callers.size() > 2) {
            Caller caller = callers.get(random.nextInt(callers.size()));
            abandoned++;
            server.emitAs("agent", "QueueCallerAbandon", with(channel(caller), "Queue", name));
            leave(server, caller);
            hangup(server, caller);
        }
    }

    void pauseOrCome(AmiTestServer server, Random random) {
        Agent agent = agents.get(random.nextInt(agents.size()));
        if (agent.status == 5) {
            member(server, agent, 1);
        } else if (agent.status == 1 && !agent.isPaused && random.nextInt(3) == 0) {
            member(server, agent, 5);
        } else if (agent.status == 1) {
            agent.isPaused = !agent.isPaused;
            server.emitAs("agent", "QueueMemberPause", member(agent, "Interface", "MemberName"));
        }
    }

    private void leave(AmiTestServer server, Caller caller) {
        String position = String.valueOf(callers.indexOf(caller) + 1);
        callers.remove(caller);
        server.emitAs(
                "agent",
                "QueueCallerLeave",
                with(channel(caller), "Queue", name, "Position", position, "Count", count()));
    }

    private void hangup(AmiTestServer server, Caller caller) {
        server.emit("Hangup", with(channel(caller), "Cause", "16"));
    }

    private void member(AmiTestServer server, Agent agent, int status) {
        agent.status = status;
        server.emitAs("agent", "QueueMemberStatus", member(agent, "Interface", "MemberName"));
    }

    void list(TestReply reply) {
        reply.item(
                "QueueParams",
                "Queue",
                name,
                "Max",
                "0",
                "Strategy",
                "rrmemory",
                "Calls",
                count(),
                "Holdtime",
                "14",
                "TalkTime",
                "95",
                "Completed",
                String.valueOf(completed),
                "Abandoned",
                String.valueOf(abandoned),
                "ServiceLevel",
                "20",
                "ServicelevelPerf",
                "87.5",
                "ServicelevelPerf2",
                "84.0",
                "Weight",
                "0");
        agents.forEach(agent -> reply.item("QueueMember", member(agent, "Location", "Name")));
        for (int i = 0; i < callers.size(); i++) {
            Caller caller = callers.get(i);
            long waited = Instant.now().getEpochSecond() - caller.joined().getEpochSecond();
            reply.item(
                    "QueueEntry",
                    with(
                            channel(caller),
                            "Queue",
                            name,
                            "Position",
                            String.valueOf(i + 1),
                            "Wait",
                            String.valueOf(waited)));
        }
    }

    void channels(TestReply reply) {
        Stream.concat(callers.stream(), agents.stream().flatMap(a -> Stream.ofNullable(a.caller)))
                .forEach(caller ->
                        reply.item("CoreShowChannel", with(channel(caller), "BridgeId", "", "Duration", "00:00:10")));
    }

    private static String[] channel(Caller caller) {
        return new String[] {
            "Channel",
            "PJSIP/trunk-" + caller.id(),
            "ChannelState",
            "6",
            "CallerIDNum",
            caller.number(),
            "CallerIDName",
            caller.display().isEmpty() ? "<unknown>" : caller.display(),
            "Uniqueid",
            caller.id(),
            "Linkedid",
            caller.id()
        };
    }

    private String[] member(Agent agent, String deviceName, String memberName) {
        return new String[] {
            "Queue",
            name,
            memberName,
            agent.display,
            deviceName,
            agent.device,
            "StateInterface",
            agent.device,
            "Membership",
            "static",
            "Penalty",
            "0",
            "CallsTaken",
            String.valueOf(agent.taken),
            "LastCall",
            String.valueOf(agent.lastCall.getEpochSecond()),
            "InCall",
            agent.caller == null ? "0" : "1",
            "Status",
            String.valueOf(agent.status),
            "Paused",
            agent.isPaused ? "1" : "0",
            "PausedReason",
            agent.isPaused ? "lunch" : ""
        };
    }

    private static String[] with(String[] headers, String... more) {
        return Stream.concat(Stream.of(headers), Stream.of(more)).toArray(String[]::new);
    }
}
