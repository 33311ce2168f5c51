package io.github.pbxkit.examples.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.testkit.AmiTestServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user gives it, with a real page and a fake Asterisk. */
class PushCommandTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @TempDir
    private Path folder;

    private final AmiTestServer pbx = AmiTestServer.start();
    private final PhoneWatch watch = new PhoneWatch(Clock.systemUTC());
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private PhonesPage page;
    private Path list;

    @BeforeEach
    void start() throws Exception {
        page = new PhonesPage(
                new InetSocketAddress(LOOPBACK, 0),
                watch,
                new ServedFiles(folder),
                new PhoneModels(new Inventory(List.of()), new ServedFiles(folder)),
                "pass");
        list = Files.writeString(folder.resolve("phones.csv"), """
                mac,model,number,server
                001122334401,7931,301,10.0.0.1
                001122334402,7931,302,10.0.0.1
                001122334403,7931,303,10.0.0.1
                """);
        pbx.on("PJSIPNotify", (request, reply) -> {
            String number = request.text("Endpoint");
            if (number.equals("302")) {
                reply.error("Unable to retrieve endpoint 302");
                return;
            }
            reply.success("Message", "NOTIFY sent");
            // the phone reads its file, and goes on to the next one
            watch.onRequest(LOOPBACK, "SEP0011223344" + number.substring(1) + ".cnf.xml", sent(), 1);
            watch.onRequest(LOOPBACK, "dialplan.xml", sent(), 1);
        });
    }

    private static RequestListener.Outcome sent() {
        return RequestListener.Outcome.SENT;
    }

    @AfterEach
    void stop() {
        page.close();
        pbx.close();
    }

    private int run(String... more) {
        List<String> args = new ArrayList<>(List.of(
                "push",
                "--lang",
                "en",
                "--ami",
                pbx.host() + ":" + pbx.port(),
                "--ami-user",
                pbx.user(),
                "--phones",
                list.toString()));
        args.addAll(Arrays.asList(more));
        return ProvisionerMain.run(args.toArray(String[]::new), new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private int runWatched(String... more) {
        List<String> args = new ArrayList<>(List.of(more));
        args.addAll(List.of("--page", "http://127.0.0.1:" + page.port(), "--page-password", "pass"));
        args.addAll(List.of("--ami-password", pbx.secret()));
        return run(args.toArray(String[]::new));
    }

    @Test
    void stopsBehindTheBatchWithARefusal() {
        assertThat(runWatched("--batch", "2", "--stop-on-refusal")).isEqualTo(1);

        assertThat(out.toString())
                .contains("ok       301  00:11:22:33:44:01")
                .contains("REFUSED  302  00:11:22:33:44:02  by Asterisk: ", "Unable to retrieve endpoint 302")
                .contains("Phones without a fault: 1, with one: 1.", "Stopped; phones not asked: 1.")
                .doesNotContain("303  ");
        assertThat(pbx.requests("PJSIPNotify")).hasSize(2);
    }

    @Test
    void goesOnWithoutThatOption() {
        assertThat(runWatched("--batch", "1")).isEqualTo(1);

        assertThat(out.toString()).contains("ok       303").doesNotContain("Stopped");
    }

    @Test
    void asksOnlyThePhonesWhoseFilesWereAppliedLast() throws Exception {
        Deployment deployment = new Deployment(folder, Clock.systemUTC());
        deployment.apply(deployment.plan(Inventory.read(list)));
        Files.writeString(list, Files.readString(list).replace("303,10.0.0.1", "303,10.0.0.2"));
        deployment.apply(deployment.plan(Inventory.read(list)));

        assertThat(runWatched("--dir", folder.toString())).as(err.toString()).isZero();

        assertThat(pbx.requests("PJSIPNotify"))
                .extracting(request -> request.text("Endpoint"))
                .containsExactly("303");
    }

    @Test
    void saysWhatIsMissingBeforeAnyPhoneIsAsked() {
        assertThat(run("--ami-password", pbx.secret(), "--page", "http://127.0.0.1:1"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("http://127.0.0.1:1 does not answer", "\"serve\"");
        assertThat(run("--ami-password", pbx.secret(), "--page", "http://127.0.0.1:" + page.port()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("--page-password");
        assertThat(run("--ami-password", "wrong", "--no-watch")).isEqualTo(1);
        assertThat(err.toString()).containsIgnoringCase("password").doesNotContain("\tat ");
        assertThat(run("--ami-password", pbx.secret(), "--batch", "0")).isEqualTo(1);
        assertThat(err.toString()).contains("--batch");
        assertThat(pbx.requests("PJSIPNotify")).isEmpty();
    }
}
