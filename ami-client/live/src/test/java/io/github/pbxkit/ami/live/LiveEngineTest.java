package io.github.pbxkit.ami.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.event.ChannelState;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Single rules of the picture. */
class LiveEngineTest {
    private final LiveEngine engine = new LiveEngine(1000);
    private Instant now = Instant.parse("2026-12-01T10:00:00Z");

    private void event(String name, String... lines) {
        engine.event(AmiMessage.parse("Event: " + name + "\n" + String.join("\n", lines)), now);
    }

    private void later(Duration time) {
        now = now.plus(time);
    }

    private static String channel(String id, String linked, int state, String... more) {
        return "Channel: PJSIP/" + id + "-1\nChannelState: " + state + "\nCallerIDNum: " + id + "\nUniqueid: 100." + id
                + "\nLinkedid: 100." + linked + (more.length == 0 ? "" : "\n" + String.join("\n", more));
    }

    private LivePbx pbx() {
        return engine.pbx();
    }

    @Test
    void aCallGoesFromRingingToConnectedToHoldToItsEnd() {
        event("Newchannel", channel("1", "1", 4));
        event("Newchannel", channel("2", "1", 5));
        assertThat(pbx().calls().get("100.1").state()).isEqualTo(CallState.RINGING);
        later(Duration.ofSeconds(5));
        event("Newstate", channel("2", "1", 6));
        assertThat(pbx().channels().get("100.2").answered()).contains(now);
        assertThat(pbx().calls().get("100.1").state()).isEqualTo(CallState.ALONE);
        event("BridgeEnter", "BridgeUniqueid: b", channel("2", "1", 6));
        event("BridgeEnter", "BridgeUniqueid: b", channel("1", "1", 6));
        LiveCall call = pbx().calls().get("100.1");
        assertThat(call.state()).isEqualTo(CallState.CONNECTED);
        assertThat(call.connected()).contains(now);
        assertThat(call.age(now)).isEqualTo(Duration.ofSeconds(5));
        assertThat(call.parties()).containsExactly("1", "2");
        event("Hold", channel("1", "1", 6));
        assertThat(pbx().calls().get("100.1").state()).isEqualTo(CallState.ON_HOLD);
        event("Unhold", channel("1", "1", 6));
        assertThat(pbx().callOf("100.2").orElseThrow().state()).isEqualTo(CallState.CONNECTED);
        event("Hangup", channel("1", "1", 6));
        assertThat(pbx().bridges().get("b").channels()).containsExactly("100.2");
        event("Hangup", channel("2", "1", 6));
        event("BridgeDestroy", "BridgeUniqueid: b");
        assertThat(pbx().calls()).isEmpty();
        assertThat(pbx().bridges()).isEmpty();
    }

    @Test
    void eventsAfterAHangupDoNotBringAChannelBack() {
        event("Newchannel", channel("1", "1", 4));
        event("Hangup", channel("1", "1", 4));
        event("BridgeLeave", "BridgeUniqueid: b", channel("1", "1", 6));
        event("Newstate", channel("1", "1", 6));
        event("DialEnd", channel("1", "1", 6));
        assertThat(pbx().channels()).isEmpty();
        assertThat(pbx().calls()).isEmpty();
    }

    @Test
    void aChannelThatWasNeverSeenIsTakenFromWhateverNamesIt() {
        event("Hold", channel("7", "7", 6));
        assertThat(pbx().channels().get("100.7").isOnHold()).isTrue();
        event("VarSet", "Channel: none\nUniqueid: none\nChannelState: 0");
        event("OriginateResponse", "Channel: PJSIP/x\nUniqueid: <unknown>");
        event(
                "ParkedCall",
                "ParkeeChannel: PJSIP/8-1\nParkeeChannelState: 6\nParkeeUniqueid: 100.8\nParkeeLinkedid: 100.8"
                        + "\nParkinglot: default\nParkingSpace: 701\nParkingTimeout: 30\nParkingDuration: 5");
        assertThat(pbx().channels()).containsOnlyKeys("100.7", "100.8");
        LiveParkedCall parked = pbx().parkedCalls().get("default/701");
        assertThat(parked.parked()).isEqualTo(now.minusSeconds(5));
        assertThat(parked.timeout()).isEqualTo(Duration.ofSeconds(35));
    }

    @Test
    void anOlderCopyInAnotherEventDoesNotSetAChannelBack() {
        event("Newchannel", channel("1", "1", 4));
        event("Newstate", channel("1", "1", 6));
        event("DialState", "DestChannel: PJSIP/1-1\nDestChannelState: 5\nDestUniqueid: 100.1\nDestLinkedid: 100.1");
        assertThat(pbx().channels().get("100.1").state()).isEqualTo(ChannelState.UP);
    }

    @Test
    void aMasqueradeRenamesAndTheZombieGoes() {
        event("Newchannel", channel("1", "1", 6));
        event("Newchannel", channel("2", "2", 6));
        event("Rename", "Channel: PJSIP/2-1\nNewname: PJSIP/2-1<MASQ>\nUniqueid: 100.2");
        event("Rename", "Channel: PJSIP/1-1\nNewname: PJSIP/2-1\nUniqueid: 100.1");
        event("Rename", "Channel: PJSIP/2-1<MASQ>\nNewname: PJSIP/1-1<ZOMBIE>\nUniqueid: 100.2");
        event("Hangup", "Channel: PJSIP/1-1<ZOMBIE>\nUniqueid: 100.2");
        assertThat(pbx().channels()).containsOnlyKeys("100.1");
        assertThat(pbx().channelNamed("PJSIP/2-1").orElseThrow().key()).isEqualTo("100.1");
        assertThat(pbx().channelNamed("PJSIP/2-1").orElseThrow().device()).isEqualTo("PJSIP/2");
    }

    @Test
    void callsThatAreJoinedByATransferKeepTheOlderStart() {
        event("Newchannel", channel("1", "1", 6));
        later(Duration.ofSeconds(10));
        event("Newchannel", channel("2", "2", 6));
        event("Newchannel", channel("3", "2", 6));
        event("BridgeMerge", "FromBridgeUniqueid: x\nToBridgeUniqueid: b");
        event("BridgeEnter", "BridgeUniqueid: b", channel("1", "1", 6));
        event("BridgeEnter", "BridgeUniqueid: b", channel("3", "1", 6)); // moved to the older call
        event("Hangup", channel("2", "2", 6));
        assertThat(pbx().calls()).containsOnlyKeys("100.1");
        LiveCall call = pbx().calls().get("100.1");
        assertThat(call.legs()).extracting(LiveChannel::key).containsExactly("100.1", "100.3");
        assertThat(call.started()).isEqualTo(now.minusSeconds(10));
        assertThat(call.state()).isEqualTo(CallState.CONNECTED);
    }

    @Test
    void bridgesThatAreMergedBecomeOne() {
        for (String id : List.of("1", "2", "3")) {
            event("Newchannel", channel(id, "1", 6));
            event("BridgeEnter", "BridgeUniqueid: " + (id.equals("1") ? "a" : "b"), channel(id, "1", 6));
        }
        event("BridgeMerge", "FromBridgeUniqueid: b\nToBridgeUniqueid: a");
        event("BridgeLeave", "BridgeUniqueid: b", channel("2", "1", 6));
        event("BridgeEnter", "BridgeUniqueid: a", channel("2", "1", 6));
        event("BridgeDestroy", "BridgeUniqueid: b");
        assertThat(pbx().bridges()).containsOnlyKeys("a");
        assertThat(pbx().bridges().get("a").channels()).containsExactlyInAnyOrder("100.1", "100.2", "100.3");
    }

    @Test
    void callersKeepTheirOrderAndCountTheirPlaces() {
        event("QueueCallerJoin", channel("1", "1", 6), "Queue: q\nPosition: 1\nCount: 1");
        event("QueueCallerJoin", channel("2", "2", 6), "Queue: q\nPosition: 2\nCount: 2");
        later(Duration.ofSeconds(7));
        event("QueueCallerJoin", channel("3", "3", 6), "Queue: q\nPosition: 1\nCount: 3"); // a higher priority
        event("QueueCallerJoin", channel("3", "3", 6), "Queue: q\nPosition: 1\nCount: 3"); // the same again
        assertThat(waiting()).containsExactly("100.3", "100.1", "100.2");
        assertThat(pbx().queues().get("q").callers())
                .extracting(LiveCaller::position)
                .containsExactly(1, 2, 3);
        assertThat(pbx().queues().get("q").caller("100.1").orElseThrow().waiting(now))
                .isEqualTo(Duration.ofSeconds(7));
        engine.takeQueuesToRead();
        event("QueueCallerLeave", channel("1", "1", 6), "Queue: q\nPosition: 2\nCount: 2");
        assertThat(waiting()).containsExactly("100.3", "100.2");
        assertThat(engine.takeQueuesToRead()).isEmpty();
        event("QueueCallerLeave", channel("9", "9", 6), "Queue: q\nPosition: 1\nCount: 1");
        assertThat(engine.takeQueuesToRead()).containsExactly("q");
    }

    private List<String> waiting() {
        return pbx().queues().get("q").callers().stream()
                .map(LiveCaller::uniqueId)
                .toList();
    }

    @Test
    void aQueueThatIsNewIsReadAndAReloadIsChecked() {
        event("QueueMemberAdded", "Queue: realtime\nInterface: PJSIP/1\nMemberName: A\nStatus: 1");
        assertThat(pbx().queues().get("realtime").available()).isEqualTo(1);
        assertThat(engine.takeQueuesToRead()).containsExactly("realtime");
        assertThat(engine.takeCheckDue()).isFalse();
        event("Reload", "Module: app_queue\nStatus: 0");
        assertThat(engine.takeCheckDue()).isTrue();
    }

    @Test
    void aQueueThatIsGoneFromItsListIsGone() {
        event("QueueMemberAdded", "Queue: q\nInterface: PJSIP/1\nMemberName: A\nStatus: 1");
        event("QueueMemberAdded", "Queue: other\nInterface: PJSIP/1\nMemberName: A\nStatus: 1");
        engine.take(LiveLists.ofQueues(java.util.Set.of("q"), List.of()), ChangeCause.CHECK, now);
        assertThat(pbx().queues()).containsOnlyKeys("other");
    }

    @Test
    void whatNoListTellsStaysOverAReading() {
        event("Newchannel", channel("1", "1", 4));
        event("Newstate", channel("1", "1", 6));
        event("Hold", channel("1", "1", 6));
        later(Duration.ofMinutes(1));
        Map<LiveKind, List<AmiMessage>> items = new EnumMap<>(LiveKind.class);
        items.put(
                LiveKind.CHANNEL,
                List.of(AmiMessage.parse("Event: CoreShowChannel\n" + channel("1", "1", 6, "Duration: 00:02:00"))));
        LiveChannel before = pbx().channels().get("100.1");
        assertThat(engine.take(LiveLists.of(items), ChangeCause.RESYNC, now).repairs())
                .isEmpty();
        assertThat(pbx().channels().get("100.1")).isEqualTo(before);
    }

    @Test
    void contactsComeAndGo() {
        event("ContactStatus", "URI: sip:1@h\nContactStatus: Reachable\nAOR: 1\nEndpointName: 1\nRoundtripUsec: 1500");
        assertThat(pbx().contacts().get("1 sip:1@h").roundTrip()).contains(Duration.ofNanos(1_500_000));
        event("ContactStatus", "URI: sip:1@h\nContactStatus: Removed\nAOR: 1\nEndpointName: 1");
        event("PeerStatus", "ChannelType: SIP\nPeer: SIP/1\nPeerStatus: Registered\nAddress: h:5060");
        event("PeerStatus", "ChannelType: SIP\nPeer: SIP/1\nPeerStatus: Unregistered");
        assertThat(pbx().contacts()).isEmpty();
        assertThat(pbx().peers().get("SIP/1")).isEqualTo(new LivePeer("SIP/1", "Unregistered", ""));
        event("ExtensionStatus", "Exten: 1\nContext: c\nStatus: 1\nStatusText: InUse");
        event("ExtensionStatus", "Exten: 1\nContext: c\nStatus: -2\nStatusText: Removed");
        assertThat(pbx().extensions()).isEmpty();
    }

    @Test
    void aContactIsTheSameInEventsAndLists() {
        event(
                "ContactStatus",
                "URI: sip:1@h:1\nContactStatus: NonQualified\nAOR: 1\nEndpointName: 1\nRoundtripUsec: 0");
        event("ContactStatus", "URI: sip:2@h:2\nContactStatus: Reachable\nAOR: 2\nEndpointName: 2\nRoundtripUsec: 9");
        Map<LiveKind, List<AmiMessage>> items = new EnumMap<>(LiveKind.class);
        items.put(
                LiveKind.CONTACT,
                List.of(
                        AmiMessage.parse("Event: ContactList\nObjectName: 1;@c0ccb326\nUri: sip:1@h:1\nEndpoint: 1"
                                + "\nStatus: NonQualified\nRoundtripUsec: N/A"),
                        AmiMessage.parse("Event: ContactList\nObjectName: 2@@c0ccb326\nUri: sip:2@h:2\nEndpoint: 2"
                                + "\nStatus: Reachable\nRoundtripUsec: 9")));
        assertThat(engine.compare(LiveLists.of(items), ChangeCause.CHECK, now)).isEmpty();
    }

    @Test
    void readsTheTimesThatListsWrite() {
        assertThat(Times.ofClock("01:02:03")).isEqualTo(Duration.ofSeconds(3723));
        assertThat(Times.ofClock("")).isZero();
        assertThat(Times.ofClock("nonsense")).isZero();
        assertThat(LinkedIds.isOlder("north-9.2", "north-10.1")).isTrue();
        assertThat(LinkedIds.isOlder("10.10", "10.9")).isFalse();
        assertThat(LinkedIds.isOlder("made-up", "10.9")).isFalse();
    }
}
