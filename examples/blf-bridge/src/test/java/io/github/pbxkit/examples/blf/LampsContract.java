package io.github.pbxkit.examples.blf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.pbxkit.devstate.DeviceState;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.LabExtension;
import io.github.pbxkit.examples.lab.LabOptions;
import io.github.pbxkit.examples.lab.SipDriver;
import io.github.pbxkit.examples.lab.sip.HintNotification;
import io.github.pbxkit.examples.lab.sip.HintSubscription;
import io.github.pbxkit.examples.lab.sip.SipCall;
import io.github.pbxkit.examples.lab.sip.SipPhone;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** Two real Asterisks, a bridge process beside each, a link with TLS between them, SIP phones that watch. */
abstract class LampsContract {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    /** Beats of half a second, three of which may be missed. */
    private static final long LEASE_MILLIS = 1500;
    /** On top of what is promised: this machine is busy with the test itself. */
    private static final long BUSY_MILLIS = 2000;

    private static final long RIGHT_MILLIS = 2000;
    private static final int SOAK_ROUNDS = 20;

    @TempDir
    Path folder;

    /** A lamp that is wrong says nothing of why: the bridges do, and what stands between them. */
    @RegisterExtension
    final TestExecutionExceptionHandler logs = this::tellAll;

    private final List<SipPhone> phones = new ArrayList<>();
    private BridgeProcess moscow;
    private BridgeProcess tver;
    private LinkRig link;

    /** Beside it runs the bridge moscow. */
    abstract LabExtension one();

    /** Beside it runs the bridge tver. */
    abstract LabExtension other();

    /** What the bridges are joined by, made anew for each test. */
    abstract LinkRig rig();

    @BeforeEach
    void start() {
        link = rig();
        reset();
        moscow = new BridgeProcess(folder, "moscow", one().server(), link.moscow());
        tver = new BridgeProcess(folder, "tver", other().server(), link.tver());
        moscow.start();
        tver.start();
    }

    @AfterEach
    void stop() {
        phones.forEach(SipPhone::close);
        tver.close();
        moscow.close();
        link.close();
    }

    private void tellAll(ExtensionContext test, Throwable failure) throws Throwable {
        if (!(failure instanceof TestAbortedException)) {
            System.out.printf(
                    "FAILED %s at %s, load %.1f%n--- the bridge moscow:%n%s%n--- the bridge tver:%n%s%n--- between:%n%s%n",
                    test.getDisplayName(), LocalTime.now(), load(), moscow.log(), tver.log(), link.log());
        }
        throw failure;
    }

    private void reset() {
        set(one().server(), DeviceState.NOT_INUSE);
        set(other().server(), DeviceState.NOT_INUSE);
    }

    private static void set(AsteriskServer pbx, DeviceState state) {
        pbx.cli("devstate change Custom:mystate " + state);
    }

    private SipPhone phone(AsteriskServer pbx, String number) {
        SipPhone phone = pbx.phone(number);
        phones.add(phone);
        return phone;
    }

    private static Predicate<HintNotification> shows(AsteriskServer at, DeviceState state) {
        boolean early = state == DeviceState.RINGINUSE && at.sipDriver() == SipDriver.CHAN_SIP;
        String dialog = early ? "early" : state.dialogState();
        return notify -> notify.dialogState().equals(dialog) && notify.isOnHold() == (state == DeviceState.ONHOLD);
    }

    private long awaitLamp(HintSubscription lamp, AsteriskServer at, DeviceState state, long millis) {
        long began = System.nanoTime();
        lamp.await(shows(at, state), Duration.ofMillis(millis));
        return millisSince(began);
    }

    private static long millisSince(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }

    @Test
    void aPhoneSeesEveryStateOfANumberOnTheOtherServer() {
        AsteriskServer one = one().server();
        AsteriskServer other = other().server();
        HintSubscription there = phone(one, "6003").subscribe("1234*tver");
        HintSubscription here = phone(other, "6003").subscribe("1234*moscow");
        for (DeviceState state : List.of(
                DeviceState.INUSE,
                DeviceState.NOT_INUSE,
                DeviceState.RINGING,
                DeviceState.RINGINUSE,
                DeviceState.ONHOLD,
                DeviceState.UNAVAILABLE,
                DeviceState.BUSY,
                DeviceState.INVALID,
                DeviceState.INUSE,
                DeviceState.NOT_INUSE)) {
            set(other, state);
            awaitLamp(there, one, state, LIMIT.toMillis());
            set(one, state);
            awaitLamp(here, other, state, LIMIT.toMillis());
        }
    }

    /** The dialplan that the doctor prints, for numbers of five digits that the lab itself knows nothing of. */
    static LabOptions withPrintedDialplan() {
        String dialplan = Dialplan.print("asterisk", List.of("12345"), "Custom:", Texts.in(BlfMain.class, "en"));
        return LabOptions.builder()
                .tls(true)
                .append("extensions.conf", "\n[default](+)\ninclude => blf-bridge\n\n" + dialplan)
                .build();
    }

    @Test
    void theDoctorIsContentAndItsDialplanWorks() {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        int code = BlfMain.run(
                new String[] {"doctor", "--site", moscow.site().toString(), "--lang", "en"}, Map.of(), writer, writer);
        System.out.print(out);
        assertThat(out.toString())
                .contains("Everything the bridge needs is there", "_XXXX*[a-z0-9].,hint", "States can be written")
                .contains(link.praise());
        assertThat(code).isZero();

        AsteriskServer one = one().server();
        HintSubscription lamp = phone(one, "6003").subscribe("12345*nyc");
        awaitLamp(lamp, one, DeviceState.NOT_INUSE, LIMIT.toMillis());
        one.cli("devstate change Custom:12345*nyc INUSE");
        awaitLamp(lamp, one, DeviceState.INUSE, LIMIT.toMillis());

        // There is no site nyc: the bridge puts out what nobody wants.
        awaitLamp(lamp, one, DeviceState.UNAVAILABLE, LIMIT.toMillis());
    }

    @Test
    void aPhoneSeesRealCallsOnTheOtherServer() {
        watchesCalls(one().server(), other().server(), "tver", moscow);
        watchesCalls(other().server(), one().server(), "moscow", tver);
    }

    private void watchesCalls(AsteriskServer here, AsteriskServer there, String server, BridgeProcess bridge) {
        HintSubscription called = phone(here, "6005").subscribe("6002*" + server);
        HintSubscription caller = phone(here, "6006").subscribe("6001*" + server);
        SipPhone boris = phone(there, "6002").register();
        SipPhone anna = phone(there, "6001").register();
        awaitLamp(called, here, DeviceState.NOT_INUSE, LIMIT.toMillis());

        SipCall call = anna.call("6002");
        awaitLamp(called, here, DeviceState.RINGING, LIMIT.toMillis());
        SipCall received = boris.awaitIncoming().answer();
        call.awaitAnswered();
        awaitLamp(called, here, DeviceState.INUSE, LIMIT.toMillis());
        awaitLamp(caller, here, DeviceState.INUSE, LIMIT.toMillis());
        long millis =
                Get.until(bridge.services() + "/lamps.xml", xml -> xml.contains("6002 " + server + ": in use"), LIMIT);
        System.out.printf("the page for phones at %s was right after %d ms%n", here, millis);
        assertThat(millis).isLessThan(1000);

        // chan_sip shows it at the phone that holds, chan_pjsip at the one that is held.
        HintSubscription held = there.sipDriver() == SipDriver.CHAN_SIP ? called : caller;
        received.hold();
        awaitLamp(held, here, DeviceState.ONHOLD, LIMIT.toMillis());
        received.unhold();
        awaitLamp(held, here, DeviceState.INUSE, LIMIT.toMillis());
        call.hangup();
        awaitLamp(called, here, DeviceState.NOT_INUSE, LIMIT.toMillis());
        awaitLamp(caller, here, DeviceState.NOT_INUSE, LIMIT.toMillis());
        phones.forEach(SipPhone::close);
        phones.clear();
    }

    @Test
    void lampsAreRightWhateverIsKilled() {
        AsteriskServer one = one().server();
        AsteriskServer other = other().server();
        int rounds = Boolean.getBoolean("soak") ? SOAK_ROUNDS : link.rounds();
        assumeTrue(rounds > 0, "over this link with -Psoak only");
        for (int round = 1; round <= rounds; round++) {
            HintSubscription lamp = phone(one, "6003").subscribe("1234*tver");
            lights(lamp);
            tver.kill();
            long bridge = goesDark(lamp);
            set(other, DeviceState.RINGING);
            long bridgeStart = tver.start();
            long bridgeBack = isRight(lamp, DeviceState.RINGING);

            moscow.kill();
            set(other, DeviceState.ONHOLD);
            long ownStart = moscow.start();
            long ownBack = isRight(lamp, DeviceState.ONHOLD);

            link.cut();
            long cut = goesDark(lamp);
            set(other, DeviceState.INUSE);
            link.heal();
            long healed = isRight(lamp, DeviceState.INUSE);

            long serverBack = link.hasServer() ? killsServer(lamp) : 0;

            other.kill();
            long dead = goesDark(lamp);
            other.restart();
            set(other, DeviceState.RINGING);
            long deadBack = isRight(lamp, DeviceState.RINGING);

            one.kill();
            set(other, DeviceState.INUSE);
            phones.forEach(SipPhone::close);
            phones.clear();
            one.restart();
            HintSubscription again = phone(one, "6004").subscribe("1234*tver");
            long ownDeadBack = isRight(again, DeviceState.INUSE);
            again.close();
            reset();
            System.out.printf(
                    "round %d, load %.1f, ms: dark after bridge killed %d, link cut %d, Asterisk killed %d (lease %d); right"
                            + " after bridge there %d (it answered after %d), here %d (%d), link %d, server %d, Asterisk there %d, here %d%n",
                    round,
                    load(),
                    bridge,
                    cut,
                    dead,
                    LEASE_MILLIS,
                    bridgeBack,
                    bridgeStart,
                    ownBack,
                    ownStart,
                    healed,
                    serverBack,
                    deadBack,
                    ownDeadBack);
        }
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** What stands between the bridges is away for longer than a lease, and a state changes meanwhile. */
    private long killsServer(HintSubscription lamp) {
        link.killServer();
        goesDark(lamp);
        set(other().server(), DeviceState.ONHOLD);
        link.startServer();
        return isRight(lamp, DeviceState.ONHOLD);
    }

    private void lights(HintSubscription lamp) {
        set(other().server(), DeviceState.INUSE);
        awaitLamp(lamp, one().server(), DeviceState.INUSE, LIMIT.toMillis());
    }

    private long goesDark(HintSubscription lamp) {
        return awaitLamp(lamp, one().server(), DeviceState.UNAVAILABLE, LEASE_MILLIS + 200 + BUSY_MILLIS);
    }

    private long isRight(HintSubscription lamp, DeviceState state) {
        return awaitLamp(lamp, one().server(), state, RIGHT_MILLIS + BUSY_MILLIS);
    }
}
