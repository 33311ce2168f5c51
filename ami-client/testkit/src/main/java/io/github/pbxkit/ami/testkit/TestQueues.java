package io.github.pbxkit.ami.testkit;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

/** Queues with members who can be added, paused and removed. Nobody calls them. */
final class TestQueues {
    private final AmiTestServer server;
    private final Map<String, Map<String, Member>> queues = new ConcurrentSkipListMap<>();

    private record Member(String name, String penalty, boolean isPaused, String reason) {}

    TestQueues(AmiTestServer server, Map<String, TestWorld.Action> actions, Set<String> names) {
        this.server = server;
        names.forEach(name -> queues.put(name, new ConcurrentSkipListMap<>()));
        actions.put("QueueAdd", new TestWorld.Action("agent", "Add interface to queue.", (s, q, r) -> add(q, r)));
        actions.put(
                "QueueRemove",
                new TestWorld.Action("agent", "Remove interface from queue.", (s, q, r) -> remove(q, r)));
        actions.put(
                "QueuePause",
                new TestWorld.Action(
                        "agent", "Makes a queue member temporarily unavailable.", (s, q, r) -> pause(q, r)));
        actions.put("QueueStatus", new TestWorld.Action("", "Show queue status.", (s, q, r) -> status(q, r)));
        actions.put("QueueSummary", new TestWorld.Action("", "Show queue summary.", (s, q, r) -> summary(q, r)));
    }

    private void add(TestRequest request, TestReply reply) {
        Map<String, Member> members = queues.get(request.text("Queue"));
        String device = request.text("Interface");
        if (members == null) {
            reply.error("Unable to add interface to queue: No such queue");
        } else if (members.containsKey(device)) {
            reply.error("Unable to add interface: Already there");
        } else {
            Member member = new Member(
                    request.first("MemberName").orElse(device),
                    request.first("Penalty").orElse("0"),
                    request.text("Paused").equalsIgnoreCase("true"),
                    request.text("Reason"));
            members.put(device, member);
            reply.success("Message", "Added interface to queue");
            server.emitAs(
                    "agent",
                    "QueueMemberAdded",
                    headers(request.text("Queue"), device, member, "Interface", "MemberName"));
        }
    }

    private void remove(TestRequest request, TestReply reply) {
        Map<String, Member> members = queues.getOrDefault(request.text("Queue"), Map.of());
        String device = request.text("Interface");
        Member member = members.isEmpty() ? null : members.remove(device);
        if (member == null) {
            reply.error("Unable to remove interface: Not there");
        } else {
            reply.success("Message", "Removed interface from queue");
            server.emitAs(
                    "agent",
                    "QueueMemberRemoved",
                    headers(request.text("Queue"), device, member, "Interface", "MemberName"));
        }
    }

    private void pause(TestRequest request, TestReply reply) {
        String device = request.text("Interface");
        boolean isPaused = request.text("Paused").equalsIgnoreCase("true");
        boolean found = false;
        for (Map.Entry<String, Map<String, Member>> queue : queues.entrySet()) {
            Member member = isMeant(request, queue.getKey()) ? queue.getValue().get(device) : null;
            if (member != null) {
                found = true;
                Member changed = new Member(member.name(), member.penalty(), isPaused, request.text("Reason"));
                queue.getValue().put(device, changed);
                server.emitAs(
                        "agent",
                        "QueueMemberPause",
                        headers(queue.getKey(), device, changed, "Interface", "MemberName"));
            }
        }
        if (found) {
            reply.success("Message", "Interface " + (isPaused ? "paused" : "unpaused") + " successfully");
        } else {
            reply.error("Interface not found");
        }
    }

    private static boolean isMeant(TestRequest request, String queue) {
        return request.text("Queue").isEmpty() || request.text("Queue").equals(queue);
    }

    private static String[] headers(String queue, String device, Member member, String deviceName, String memberName) {
        return new String[] {
            "Queue",
            queue,
            memberName,
            member.name(),
            deviceName,
            device,
            "StateInterface",
            device,
            "Membership",
            "dynamic",
            "Penalty",
            member.penalty(),
            "CallsTaken",
            "0",
            "LastCall",
            "0",
            "LastPause",
            "0",
            "LoginTime",
            "1795396684",
            "InCall",
            "0",
            "Status",
            "1",
            "Paused",
            member.isPaused() ? "1" : "0",
            "PausedReason",
            member.reason(),
            "Ringinuse",
            "1",
            "Wrapuptime",
            "0"
        };
    }

    private void status(TestRequest request, TestReply reply) {
        reply.listBegins("Queue status will follow");
        queues.forEach((name, members) -> {
            if (isMeant(request, name)) {
                reply.item(
                        "QueueParams",
                        "Queue",
                        name,
                        "Max",
                        "0",
                        "Strategy",
                        "ringall",
                        "Calls",
                        "0",
                        "Holdtime",
                        "0",
                        "TalkTime",
                        "0",
                        "Completed",
                        "0",
                        "Abandoned",
                        "0",
                        "ServiceLevel",
                        "0",
                        "ServicelevelPerf",
                        "0.0",
                        "ServicelevelPerf2",
                        "0.0",
                        "Weight",
                        "0");
                members.forEach((device, member) ->
                        reply.item("QueueMember", headers(name, device, member, "Location", "Name")));
            }
        });
        reply.listEnds("QueueStatusComplete");
    }

    private void summary(TestRequest request, TestReply reply) {
        reply.listBegins("Queue summary will follow");
        queues.forEach((name, members) -> {
            if (isMeant(request, name)) {
                long available = members.values().stream()
                        .filter(member -> !member.isPaused())
                        .count();
                reply.item(
                        "QueueSummary",
                        "Queue",
                        name,
                        "LoggedIn",
                        String.valueOf(members.size()),
                        "Available",
                        String.valueOf(available),
                        "Callers",
                        "0",
                        "HoldTime",
                        "0",
                        "TalkTime",
                        "0",
                        "LongestHoldTime",
                        "0");
            }
        });
        reply.listEnds("QueueSummaryComplete");
    }
}
