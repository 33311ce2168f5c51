package io.github.pbxkit.examples.blf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteFileTest {
    private static final String TEN_LINES = """
            server: moscow
            asterisk: {host: 127.0.0.1, user: blf-bridge, secret: 'x: y'}
            contexts: [from-internal]
            numbers: '[1-6][0-9]{2}'
            listen: 0.0.0.0:7443
            certificate: moscow.pem
            trust: peers.pem
            secret: a long random secret
            peers: {tver: 'wss://pbx.tver.example.org:7443'}
            page: 127.0.0.1:8090
            """;

    private static SiteConfig parse(String yaml) {
        return SiteFile.parse("site.yaml", Path.of("/etc/blf-bridge"), yaml, Map.of());
    }

    @Test
    void tenLinesAreEnough() {
        SiteConfig site = parse(TEN_LINES);

        assertThat(TEN_LINES.lines()).hasSize(10);
        assertThat(site.server()).isEqualTo("moscow");
        assertThat(site.asterisk().address()).hasToString("127.0.0.1:5038");
        assertThat(site.asterisk().secret()).isEqualTo("x: y");
        assertThat(site.links().certificate()).isEqualTo(Path.of("/etc/blf-bridge/moscow.pem"));
        assertThat(site.links().key()).isEqualTo(site.links().certificate());
        assertThat(site.peers().get(0).url()).isEqualTo(URI.create("wss://pbx.tver.example.org:7443"));
        assertThat(Bridge.lease(site)).hasSeconds(6);
        assertThat(site.toString()).doesNotContain("x: y", "long random");
    }

    @Test
    void aPageWithAPasswordMayBeReachedFromElsewhereAndThePasswordIsNotShown() {
        SiteConfig site = parse(TEN_LINES.replace("page: 127.0.0.1", "page: 0.0.0.0") + "page-password: open sesame\n");

        assertThat(site.page()).hasToString("0.0.0.0:8090");
        assertThat(site.pagePassword()).isEqualTo("open sesame");
        assertThat(site.toString()).contains("moscow").doesNotContain("sesame");
    }

    @Test
    void lampsCanBeWrittenByAri() {
        SiteConfig site = parse(TEN_LINES + "ari: {url: 'http://127.0.0.1:8088', user: ari, password: open sesame}\n");

        assertThat(site.lamps().devices()).isEqualTo("Stasis:");
        assertThat(site.lamps().ari().url()).isEqualTo(URI.create("http://127.0.0.1:8088"));
        assertThat(site.toString()).contains("ari@http://127.0.0.1:8088").doesNotContain("sesame");
        assertThat(parse(TEN_LINES).lamps().devices()).isEqualTo("Custom:");
    }

    @Test
    void aPeerCanBeToldMore() {
        SiteConfig site = parse(TEN_LINES.replaceAll(
                "peers: .*",
                "peers: {tver: {url: 'ws://tver:7443', import: '2..', prefix: '7', via: [omsk]}, omsk: }"));

        SiteConfig.Peer tver = site.peers().get(0);
        assertThat(tver.importNumbers().pattern()).isEqualTo("2..");
        assertThat(tver.prefix()).isEqualTo("7");
        assertThat(tver.via()).isEqualTo(Set.of("omsk"));
        assertThat(site.peers().get(1).url()).isNull();
    }

    @Test
    void anOldServerNeedsItsNumbersListed() {
        SiteConfig site = parse(TEN_LINES + "mode: legacy18\nlisted-numbers: [098-101, 250]\n");

        assertThat(site.numbers().listed()).containsExactly("098", "099", "100", "101", "250");
        assertThatThrownBy(() -> parse(TEN_LINES + "mode: legacy18\n")).isInstanceOf(Fault.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            server: moscow               | server: Moscow                       | line 1: server
            server: moscow               | server: m                            | line 1: server
            server: moscow               | serve: moscow                        | server is missing
            page: 127.0.0.1:8090         | page: '127.0.0.1:port'               | line 10: page
            page: 127.0.0.1:8090         | page: 0.0.0.0:8090                   | line 10: page can be 127.0.0.1:8090
            page: 127.0.0.1:8090         | nats: 'nats://127.0.0.1'             | line 10: there is no nats
            page: 127.0.0.1:8090         | pages: 127.0.0.1:8090                | line 10: there is no pages
            numbers: '[1-6][0-9]{2}'     | numbers: '[1-6'                      | regular expression
            secret: a long random secret | secret: short                        | at least 16 characters
            contexts: [from-internal]    | contexts: {a: b}                     | line 3: contexts
            contexts: [from-internal]    | contexts: [from-internal             | not YAML
            contexts: [from-internal]    | dead-sites: purple                   | unavailable, not_inuse, keep
            contexts: [from-internal]    | 'server: tver'                       | server is there twice
            wss://                       | http://                              | an address like
            """)
    void saysWhichLineIsWrong(String line, String instead, String complaint) {
        assertThatThrownBy(() -> parse(TEN_LINES.replace(line, instead)))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.sentence(Texts.in(BlfMain.class, "en")))
                                .contains(complaint));
    }
}
