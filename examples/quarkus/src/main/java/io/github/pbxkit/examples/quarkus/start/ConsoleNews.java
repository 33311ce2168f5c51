package io.github.pbxkit.examples.quarkus.start;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.links.LinkNews;
import io.github.pbxkit.examples.quarkus.pbx.PbxConfig;
import io.github.pbxkit.examples.quarkus.pbx.Servers;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells on the console how the connections fare, when the application was started with options. */
@Singleton
public class ConsoleNews {
    private final PbxConfig config;

    ConsoleNews(PbxConfig config) {
        this.config = config;
    }

    /** Before the clients connect. */
    void watch(
            @Observes StartupEvent start,
            Servers<AriClient> ari,
            Servers<AmiClient> ami,
            @ConfigProperty(name = "office.language") Optional<String> language) {
        language.map(code -> new LinkNews(
                        Texts.in(OfficeMain.class, code), new PrintWriter(System.out, true, StandardCharsets.UTF_8)))
                .ifPresent(news -> {
                    config.ari()
                            .servers()
                            .forEach((name, server) -> news.watch(ari.get(name), server.url(), server.username()));
                    config.ami()
                            .servers()
                            .forEach((name, server) -> news.watch(ami.get(name), address(server), server.username()));
                });
    }

    private static String address(PbxConfig.AmiServer server) {
        return server.host() + ":" + server.port().orElse(server.tls() ? 5039 : 5038);
    }
}
