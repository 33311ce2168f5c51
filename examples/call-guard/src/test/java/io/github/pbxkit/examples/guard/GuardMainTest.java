package io.github.pbxkit.examples.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.examples.guard.rule.CallAttempt;
import io.github.pbxkit.examples.guard.rule.CallAttempt.Way;
import io.github.pbxkit.examples.guard.rule.RememberedDirections;
import io.github.pbxkit.examples.guard.rule.RuleBookReader;
import io.github.pbxkit.examples.kit.Program;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.numbering.LiveRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardMainTest {
    private static final boolean SOAK = Boolean.getBoolean("soak");

    @TempDir
    Path folder;

    private record Outcome(int code, String out, String err) {}

    private static Outcome run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--lang", "en"));
        int code = GuardMain.run(
                all.toArray(String[]::new), Map.of(), new PrintWriter(out, true), new PrintWriter(err, true));
        return new Outcome(code, out.toString(), err.toString());
    }

    @Test
    void checksNumbersAndSaysWhy() {
        Outcome out = run("check", "8 (916) 123-45-67", "810979123456789", "103", "nonsense");
        assertThat(out.code()).isZero();
        assertThat(out.out())
                .contains("ALLOW  +79161234567")
                .contains("International premium rate")
                .contains("an internal or short number");

        Outcome in = run("check", "--incoming", "--account", "trunk", "+79167123456", "+84951234567");
        assertThat(in.out()).contains("BLOCK  +79167123456").contains("nobody holds this number");
        assertThat(in.out()).contains("Reads like");
    }

    @Test
    void thePasswordOfTheDatabaseIsNeverTold() {
        String url = "jdbc:nosuch://db/guard?user=guard&Password=s3cret&pwd=0ther";
        for (String[] args : List.of(
                new String[] {"doctor", "--port", "0", "--db", url},
                new String[] {"--demo", "--port", "0", "--db", url})) {
            Outcome outcome = run(args);
            assertThat(outcome.code()).isEqualTo(Program.FAULT);
            assertThat(outcome.out() + outcome.err())
                    .contains("jdbc:nosuch://db/guard?user=guard&Password=***&pwd=***")
                    .doesNotContain("s3cret", "0ther");
        }
    }

    @Test
    void replaysAsterisksOwnFileAndAnyOther() throws IOException {
        Path master = folder.resolve("Master.csv");
        try (PrintWriter rows = new PrintWriter(Files.newBufferedWriter(master))) {
            for (int i = 0; i < 10; i++) {
                rows.printf(
                        "\"\",\"6001\",\"810979123456%03d\",\"default\",\"\",\"PJSIP/6001-0000000%d\",\"PJSIP/trunk-1\","
                                + "\"Dial\",\"x\",\"2026-11-23 10:%02d:00\",\"2026-11-23 10:%02d:05\",\"2026-11-23 10:59:05\","
                                + "600,595,\"ANSWERED\",\"DOCUMENTATION\",\"170000000%d.1\",\"\"%n",
                        i, i, i, i, i);
            }
            rows.println("broken");
        }
        Outcome outcome = run("replay", master.toString());
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .contains("10 calls in")
                .contains("3 go on")
                .contains("7 are stopped")
                .contains("1 rows could not be read")
                .contains("line 11")
                .contains("premium and satellite numbers: 7 calls stopped, 3 cut")
                .contains("2026-11-23 10:03:00  6001 -> +979123456003");

        Path other = folder.resolve("other.csv");
        Files.writeString(other, "who;when;whom\n6001;2026-11-23T10:00:00+03:00;+4930123456\n");
        Outcome mapped = run("replay", other.toString(), "--columns", "account=who,number=whom,start=when");
        assertThat(mapped.out()).contains("1 calls in").contains("1 go on");
        assertThat(run("replay", other.toString(), "--columns", "account=nobody,number=whom,start=when")
                        .err())
                .contains("no column nobody; it has who, when, whom");
        assertThat(run("replay", other.toString(), "--columns", "account=1,number=9,start=2")
                        .err())
                .contains("line 1: it has 3 columns only");
        assertThat(run("replay", other.toString(), "--columns", "account=0,number=3,start=2")
                        .err())
                .contains("no column 0");
        assertThat(run("replay", other.toString(), "--columns", "acount=who").err())
                .contains("account, number");
        assertThat(run("replay", folder.resolve("no.csv").toString()).err()).contains("does not exist");
    }

    @Test
    void aMillionRecords() throws IOException {
        int count = SOAK ? 1_000_000 : 100_000;
        Path file = folder.resolve("many.csv");
        try (PrintWriter rows = new PrintWriter(Files.newBufferedWriter(file))) {
            rows.println("src,dst,calldate,duration,billsec");
            for (int i = 0; i < count; i++) {
                rows.printf(
                        "%d,%s,2026-11-%02d %02d:%02d:%02d,60,55%n",
                        6000 + i % 300,
                        i % 97 == 0 ? "810979123456789" : "8916" + (1_000_000 + i % 5_000_000),
                        1 + (int) ((long) i * 28 / count),
                        i / 3600 % 24,
                        i / 60 % 60,
                        i % 60);
            }
        }
        Outcome outcome = run(
                "replay",
                file.toString(),
                "--columns",
                "account=src,number=dst,start=calldate,duration=duration,talk=billsec");
        assertThat(outcome.out()).contains(String.format("%,d calls in", count));
        outcome.out().lines().filter(l -> l.contains("calls in")).forEach(System.out::println);
    }

    /** Prints how long decisions take; what is asserted is that they were made. */
    @Test
    void decidesManyCalls() {
        int count = SOAK ? 1_000_000 : 50_000;
        Judge judge = new Judge(
                new LiveRegistry(NumberData.registry(null)),
                NumberData.risks(null),
                RuleBookReader.builtIn(),
                new RememberedDirections((account, direction) -> {}),
                Locale.ENGLISH);
        long[] nanos = new long[count];
        Instant at = Instant.parse("2026-11-23T12:00:00Z");
        int stopped = 0;
        for (int i = 0; i < count; i++) {
            String number = i % 50 == 0 ? "810979123456789" : "8916" + (1_000_000 + i % 5_000_000);
            CallAttempt attempt = new CallAttempt("c" + i, Way.OUT, "6" + i % 500, number, at.plusMillis(i * 40L));
            long began = System.nanoTime();
            stopped += judge.decide(attempt).action().isStopping() ? 1 : 0;
            nanos[i] = System.nanoTime() - began;
            judge.ended("c" + (i - 1000), attempt.at());
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%,d decisions: p50 %.1f us, p99 %.1f us, p99.9 %.1f us, %,d stopped%n",
                count,
                nanos[count / 2] / 1e3,
                nanos[(int) (count * 0.99)] / 1e3,
                nanos[(int) (count * 0.999)] / 1e3,
                stopped);
        assertThat(stopped).isPositive();
    }

    @Test
    void aWrongStartSaysWhatToChange() throws IOException {
        assertThat(run("--ari", "http://127.0.0.1:1").err()).contains("--user and --password");
        assertThat(run("--demo", "--lab").err()).contains("only one of --ari/--ami");
        assertThat(run("--ari", "http://127.0.0.1:1", "--user", "u", "--password", "p", "--port", "0")
                        .err())
                .contains("Nobody answers at http://127.0.0.1:1");
        assertThat(run("--db", "jdbc:nothing:x", "--port", "0").err()).contains("--db");
        Path rules = folder.resolve("rules.yaml");
        Files.writeString(rules, "outgoing:\n  - rule: a\n    action: stop\n");
        assertThat(run("rules", "--rules", rules.toString()).err())
                .contains("outgoing[1]")
                .contains("not stop");
        assertThat(run("--listen", "0.0.0.0").err()).contains("password");
        assertThat(run("--nonsense").code()).isEqualTo(Program.USAGE);
        Files.writeString(rules, "outgoing: [1\n");
        assertThat(run("--rules", rules.toString(), "--port", "0"))
                .as("one sentence, and nothing that was not started is stopped")
                .satisfies(outcome -> assertThat(outcome.err()).hasLineCount(1).contains("no YAML", "expected"))
                .satisfies(outcome -> assertThat(outcome.out()).isEmpty());
        assertThat(run("replay", folder.toString()).err()).contains("is a folder");
        assertThat(run("--help").out()).doesNotContain("''");
    }

    @Test
    void printsWhatThePbxNeedsInTheOnePlaceThatSaysWhatHappensWhenUnsure() throws IOException {
        assertThat(run("--print-config").out()).contains("n(unsure),Goto(go)").contains("Stasis(call-guard,out,");
        Path rules = folder.resolve("rules.yaml");
        Files.writeString(rules, "when-unsure: block\n");
        assertThat(run("--print-config", "--flavour", "freepbx", "--rules", rules.toString())
                        .out())
                .contains("n(unsure),Goto(stop)")
                .contains("extensions_custom.conf");
        assertThat(run("rules").out()).contains("outgoing:");
        assertThat(run("doctor", "--port", "0").out()).contains("Rules: 4 outgoing");
    }

    @Test
    void theDemoLivesAndItsPageTells() throws Exception {
        GuardOptions options = new GuardOptions();
        options.web.port = 0;
        StringWriter console = new StringWriter();
        try (GuardApp app = GuardApp.start(options, Texts.in(GuardMain.class, "en"), new PrintWriter(console))) {
            HttpClient http = HttpClient.newHttpClient();
            String state = "";
            long end = System.nanoTime() + 60_000_000_000L;
            while (!state.contains("\"why\"") && System.nanoTime() < end) {
                Thread.sleep(100);
                state = http.send(
                                HttpRequest.newBuilder(app.page().resolve("/api/state?lang=ru"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
            }
            assertThat(state).contains("\"why\"").contains("\"links\":{\"ARI\":\"live\"}");
            assertThat(http.send(
                                    HttpRequest.newBuilder(URI.create(app.page() + "health"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
