package io.github.pbxkit.devstate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.ReconnectDelay;
import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.github.pbxkit.devstate.asterisk.AmiStateSink;
import io.github.pbxkit.devstate.asterisk.AmiStateSource;
import io.github.pbxkit.devstate.asterisk.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncNodeTest {
    private static final Duration BEAT = Duration.ofMillis(200);

    /** Beats after which lamps go dark: not while a test lasts, unless it is about that. */
    private int lease = 100;

    private final MemoryCable cable = new MemoryCable();
    private final List<Site> sites = new ArrayList<>();
    private final Site moscow = new Site("moscow", "100");
    private final Site tver = new Site("tver", "200");

    /** A fake Asterisk and the node beside it. */
    private final class Site implements AutoCloseable {
        final String name;
        final AmiTestServer server;
        final AmiClient client;
        SyncNode node;

        Site(String name, String number) {
            this.name = name;
            server = AmiTestServer.builder().hint(number, "PJSIP/" + number).start();
            server.deviceState("PJSIP/" + number, "NOT_INUSE");
            client = AmiClient.builder(server.host(), server.port())
                    .credentials(server.user(), server.secret())
                    .reconnectDelay(ReconnectDelay.constant(Duration.ofMillis(20)))
                    .build();
            sites.add(this);
        }

        void start(StateLink link, UnaryOperator<SyncNode.Builder> settings) {
            ReplicaOptions options = ReplicaOptions.builder(name)
                    .beat(BEAT, lease)
                    .sourceGrace(Duration.ofMillis(100))
                    .build();
            node = settings.apply(SyncNode.builder(options)
                            .source(AmiStateSource.builder(client)
                                    .followUps(List.of())
                                    .build())
                            .sink(AmiStateSink.builder(client)
                                    .followUps(List.of())
                                    .build()))
                    .build();
            node.start();
            node.addLink(link);
            client.connect().join();
        }

        Map<String, String> lamps() {
            Map<String, String> lamps = new TreeMap<>();
            server.requests("Setvar")
                    .forEach(r -> lamps.put(r.text("Variable").replaceAll(".*Custom:|\\)$", ""), r.text("Value")));
            return lamps;
        }

        @Override
        public void close() {
            if (node != null) {
                node.close();
            }
            client.close();
            server.close();
        }
    }

    @AfterEach
    void close() {
        sites.forEach(Site::close);
        cable.close();
    }

    private void start() {
        moscow.start(cable.one(), settings -> settings);
        tver.start(cable.other(), settings -> settings);
        Waiting.until(tver::lamps, Map.of("100*moscow", "NOT_INUSE"));
        Waiting.until(moscow::lamps, Map.of("200*tver", "NOT_INUSE"));
    }

    @Test
    void aLampThereShowsANumberHereAndTheOtherWay() {
        start();

        for (String state : List.of("RINGING", "INUSE", "ONHOLD", "RINGINUSE", "BUSY", "UNAVAILABLE", "NOT_INUSE")) {
            moscow.server.deviceState("PJSIP/100", state);
            tver.server.deviceState("PJSIP/200", state);
            Waiting.until(tver::lamps, Map.of("100*moscow", state));
            Waiting.until(moscow::lamps, Map.of("200*tver", state));
        }

        assertThat(tver.server.requests("Setvar")).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void lampsOfASiteWhoseAsteriskDiedGoDarkAndComeBack() {
        start();
        moscow.server.deviceState("PJSIP/100", "INUSE");
        Waiting.until(tver::lamps, Map.of("100*moscow", "INUSE"));

        moscow.server.kill();
        Waiting.until(tver::lamps, Map.of("100*moscow", "UNAVAILABLE"));
        moscow.server.deviceState("PJSIP/100", "RINGING");
        moscow.server.restart();

        Waiting.until(tver::lamps, Map.of("100*moscow", "RINGING"));
    }

    @Test
    void lampsGoDarkWhenTheCableIsCutAndAreRightWhenItHeals() {
        lease = 5;
        start();
        moscow.server.deviceState("PJSIP/100", "INUSE");
        Waiting.until(tver::lamps, Map.of("100*moscow", "INUSE"));

        cable.cut();
        Waiting.until(tver::lamps, Map.of("100*moscow", "UNAVAILABLE"));
        moscow.server.deviceState("PJSIP/100", "ONHOLD");
        cable.heal();

        Waiting.until(tver::lamps, Map.of("100*moscow", "ONHOLD"));
    }

    @Test
    void aSiteThatIsClosedSaysGoodbye() {
        start();
        moscow.server.deviceState("PJSIP/100", "INUSE");
        Waiting.until(tver::lamps, Map.of("100*moscow", "INUSE"));

        moscow.node.close();

        Waiting.until(tver::lamps, Map.of("100*moscow", "UNAVAILABLE"));
    }

    @Test
    void numbersCanHaveOtherNamesOrNoneElsewhere() {
        moscow.start(cable.one(), settings -> settings.exporting(number -> Optional.of("7" + number)));
        tver.start(cable.other(), settings -> settings);
        Waiting.until(tver::lamps, Map.of("7100*moscow", "NOT_INUSE"));

        tver.node.importing(key -> Optional.of(new StateKey(key.origin(), "9" + key.number(), key.kind())));
        Waiting.until(tver::lamps, Map.of("7100*moscow", "UNAVAILABLE", "97100*moscow", "NOT_INUSE"));
        tver.node.importing(key -> Optional.empty());
        Waiting.until(tver::lamps, Map.of("7100*moscow", "UNAVAILABLE", "97100*moscow", "UNAVAILABLE"));
    }

    @Test
    void aLampThatGetsTheOldNameOfAnotherOneIsNotPutOut() {
        for (int number = 100; number < 108; number++) {
            moscow.server.deviceState("PJSIP/" + number, "INUSE");
        }
        moscow.start(
                cable.one(),
                settings -> settings.source(AmiStateSource.builder(moscow.client)
                        .devices(AmiStateSource.Builder.DEFAULT_DEVICES)
                        .build()));
        tver.start(cable.other(), settings -> settings);
        Waiting.until(() -> tver.lamps().size(), 8);
        Waiting.until(() -> tver.node.view().join().sinks().get(0).waiting(), 0);

        tver.node.importing(key -> Optional.of(new StateKey(key.origin(), next(key.number()), key.kind())));

        tver.node.view().join();
        Waiting.until(() -> tver.node.view().join().sinks().get(0).waiting(), 0);
        assertThat(tver.server.requests("Setvar")).hasSize(8);
    }

    private static String next(String number) {
        return String.valueOf(100 + (Integer.parseInt(number) - 100 + 1) % 8);
    }

    @Test
    void aKindThatIsOffIsLeftOutAndTheOthersAreTold() {
        moscow.server.on(
                "MailboxCount",
                (request, reply) ->
                        reply.success("Mailbox", request.text("Mailbox"), "NewMessages", "2", "OldMessages", "5"));
        moscow.start(
                cable.one(),
                settings -> settings.source(AmiStateSource.builder(moscow.client)
                        .mailboxes(List.of("700"), "default")
                        .build()));
        tver.start(cable.other(), settings -> settings);
        Waiting.until(tver::lamps, Map.of("100*moscow", "NOT_INUSE"));

        moscow.server.emit("MessageWaiting", "Mailbox", "700@default", "Waiting", "1", "New", "3", "Old", "5");
        moscow.server.deviceState("PJSIP/100", "INUSE");

        Waiting.until(tver::lamps, Map.of("100*moscow", "INUSE"));
        assertThat(moscow.node.view().join().states())
                .filteredOn(ShownState::own)
                .extracting(state -> state.key().number())
                .containsExactly("100");
    }

    @Test
    void tellsWhatItKnows() {
        start();
        tver.server.deviceState("PJSIP/200", "INUSE");
        Waiting.until(moscow::lamps, Map.of("200*tver", "INUSE"));

        NodeView view = moscow.node.view().join();

        assertThat(view.states())
                .extracting(state -> state.key().asteriskName() + " " + state.value() + " " + state.own())
                .containsExactlyInAnyOrder("100*moscow NOT_INUSE true", "200*tver INUSE false");
        assertThat(view.origins()).extracting(OriginStatus::origin).containsExactlyInAnyOrder("moscow", "tver");
        assertThat(view.peers()).extracting(PeerStatus::origin).containsExactly("tver");
        assertThat(view.sourceUp()).isTrue();
        assertThat(view.sinks().get(0).isAvailable()).isTrue();
    }

    @Test
    void theEpochCountsOverRestartsAndALostFileDoesNoHarm(@TempDir Path folder) {
        EpochFile file = new EpochFile(folder.resolve("epoch"));

        assertThat(file.next()).isEqualTo(1);
        assertThat(new EpochFile(folder.resolve("epoch")).next()).isEqualTo(2);
        file.write(70);
        assertThat(file.next()).isEqualTo(71);
        assertThat(new EpochFile(folder.resolve("other")).next()).isEqualTo(1);
    }
}
