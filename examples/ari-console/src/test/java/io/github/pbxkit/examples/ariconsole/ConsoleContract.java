package io.github.pbxkit.examples.ariconsole;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.examples.kit.ari.AriOffer;
import io.github.pbxkit.examples.lab.AsteriskServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The console on a real server. */
abstract class ConsoleContract {
    abstract AsteriskServer server();

    private Runs on(String... more) {
        String[] args = new String[more.length + 6];
        List.of(
                        "--ari",
                        server().ariUri().toString(),
                        "--user",
                        server().ariUser(),
                        "--password",
                        server().ariPassword())
                .toArray(args);
        System.arraycopy(more, 0, args, 6, more.length);
        return Runs.run(args);
    }

    @Test
    void callsAnyOperationWithTheTypesThatTheServerDocuments() {
        Runs runs = on(
                "--do",
                "POST channels endpoint=Local/4003@default app=ari-console appArgs=a,b timeout=10 channelId=console-1"
                        + " variables.NOTE='x y'",
                "--do",
                "GET channels/console-1/variable variable=NOTE",
                "--do",
                "POST bridges type=mixing bridgeId=console-b",
                "--do",
                "POST bridges/console-b/moh mohClass=default",
                "--do",
                "GET asterisk/info only=system only=status",
                "--do",
                "describe channels mute",
                "--do",
                "DELETE bridges/console-b",
                "--do",
                "DELETE channels/console-1");
        assertThat(runs.out())
                .contains("\"value\" : \"x y\"")
                .contains("direction")
                .contains("startup_time");
        assertThat(runs.code()).as(runs.out()).isZero();
    }

    @Test
    void probeAgreesWithTheServersDescription() throws Exception {
        ApiDocs docs = ApiDocs.read(new Rest(server().ariUri(), server().ariUser(), server().ariPassword()));
        int operations = AriOffer.operations(docs.operations().stream()
                        .map(o -> new AriOffer.Operation(o.method(), o.path()))
                        .toList())
                .size();

        Runs runs = on("probe");

        assertThat(runs.out())
                .contains("Asterisk " + server().version())
                .contains(docs.operations().size() + " operations documented, " + operations + " of them typed")
                .contains(docs.events().size() + " types of events documented");
        assertThat(operations).isEqualTo(docs.operations().size());
        assertThat(runs.out()).doesNotContain(server().ariPassword());
        System.out.println(
                runs.out().lines().filter(l -> l.contains("documented")).toList());
    }

    @Test
    void theDoctorIsContent() {
        assertThat(on("doctor").out()).contains("may change things").contains("The console can work");
    }
}
