package io.github.pbxkit.ari.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each operation puts on the wire. */
class OperationsTest {
    private static final FakeTransport WIRE = new FakeTransport();
    private static final Channels CHANNELS = new Channels(WIRE);
    private static final Bridges BRIDGES = new Bridges(WIRE);
    private static final Applications APPLICATIONS = new Applications(WIRE);
    private static final Asterisk ASTERISK = new Asterisk(WIRE);
    private static final Endpoints ENDPOINTS = new Endpoints(WIRE);
    private static final Recordings RECORDINGS = new Recordings(WIRE);

    static Stream<Arguments> requests() {
        Map<String, String> variables = new TreeMap<>(Map.of("A", "1", "B", "x,y"));
        Duration second = Duration.ofSeconds(1);
        return Stream.of(
                // applications
                sent(APPLICATIONS.list(), "GET applications"),
                sent(APPLICATIONS.get("a b"), "GET applications/a%20b"),
                sent(
                        APPLICATIONS.subscribe("a", "channel:1", "deviceState:X"),
                        "POST applications/a/subscription {'eventSource':['channel:1','deviceState:X']}"),
                sent(
                        APPLICATIONS.unsubscribe("a", List.of("bridge:1")),
                        "DELETE applications/a/subscription {'eventSource':['bridge:1']}"),
                sent(
                        APPLICATIONS.filter("a").allow("StasisStart", "Dial").disallow("ChannelVarset"),
                        "PUT applications/a/eventFilter {'allowed':[{'type':'StasisStart'},{'type':'Dial'}],"
                                + "'disallowed':[{'type':'ChannelVarset'}]}"),
                // asterisk
                sent(ASTERISK.getObject("c", "t", "i/1"), "GET asterisk/config/dynamic/c/t/i%2F1"),
                sent(ASTERISK.updateObject("c", "t", "i"), "PUT asterisk/config/dynamic/c/t/i"),
                sent(ASTERISK.deleteObject("c", "t", "i"), "DELETE asterisk/config/dynamic/c/t/i"),
                sent(ASTERISK.getInfo(), "GET asterisk/info"),
                sent(ASTERISK.getInfo().only("build", "status"), "GET asterisk/info?only=build%2Cstatus"),
                sent(ASTERISK.ping(), "GET asterisk/ping"),
                sent(ASTERISK.listModules(), "GET asterisk/modules"),
                sent(ASTERISK.getModule("res_ari.so"), "GET asterisk/modules/res_ari.so"),
                sent(ASTERISK.loadModule("m"), "POST asterisk/modules/m"),
                sent(ASTERISK.unloadModule("m"), "DELETE asterisk/modules/m"),
                sent(ASTERISK.reloadModule("m"), "PUT asterisk/modules/m"),
                sent(ASTERISK.listLogChannels(), "GET asterisk/logging"),
                sent(ASTERISK.addLog("l", "notice,error"), "POST asterisk/logging/l {'configuration':'notice,error'}"),
                sent(ASTERISK.deleteLog("l"), "DELETE asterisk/logging/l"),
                sent(ASTERISK.rotateLog("l"), "PUT asterisk/logging/l/rotate"),
                sent(ASTERISK.getGlobalVar("G"), "GET asterisk/variable?variable=G"),
                sent(ASTERISK.setGlobalVar("G").value("v"), "POST asterisk/variable {'variable':'G','value':'v'}"),
                // bridges
                sent(BRIDGES.list(), "GET bridges"),
                sent(
                        BRIDGES.create().bridgeId("b").type("mixing").name("n").variable("A", "1"),
                        "POST bridges {'bridgeId':'b','type':'mixing','name':'n','variables':{'A':'1'}}"),
                sent(BRIDGES.createWithId("b").type("holding"), "POST bridges/b {'type':'holding'}"),
                sent(BRIDGES.get("b"), "GET bridges/b"),
                sent(BRIDGES.destroy("b"), "DELETE bridges/b"),
                sent(BRIDGES.getBridgeVar("b", "V"), "GET bridges/b/variable?variable=V"),
                sent(
                        BRIDGES.setBridgeVar("b", "V").value("1").reportEvents(true),
                        "POST bridges/b/variable {'variable':'V','value':'1','report_events':true}"),
                sent(BRIDGES.getBridgeVars("b", "V", "W"), "GET bridges/b/variables?variables=V%2CW"),
                sent(BRIDGES.setBridgeVars("b", Map.of("V", "1")), "POST bridges/b/variables {'variables':{'V':'1'}}"),
                sent(
                        BRIDGES.addChannel("b", "1", "2")
                                .role("participant")
                                .absorbDTMF(true)
                                .mute(false)
                                .inhibitConnectedLineUpdates(true),
                        "POST bridges/b/addChannel {'channel':['1','2'],'role':'participant','absorbDTMF':true,"
                                + "'mute':false,'inhibitConnectedLineUpdates':true}"),
                sent(BRIDGES.removeChannel("b", "1"), "POST bridges/b/removeChannel {'channel':['1']}"),
                sent(BRIDGES.setVideoSource("b", "1"), "POST bridges/b/videoSource/1"),
                sent(BRIDGES.clearVideoSource("b"), "DELETE bridges/b/videoSource"),
                sent(BRIDGES.startMoh("b").mohClass("jazz"), "POST bridges/b/moh {'mohClass':'jazz'}"),
                sent(BRIDGES.stopMoh("b"), "DELETE bridges/b/moh"),
                sent(
                        BRIDGES.play("b", "sound:a,b", "digits:1")
                                .playbackId("p")
                                .announcerFormat("slin16")
                                .lang("ru")
                                .offsetms(5)
                                .skipms(6),
                        "POST bridges/b/play {'media':['sound:a,b','digits:1'],'playbackId':'p','announcer_format':'slin16',"
                                + "'lang':'ru','offsetms':5,'skipms':6}"),
                sent(BRIDGES.playWithId("b", "p", "tone:ring"), "POST bridges/b/play/p {'media':['tone:ring']}"),
                sent(
                        BRIDGES.record("b", "r", "wav").recorderFormat("slin").maxDurationSeconds(1),
                        "POST bridges/b/record {'name':'r','format':'wav','recorder_format':'slin','maxDurationSeconds':1}"),
                // channels
                sent(CHANNELS.list(), "GET channels"),
                sent(
                        CHANNELS.originate("PJSIP/1")
                                .channelId("c")
                                .app("a", "x", "y")
                                .callerId("N <1>")
                                .timeout(Duration.ofMillis(1500))
                                .otherChannelId("o")
                                .originator("s")
                                .formats("ulaw", "alaw")
                                .variables(variables),
                        "POST channels {'endpoint':'PJSIP/1','channelId':'c','app':'a','appArgs':'x,y','callerId':'N <1>',"
                                + "'timeout':2,'otherChannelId':'o','originator':'s','formats':'ulaw,alaw',"
                                + "'variables':{'A':'1','B':'x,y'}}"),
                sent(
                        CHANNELS.originateWithId("c", "PJSIP/1")
                                .extension("e")
                                .context("x")
                                .priority(1)
                                .label("l")
                                .noTimeout(),
                        "POST channels/c {'endpoint':'PJSIP/1','extension':'e','context':'x','priority':1,'label':'l',"
                                + "'timeout':-1}"),
                sent(
                        CHANNELS.create("PJSIP/1", "a").channelId("c").appArgs("x"),
                        "POST channels/create {'endpoint':'PJSIP/1','app':'a','channelId':'c','appArgs':'x'}"),
                sent(CHANNELS.get("PJSIP/+7 ü%?#"), "GET channels/PJSIP%2F%2B7%20%C3%BC%25%3F%23"),
                sent(CHANNELS.hangup("1").reason("busy"), "DELETE channels/1 {'reason':'busy'}"),
                sent(CHANNELS.hangup("1").reasonCode("17"), "DELETE channels/1 {'reason_code':'17'}"),
                sent(
                        CHANNELS.continueInDialplan("1")
                                .context("c")
                                .extension("e")
                                .priority(2)
                                .label("l"),
                        "POST channels/1/continue {'context':'c','extension':'e','priority':2,'label':'l'}"),
                sent(CHANNELS.move("1", "b").appArgs("x"), "POST channels/1/move {'app':'b','appArgs':'x'}"),
                sent(CHANNELS.redirect("1", "PJSIP/2"), "POST channels/1/redirect {'endpoint':'PJSIP/2'}"),
                sent(CHANNELS.answer("1"), "POST channels/1/answer"),
                sent(CHANNELS.ring("1"), "POST channels/1/ring"),
                sent(CHANNELS.ringStop("1"), "DELETE channels/1/ring"),
                sent(CHANNELS.progress("1"), "POST channels/1/progress"),
                sent(
                        CHANNELS.sendDTMF("1")
                                .dtmf("1#")
                                .before(second)
                                .between(second)
                                .duration(second)
                                .after(second),
                        "POST channels/1/dtmf {'dtmf':'1#','before':1000,'between':1000,'duration':1000,'after':1000}"),
                sent(CHANNELS.mute("1").direction("in"), "POST channels/1/mute {'direction':'in'}"),
                sent(CHANNELS.unmute("1"), "DELETE channels/1/mute"),
                sent(CHANNELS.hold("1"), "POST channels/1/hold"),
                sent(CHANNELS.unhold("1"), "DELETE channels/1/hold"),
                sent(CHANNELS.startMoh("1"), "POST channels/1/moh"),
                sent(CHANNELS.stopMoh("1"), "DELETE channels/1/moh"),
                sent(CHANNELS.startSilence("1"), "POST channels/1/silence"),
                sent(CHANNELS.stopSilence("1"), "DELETE channels/1/silence"),
                sent(
                        CHANNELS.play("1", "sound:x").playbackId("p").lang("en"),
                        "POST channels/1/play {'media':['sound:x'],'playbackId':'p','lang':'en'}"),
                sent(CHANNELS.playWithId("1", "p", List.of("sound:x")), "POST channels/1/play/p {'media':['sound:x']}"),
                sent(
                        CHANNELS.record("1", "r", "wav")
                                .maxSilenceSeconds(3)
                                .ifExists("append")
                                .beep(true)
                                .terminateOn("#"),
                        "POST channels/1/record {'name':'r','format':'wav','maxSilenceSeconds':3,'ifExists':'append',"
                                + "'beep':true,'terminateOn':'#'}"),
                sent(
                        CHANNELS.getChannelVar("1", "CALLERID(num)"),
                        "GET channels/1/variable?variable=CALLERID%28num%29"),
                sent(
                        CHANNELS.setChannelVar("1", "TALK_DETECT(set)").value(""),
                        "POST channels/1/variable {'variable':'TALK_DETECT(set)','value':''}"),
                sent(CHANNELS.getChannelVars("1", "A", "B"), "GET channels/1/variables?variables=A%2CB"),
                sent(
                        CHANNELS.setChannelVars("1", Map.of("A", "1")),
                        "POST channels/1/variables {'variables':{'A':'1'}}"),
                sent(
                        CHANNELS.snoopChannel("1", "a")
                                .snoopId("s")
                                .spy("in")
                                .whisper("out")
                                .appArgs("x"),
                        "POST channels/1/snoop {'app':'a','snoopId':'s','spy':'in','whisper':'out','appArgs':'x'}"),
                sent(CHANNELS.snoopChannelWithId("1", "s", "a"), "POST channels/1/snoop/s {'app':'a'}"),
                sent(CHANNELS.dial("1").caller("2").timeout(second), "POST channels/1/dial {'caller':'2','timeout':1}"),
                sent(CHANNELS.rtpstatistics("1"), "GET channels/1/rtp_statistics"),
                sent(
                        CHANNELS.externalMedia("a", "slin16")
                                .channelId("c")
                                .externalHost("h:1")
                                .encapsulation("rtp")
                                .transport("udp")
                                .connectionType("client")
                                .direction("both")
                                .data("d")
                                .transportData("t"),
                        "POST channels/externalMedia {'app':'a','format':'slin16','channelId':'c','external_host':'h:1',"
                                + "'encapsulation':'rtp','transport':'udp','connection_type':'client','direction':'both',"
                                + "'data':'d','transport_data':'t'}"),
                sent(
                        CHANNELS.transferProgress("1", "channel_answered"),
                        "POST channels/1/transfer_progress {'states':'channel_answered'}"),
                // the others
                sent(new DeviceStates(WIRE).list(), "GET deviceStates"),
                sent(new DeviceStates(WIRE).get("PJSIP/1"), "GET deviceStates/PJSIP%2F1"),
                sent(
                        new DeviceStates(WIRE).update("Stasis:x", "BUSY"),
                        "PUT deviceStates/Stasis%3Ax {'deviceState':'BUSY'}"),
                sent(new DeviceStates(WIRE).delete("Stasis:x"), "DELETE deviceStates/Stasis%3Ax"),
                sent(ENDPOINTS.list(), "GET endpoints"),
                sent(ENDPOINTS.listByTech("PJSIP"), "GET endpoints/PJSIP"),
                sent(ENDPOINTS.get("PJSIP", "6001"), "GET endpoints/PJSIP/6001"),
                sent(
                        ENDPOINTS.sendMessage("pjsip:1", "sip:2").body("hi").variable("X", "y"),
                        "PUT endpoints/sendMessage {'to':'pjsip:1','from':'sip:2','body':'hi','variables':{'X':'y'}}"),
                sent(
                        ENDPOINTS.sendMessageToEndpoint("PJSIP", "1", "sip:2").body("hi"),
                        "PUT endpoints/PJSIP/1/sendMessage {'from':'sip:2','body':'hi'}"),
                sent(
                        ENDPOINTS.refer("pjsip:1", "sip:2", "sip:3").toSelf(true),
                        "POST endpoints/refer {'to':'pjsip:1','from':'sip:2','refer_to':'sip:3','to_self':true}"),
                sent(
                        ENDPOINTS.referToEndpoint("PJSIP", "1", "sip:2", "sip:3"),
                        "POST endpoints/PJSIP/1/refer {'from':'sip:2','refer_to':'sip:3'}"),
                sent(
                        new Events(WIRE)
                                .userEvent("my event", "a")
                                .source("channel:1", "bridge:2")
                                .variable("n", 1)
                                .variable("l", List.of("x", true)),
                        "POST events/user/my%20event {'application':'a','source':['channel:1','bridge:2'],"
                                + "'variables':{'n':1,'l':['x',true]}}"),
                sent(new Events(WIRE).claimChannel("1", "a"), "POST events/claim {'channelId':'1','application':'a'}"),
                sent(new Mailboxes(WIRE).list(), "GET mailboxes"),
                sent(new Mailboxes(WIRE).get("1@x"), "GET mailboxes/1%40x"),
                sent(new Mailboxes(WIRE).update("1@x", 2, 3), "PUT mailboxes/1%40x {'oldMessages':2,'newMessages':3}"),
                sent(new Mailboxes(WIRE).delete("1@x"), "DELETE mailboxes/1%40x"),
                sent(new Playbacks(WIRE).get("p"), "GET playbacks/p"),
                sent(new Playbacks(WIRE).stop("p"), "DELETE playbacks/p"),
                sent(new Playbacks(WIRE).control("p", "pause"), "POST playbacks/p/control {'operation':'pause'}"),
                sent(RECORDINGS.listStored(), "GET recordings/stored"),
                sent(RECORDINGS.getStored("a/b"), "GET recordings/stored/a%2Fb"),
                sent(RECORDINGS.deleteStored("a"), "DELETE recordings/stored/a"),
                sent(RECORDINGS.getStoredFile("a"), "GET recordings/stored/a/file"),
                sent(RECORDINGS.copyStored("a", "b"), "POST recordings/stored/a/copy {'destinationRecordingName':'b'}"),
                sent(RECORDINGS.getLive("a"), "GET recordings/live/a"),
                sent(RECORDINGS.cancel("a"), "DELETE recordings/live/a"),
                sent(RECORDINGS.stop("a"), "POST recordings/live/a/stop"),
                sent(RECORDINGS.pause("a"), "POST recordings/live/a/pause"),
                sent(RECORDINGS.unpause("a"), "DELETE recordings/live/a/pause"),
                sent(RECORDINGS.mute("a"), "POST recordings/live/a/mute"),
                sent(RECORDINGS.unmute("a"), "DELETE recordings/live/a/mute"),
                sent(new Sounds(WIRE).list().lang("en").format("gsm"), "GET sounds?lang=en&format=gsm"),
                sent(new Sounds(WIRE).get("hello-world"), "GET sounds/hello-world"));
    }

    private static Arguments sent(AriRequest<?> request, String wire) {
        return Arguments.of(wire.replace('\'', '"'), request);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void sends(String wire, AriRequest<?> request) {
        assertThat(wire(request.call.build())).isEqualTo(wire);
    }

    /** Of the 109 operations one is the event socket itself. */
    @Test
    void coversEveryOperation() {
        Map<String, Integer> counted = new LinkedHashMap<>();
        requests().map(arguments -> (String) arguments.get()[0]).forEach(wire -> {
            String operation = wire.replaceFirst("[? ]\\{.*", "").replaceFirst("\\?.*", "");
            counted.merge(operation, 1, Integer::sum);
        });

        assertThat(counted).hasSize(108);
    }

    @Test
    void sendsAnIdOfItsOwnWhereTheCallerGivesNone() {
        AriCall first = CHANNELS.originate("PJSIP/1").app("a").call.build();
        AriCall second = CHANNELS.originate("PJSIP/1").app("a").call.build();

        assertThat(first.body()).matches(".*\"channelId\":\"[0-9a-f-]{36}\".*").isNotEqualTo(second.body());
        assertThat(BRIDGES.create().call.build().body()).contains("\"bridgeId\"");
        assertThat(CHANNELS.play("1", "sound:x").call.build().body()).contains("\"playbackId\"");
        assertThat(CHANNELS.snoopChannel("1", "a").call.build().body()).contains("\"snoopId\"");
        assertThat(CHANNELS.create("PJSIP/1", "a").call.build().body()).contains("\"channelId\"");
        assertThat(CHANNELS.externalMedia("a", "ulaw").call.build().body()).contains("\"channelId\"");
    }

    @Test
    void setsTheFieldsOfADynamicObject() {
        AriCall call = ASTERISK.updateObject("c", "t", "i")
                .field("a", "1")
                .field("b", "2")
                .call
                .build();

        assertThat(call.body())
                .satisfiesAnyOf(
                        body -> assertThat(body).contains("{\"attribute\":\"a\",\"value\":\"1\"}"),
                        body -> assertThat(body).contains("{\"value\":\"1\",\"attribute\":\"a\"}"));
    }

    @Test
    void refusesWhatCannotBeSent() {
        assertThatThrownBy(() -> CHANNELS.get("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CHANNELS.get("a\r\nHost: x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CHANNELS.play("1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BRIDGES.addChannel("b", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CHANNELS.list().within(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CHANNELS.hangup("1").reason(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void passesTheTimeoutOn() {
        AriCall call = CHANNELS.answer("1").within(Duration.ofSeconds(3)).call.build();

        assertThat(call.timeout()).isEqualTo(Duration.ofSeconds(3));
    }

    private static String wire(AriCall call) {
        return call.method() + " " + call.path() + (call.query().isEmpty() ? "" : "?" + call.query())
                + (call.body() == null ? "" : " " + call.body());
    }
}
