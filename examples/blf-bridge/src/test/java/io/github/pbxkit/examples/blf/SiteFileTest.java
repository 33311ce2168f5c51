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

    private static final String OVER_NATS = """
            server: moscow
            asterisk: {host: 127.0.0.1, user: blf-bridge, secret: 'x: y'}
            contexts: [from-internal]
            numbers: '[1-6][0-9]{2}'
            link: nats
            nats: {servers: 'tls://nats.example.org:4222', user: moscow, password: open sesame, trust: nats-ca.pem}
            page: 127.0.0.1:8090
            """;

    private static SiteConfig parse(String yaml) {
        return SiteFile.parse("site.yaml", Path.of("/etc/blf-bridge"), yaml, Map.of());
    }

    @Test
    void tenLinesAreEnough() {
        SiteConfig site = parse(TEN_LINES);
        SiteConfig.Tls tls = ((SiteConfig.Mesh) site.links().way()).tls();

        assertThat(TEN_LINES.lines()).hasSize(10);
        assertThat(site.server()).isEqualTo("moscow");
        assertThat(site.asterisk().address()).hasToString("127.0.0.1:5038");
        assertThat(site.asterisk().secret()).isEqualTo("x: y");
        assertThat(tls.certificate()).isEqualTo(Path.of("/etc/blf-bridge/moscow.pem"));
        assertThat(tls.key()).isEqualTo(tls.certificate());
        assertThat(site.peers().get(0).url()).isEqualTo(URI.create("wss://pbx.tver.example.org:7443"));
        assertThat(site.links().lease()).hasSeconds(6);
        assertThat(site.toString()).doesNotContain("x: y", "long random");
    }

    @Test
    void overNatsItIsLess() {
        SiteConfig site = parse(OVER_NATS);
        SiteConfig.Nats nats = (SiteConfig.Nats) site.links().way();

        assertThat(OVER_NATS.lines()).hasSizeLessThanOrEqualTo(10);
        assertThat(nats.servers()).containsExactly(URI.create("tls://nats.example.org:4222"));
        assertThat(nats.login()).hasToString("moscow");
        assertThat(nats.login().isShared()).isFalse();
        assertThat(nats.bucket()).isEqualTo("devstate");
        assertThat(nats.tls().trust()).isEqualTo(Path.of("/etc/blf-bridge/nats-ca.pem"));
        assertThat(site.peers()).isEmpty();
        assertThat(site.toString())
                .contains("moscow@[tls://nats.example.org:4222]")
                .doesNotContain("open sesame");
    }

    @Test
    void everythingThatTheLinkOverNatsOffers() {
        SiteConfig site = parse(OVER_NATS.replaceAll(
                        "nats: .*",
                        "nats: {servers: ['tls://a:4222', 'tls://b'], token: open sesame, bucket: lamps, copies: 3,"
                                + " in-memory: yes, certificate: site.pem}")
                + "peers: {tver: {import: '2..', prefix: '7'}, omsk: }\n");
        SiteConfig.Nats nats = (SiteConfig.Nats) site.links().way();

        assertThat(nats.servers()).hasSize(2);
        assertThat(nats.bucket()).isEqualTo("lamps");
        assertThat(nats.copies()).isEqualTo(3);
        assertThat(nats.isInMemory()).isTrue();
        assertThat(nats.login().isShared()).isTrue();
        assertThat(nats.tls().key()).isEqualTo(Path.of("/etc/blf-bridge/site.pem"));
        assertThat(site.peers()).extracting(SiteConfig.Peer::server).containsExactly("tver", "omsk");
        assertThat(site.toString()).doesNotContain("open sesame");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            page: 127.0.0.1:8090 | secret: a long random secret              | line 7: secret is of no use with link: nats
            page: 127.0.0.1:8090 | listen: 0.0.0.0:7443                      | line 7: listen is of no use with link: nats
            page: 127.0.0.1:8090 | trust: peers.pem                          | line 7: trust is of no use with link: nats
            page: 127.0.0.1:8090 | peers: {tver: 'wss://pbx.tver:7443'}      | line 7: peers.tver: with link: nats nobody is called
            page: 127.0.0.1:8090 | peers: {tver: {via: [omsk]}}              | line 7: peers.tver.via: with link: nats nobody
            link: nats           | link: websocket                           | line 6: nats is of no use with link: websocket
            link: nats           | ''                                        | line 6: nats is of no use with link: websocket
            nats: {              | nats: {user-name: x,                      | line 6: there is no nats.user-name
            nats: {              | nats: {token: x,                          | nats.token beside another way to log in (user, token)
            nats: {              | nats: {nkey: user.nk,                     | nats.nkey beside another way to log in (user, nkey)
            nats: {              | nats: {bucket: a b,                       | line 6: nats.bucket can be at most 32 letters
            nats: {              | nats: {key: site.key,                     | line 6: nats.key needs a certificate
            nats: {              | nats: {copies: 7,                         | line 6: nats.copies can be 1 to 5
            user: moscow,        | ''                                        | line 6: nats.password needs a user
            password: open sesame, | ''                                      | line 6: nats.password is missing
            tls://nats           | ws://nats                                 | an address like tls://host:port
            servers:             | server:                                   | nats.servers can be one or more addresses
            """)
    void saysWhatIsWrongWithNats(String part, String instead, String complaint) {
        assertThatThrownBy(() -> parse(OVER_NATS.replace(part, instead)))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.sentence(Texts.in(BlfMain.class, "en")))
                                .contains(complaint));
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
            page: 127.0.0.1:8090         | nats: 'nats://127.0.0.1'             | line 10: nats is of no use with link: websocket
            page: 127.0.0.1:8090         | link: carrier-pigeon                 | line 10: link can be websocket, nats
            page: 127.0.0.1:8090         | link: nats                           | line 5: listen is of no use with link: nats
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
