package io.github.pbxkit.ari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    private static final URI LOCAL = URI.create("http://127.0.0.1:8088");

    @Test
    void copiesWithAChange() {
        AriOptions changed = AriOptions.DEFAULTS.toBuilder()
                .subscribeAll(true)
                .timeouts(Timeouts.DEFAULTS.withRequest(Duration.ofSeconds(3)).withConnect(Duration.ofSeconds(1)))
                .limits(Limits.DEFAULTS.withMaxNesting(7).withMaxTextLength(8).withMaxMessageLength(9))
                .build();

        assertThat(changed.toBuilder().build().timeouts().request()).isEqualTo(Duration.ofSeconds(3));
        assertThat(changed.timeouts().connect()).isEqualTo(Duration.ofSeconds(1));
        assertThat(changed.limits().maxNesting()).isEqualTo(7);
        assertThat(changed.limits().maxQueuedEvents()).isEqualTo(50_000);
        assertThat(changed.subscribeAll()).isTrue();
        assertThat(AriOptions.DEFAULTS.subscribeAll()).isFalse();
        assertThat(AriOptions.DEFAULTS.timeouts().request()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void refusesBoundsThatAreNone() {
        assertThatThrownBy(() -> Limits.DEFAULTS.withMaxQueuedEvents(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("maxQueuedEvents")
                .hasMessageContaining("0");
        assertThatThrownBy(() -> Timeouts.DEFAULTS.withPing(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ping");
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> AriClient.builder(LOCAL).application("a").build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("credentials");
        assertThatThrownBy(() -> AriClient.builder(LOCAL).credentials("u", "p").build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("application");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://pbx:8088",
                "pbx:8088",
                "//pbx:8088",
                "http://user:geheim@pbx:8088",
                "http://pbx:8088/?api_key=user:geheim",
                "http://pbx:8088/#geheim",
                "http:///ari"
            })
    void refusesAddressesThatAreNoneAndShowsNoSecrets(String uri) {
        assertThatThrownBy(() -> AriClient.builder(URI.create(uri))
                        .credentials("u", "p")
                        .application("a")
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("geheim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a,b", "a\nb"})
    void refusesNamesOfApplications(String name) {
        assertThatThrownBy(() -> AriClient.builder(LOCAL).application(name))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAUserThatABasicHeaderCannotCarry() {
        assertThatThrownBy(() -> AriClient.builder(LOCAL).credentials("a:b", "p"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsLoopbackByItsName() {
        for (String host : new String[] {"localhost", "127.0.0.1", "127.5.6.7", "[::1]", "pbx.localhost"}) {
            assertThat(address("http://" + host + ":8088").isLoopback())
                    .as(host)
                    .isTrue();
        }
        for (String host : new String[] {"pbx", "10.0.0.1", "[::2]", "localhost.example.com", "128.0.0.1"}) {
            assertThat(address("http://" + host + ":8088").isLoopback())
                    .as(host)
                    .isFalse();
        }
    }

    @Test
    void showsNoPassword() {
        assertThat(address("http://pbx:8088/x")).hasToString("http://pbx:8088/x/ari");
        try (AriClient ari = AriClient.builder(LOCAL)
                .credentials("u", "geheim")
                .application("a")
                .build()) {
            assertThat(ari.toString()).doesNotContain("geheim").contains("u for [a]");
        }
    }

    private static AriAddress address(String uri) {
        return AriAddress.of(URI.create(uri), "u", "geheim");
    }
}
