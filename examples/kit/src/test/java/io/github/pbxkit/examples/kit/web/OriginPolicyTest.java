package io.github.pbxkit.examples.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginPolicyTest {
    private final OriginPolicy here = new OriginPolicy(true, null);

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "127.0.0.1:8080", "[::1]:8080", "LOCALHOST", "localhost:1234"})
    void knowsTheNamesOfThisMachine(String host) {
        assertThat(here.isOurHost(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example:8080", "localhost.evil.example", "127.0.0.1.evil.example:8080", ""})
    void refusesForeignNamesThatPointHere(String host) {
        assertThat(here.isOurHost(host)).isFalse();
    }

    @Test
    void acceptsOnlyThePageThatTheHostNames() {
        assertThat(here.isOurOrigin("http://localhost:8080", "localhost:8080")).isTrue();
        assertThat(here.isOurOrigin("https://localhost:8080", "localhost:8080")).isTrue();
        assertThat(here.isOurOrigin("http://localhost:9090", "localhost:8080")).isFalse();
        assertThat(here.isOurOrigin("http://evil.example", "localhost:8080")).isFalse();
        assertThat(here.isOurOrigin("null", "localhost:8080")).isFalse();
        assertThat(here.isOurOrigin(null, "localhost:8080")).isFalse();
    }

    @Test
    void acceptsThePublicAddressBehindAProxy() {
        OriginPolicy proxied = new OriginPolicy(true, URI.create("https://conf.example.org/"));

        assertThat(proxied.isOurHost("conf.example.org")).isTrue();
        assertThat(proxied.isOurOrigin("https://conf.example.org", "127.0.0.1:8080"))
                .isTrue();
        assertThat(proxied.isOurOrigin("http://conf.example.org", "127.0.0.1:8080"))
                .isFalse();
    }

    @Test
    void cannotKnowAllNamesOfAMachineThatListensToOthers() {
        assertThat(new OriginPolicy(false, null).isOurHost("pbx.lan:8080")).isTrue();
    }
}
