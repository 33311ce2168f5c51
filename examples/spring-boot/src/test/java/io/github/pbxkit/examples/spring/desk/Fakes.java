package io.github.pbxkit.examples.spring.desk;

import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.github.pbxkit.ari.testkit.AriTestServer;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The fake servers of the testkits, and where the application finds them. */
final class Fakes implements AutoCloseable {
    static final Duration LIMIT = Duration.ofSeconds(30);
    static final String NUMBERS = "src/main/resources/io/github/pbxkit/examples/spring/start/sample-numbers.csv";

    final AriTestServer ari = AriTestServer.start();
    final AmiTestServer ami = AmiTestServer.start();

    private Map<String, Object> settings() {
        return Map.of(
                "pbxkit.ari.url", ari.uri(),
                "pbxkit.ari.username", ari.user(),
                "pbxkit.ari.password", ari.password(),
                "pbxkit.ari.applications", "desk",
                "pbxkit.ami.host", ami.host(),
                "pbxkit.ami.port", ami.port(),
                "pbxkit.ami.username", ami.user(),
                "pbxkit.ami.password", ami.secret(),
                "pbxkit.numbering.files", NUMBERS);
    }

    void tell(DynamicPropertyRegistry registry) {
        settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    String[] arguments() {
        return Stream.concat(
                        Stream.of("--server.port=0"),
                        settings().entrySet().stream().map(it -> "--" + it.getKey() + "=" + it.getValue()))
                .toArray(String[]::new);
    }

    @Override
    public void close() {
        ari.close();
        ami.close();
    }
}
