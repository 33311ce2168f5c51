package io.github.pbxkit.examples.lab;

import io.github.pbxkit.examples.lab.sip.SipCall;
import io.github.pbxkit.examples.lab.sip.SipException;
import io.github.pbxkit.examples.lab.sip.SipPhone;
import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;

/** Two phones that call each other again and again, so that whoever watches the server sees something. */
final class LabDemo {
    private static final int STEP_SECONDS = 2;

    private final AsteriskServer server;
    private final Texts texts;
    private final PrintWriter out;

    LabDemo(AsteriskServer server, Texts texts, PrintWriter out) {
        this.server = server;
        this.texts = texts;
        this.out = out;
    }

    /** Goes on in the background until the server is closed. */
    void start() {
        Thread thread = new Thread(this::run, "asterisk-lab-demo");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try (SipPhone anna = server.phone("6001", "Анна");
                SipPhone boris = server.phone("6002", "Boris").register()) {
            while (server.isRunning()) {
                call(anna, boris);
            }
        } catch (SipException | IllegalStateException e) {
            if (server.isRunning()) { // else it was stopped in the middle of a call
                out.println(texts.say("demo.ended", server, e.getMessage()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void call(SipPhone anna, SipPhone boris) throws InterruptedException {
        SipCall call = anna.call(boris.number());
        SipCall received = boris.awaitIncoming();
        say("demo.rings");
        received.answer();
        call.awaitAnswered().startTalking();
        say("demo.talks");
        call.stopTalking();
        call.dtmf("123#");
        say("demo.digits");
        call.hold();
        say("demo.hold");
        call.unhold();
        received.hangup();
        call.awaitEnded();
        say("demo.hangup");
    }

    /** Each step lasts a moment, for people to see. */
    private void say(String key) throws InterruptedException {
        out.println(texts.say(key, server.version()));
        TimeUnit.SECONDS.sleep(STEP_SECONDS);
    }
}
