package io.github.pbxkit.ari.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.pbxkit.ari.WireTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Answers of real servers: each is read, and nothing of it is lost. */
class CapturedAnswersTest {
    private final FakeTransport wire = new FakeTransport();
    private final Channels channels = new Channels(wire);
    private final Bridges bridges = new Bridges(wire);
    private final Applications applications = new Applications(wire);
    private final Asterisk asterisk = new Asterisk(wire);
    private final Recordings recordings = new Recordings(wire);

    /** Requests by the names of the recorded answers. */
    private final Map<String, AriRequest<?>> requests = Map.ofEntries(
            Map.entry("asterisk-info", asterisk.getInfo()),
            Map.entry("asterisk-info-only", asterisk.getInfo().only("system")),
            Map.entry("asterisk-ping", asterisk.ping()),
            Map.entry("module", asterisk.getModule("m")),
            Map.entry("modules", asterisk.listModules()),
            Map.entry("logging", asterisk.listLogChannels()),
            Map.entry("global-get", asterisk.getGlobalVar("v")),
            Map.entry("application", applications.get("a")),
            Map.entry("applications", applications.list()),
            Map.entry("applications-taken", applications.list()),
            Map.entry("applications-gone", applications.list()),
            Map.entry("subscribe", applications.subscribe("a", "x")),
            Map.entry("subscribe-endpoint", applications.subscribe("a", "x")),
            Map.entry("unsubscribe", applications.unsubscribe("a", "x")),
            Map.entry("event-filter", applications.filter("a")),
            Map.entry("event-filter-clear", applications.filter("a")),
            Map.entry("bridge", bridges.get("b")),
            Map.entry("bridges", bridges.list()),
            Map.entry("bridges-empty", bridges.list()),
            Map.entry("bridge-create", bridges.create()),
            Map.entry("bridge-create-holding", bridges.create()),
            Map.entry("bridge-getvar", bridges.getBridgeVar("b", "v")),
            Map.entry("bridge-play", bridges.play("b", "sound:x")),
            Map.entry("bridge-record", bridges.record("b", "n", "wav")),
            Map.entry("channel", channels.get("c")),
            Map.entry("channel-bridged", channels.get("c")),
            Map.entry("channel-sip", channels.get("c")),
            Map.entry("channels", channels.list()),
            Map.entry("channels-sip", channels.list()),
            Map.entry("channels-empty", channels.list()),
            Map.entry("channel-getvar", channels.getChannelVar("c", "v")),
            Map.entry("channel-getfunc", channels.getChannelVar("c", "v")),
            Map.entry("channel-getvars", channels.getChannelVars("c", "v")),
            Map.entry("originate", channels.originate("e")),
            Map.entry("create", channels.create("e", "a")),
            Map.entry("snoop", channels.snoopChannel("c", "a")),
            Map.entry("external-media", channels.externalMedia("a", "ulaw")),
            Map.entry("external-media-websocket", channels.externalMedia("a", "ulaw")),
            Map.entry("play", channels.play("c", "sound:x")),
            Map.entry("play-list", channels.play("c", "sound:x")),
            Map.entry("play-missing", channels.play("c", "sound:x")),
            Map.entry("play-badscheme", channels.play("c", "sound:x")),
            Map.entry("record", channels.record("c", "n", "wav")),
            Map.entry("record-utf8", channels.record("c", "n", "wav")),
            Map.entry("rtp-statistics", channels.rtpstatistics("c")),
            Map.entry("rtp-statistics-in", channels.rtpstatistics("c")),
            Map.entry("playback", new Playbacks(wire).get("p")),
            Map.entry("live", recordings.getLive("n")),
            Map.entry("stored", recordings.listStored()),
            Map.entry("stored-empty", recordings.listStored()),
            Map.entry("stored-one", recordings.getStored("n")),
            Map.entry("stored-copy", recordings.copyStored("n", "m")),
            Map.entry("devicestate", new DeviceStates(wire).get("d")),
            Map.entry("devicestates", new DeviceStates(wire).list()),
            Map.entry("endpoint", new Endpoints(wire).get("t", "r")),
            Map.entry("endpoint-online", new Endpoints(wire).get("t", "r")),
            Map.entry("endpoints", new Endpoints(wire).list()),
            Map.entry("endpoints-tech", new Endpoints(wire).listByTech("t")),
            Map.entry("sound", new Sounds(wire).get("s")),
            Map.entry("sounds-count-only", new Sounds(wire).list()));

    @Test
    void someOfEachKind() throws IOException {
        try (var in = CapturedAnswersTest.class.getResourceAsStream("/captures/rest.jsonl")) {
            List<String> lines = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(lines).hasSizeGreaterThan(30);
            for (String line : lines) {
                Map<?, ?> capture = (Map<?, ?>) WireTree.of(line);
                check(((String) capture.get("name")).substring(3), (String) capture.get("body"));
            }
        }
    }

    /** All recorded bodies but the refusals. */
    @Test
    void wholeSession() throws IOException {
        Path directory = Path.of(System.getProperty("corpus.dir", "none"), "ari", "rest");
        assumeTrue(Files.isDirectory(directory), directory + " is not here");
        int checked = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.json")) {
            for (Path file : files) {
                String name = file.getFileName().toString().replaceAll("^..-|\\.json$", "");
                if (requests.containsKey(name)) {
                    check(name, Files.readString(file));
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(90);
    }

    private void check(String name, String body) {
        assertThat(requests).containsKey(name);
        wire.answer(200, body);
        Object value = requests.get(name).await();
        Object tree = WireTree.of(body);

        assertThat(WireTree.of(value, tree)).as(name).isEqualTo(tree);
    }
}
