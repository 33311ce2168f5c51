package io.github.pbxkit.examples.quarkus.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.util.Version;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServersTest {
    @Test
    void aWrongNameIsToldWithThoseThatAreThere() {
        Servers<String> servers = new Servers<>("pbxkit.ari.servers", Map.of("main", "a", "branch", "b"));

        assertThat(servers.get("branch")).isEqualTo("b");
        assertThatThrownBy(() -> servers.get("brunch"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[branch, main]")
                .hasMessageContaining("pbxkit.ari.servers.brunch");
    }

    /** Our libraries are made with another Netty than Quarkus; a mixture would fail at run time, in odd places. */
    @Test
    void thereIsOneNetty() {
        assertThat(Version.identify().values())
                .extracting(Version::artifactVersion)
                .isNotEmpty()
                .containsOnly(Version.identify().get("netty-codec-http").artifactVersion());
    }
}
