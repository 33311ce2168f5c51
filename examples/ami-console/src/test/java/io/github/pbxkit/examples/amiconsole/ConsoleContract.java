package io.github.pbxkit.examples.amiconsole;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.examples.lab.AsteriskServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
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

    /** What the server itself logs that it was asked for. */
    @Test
    void theProbeChangesNothingAndAgreesWithTheServersOwnList() throws IOException {
        Path capture = Files.createTempFile("probe", ".txt");
        server().cli("logger add channel probe.log debug");
        server().cli("core set debug 1");
        String report;
        try {
            report = run(0, "probe", "--listen", "1", "--capture", capture.toString());
        } finally {
            server().cli("core set debug 0");
            server().cli("logger remove channel probe.log");
        }
        long listed = run(0, "--json", "--do", "ListCommands").split("\\(Priv: ", -1).length - 1;
        assertThat(report)
                .contains("Asterisk: " + server().line().number() + ".")
                .containsPattern("may use: " + listed + ", with a type here: " + listed)
                .contains("list: QueueStatus");
        assertThat(Files.readString(capture)).doesNotContain(server().amiPassword(), "6001", "Первый");
        Files.delete(capture);

        String log = Files.readString(server().folder().resolve("log").resolve("probe.log"));
        List<String> asked = Pattern.compile("(?:Manager received command|Running action) '(\\w+)'")
                .matcher(log)
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .toList();
        assertThat(asked).as(log.substring(0, Math.min(3000, log.length()))).contains("listcommands", "queuestatus");
        List<String> allowed = new ArrayList<>(List.of("challenge", "login", "logoff"));
        ProbeRun.SENT.forEach(name -> allowed.add(name.toLowerCase(Locale.ROOT)));
        assertThat(asked).isSubsetOf(allowed);
    }
}
