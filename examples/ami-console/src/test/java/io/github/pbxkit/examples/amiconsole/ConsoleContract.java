package io.github.pbxkit.examples.amiconsole;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.examples.lab.AsteriskServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The program against a real server. */
abstract class ConsoleContract {
    abstract AsteriskServer server();

    private String run(int expectedCode, String... more) {
        List<String> args = new ArrayList<>(List.of("--lang", "en", "--ami", "127.0.0.1:" + server().amiPort()));
        args.addAll(List.of("--user", server().amiUser(), "--password", server().amiPassword()));
        args.addAll(List.of(more));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = ConsoleMain.run(
                args.toArray(String[]::new), Map.of(), new PrintWriter(out, true), new PrintWriter(err, true));
        assertThat(err.toString()).isEmpty();
        assertThat(code).as(out.toString()).isEqualTo(expectedCode);
        assertThat(out.toString()).doesNotContain(server().amiPassword());
        return out.toString();
    }

    @Test
    void doctorFindsNothingToChange() {
        assertThat(run(0, "doctor"))
                .contains("Asterisk " + server().line().number() + ".", "may use Originate", "The console can work.");
    }

    @Test
    void showsListsAsTables() {
        assertThat(run(0, "--do", "ParkingLots", "--do", "QueueStatus"))
                .contains("StartSpace", "-- QueueParams\nQueue", "-- QueueMember\nQueue", "Items: 4");
    }

    @Test
    void showsOutputOfCommandsAndRefusals() {
        assertThat(run(0, "--do", "cli core show uptime")).contains("System uptime");
        assertThat(run(1, "--do", "cli no such thing")).contains("No such command");
        assertThat(run(1, "--json", "--do", "Hangup Channel=none")).contains("\"Message\":\"No such channel\"");
    }
}
