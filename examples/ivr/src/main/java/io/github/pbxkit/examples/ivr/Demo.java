package io.github.pbxkit.examples.ivr;

import io.github.pbxkit.ari.testkit.AriTestException;
import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.TestCaller;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A fake PBX with two operators, and people who call the menu one after the other, each with a wish of his own. */
final class Demo implements AutoCloseable {
    /** How its phones are reached. */
    static final String ENDPOINT = "PJSIP/{number}";

    private static final Logger log = LoggerFactory.getLogger(Demo.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PROMPT = Duration.ofMillis(600);
    private static final long PAUSE_MILLIS = 1_000;

    private final AriTestServer server;
    private final String application;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread t = new Thread(task, "ivr-demo");
        t.setDaemon(true);
        return t;
    });

    /** Somebody and what he does. */
    private record Person(String name, String number, Wish wish) {}

    private interface Wish {
        void act(Demo demo, TestCaller caller);
    }

    private static final List<Person> PEOPLE = List.of(
            new Person("Анна Смирнова", "6011", Demo::leaveMessage),
            new Person("Grace Hopper", "6012", Demo::enterNumber),
            new Person("Олег Ким", "+79161234567", Demo::talk),
            new Person("María López", "6014", Demo::talkAndBeTransferred),
            new Person("Jan de Vries", "6015", Demo::hangUp));

    private Demo(AriTestServer server, String application) {
        this.server = server;
        this.application = application;
    }

    /** Starts the fake PBX; people begin to call once {@code application} is connected. */
    static Demo start(String application) {
        AriTestServer server = AriTestServer.builder().playbackLength(PROMPT).start();
        server.endpoint("PJSIP/6001").neverAnswers();
        server.endpoint("PJSIP/6002").answersAfter(Duration.ofSeconds(2));
        server.endpoint("PJSIP/6003").answersAfter(Duration.ofSeconds(1));
        Demo demo = new Demo(server, application);
        demo.thread.execute(() -> demo.call(0));
        return demo;
    }

    private void call(int number) {
        Person person = PEOPLE.get(number % PEOPLE.size());
        boolean ready = server.hasApplication(application);
        try {
            if (ready) {
                TestCaller caller = server.caller()
                        .name(person.name())
                        .number(person.number())
                        .unanswered()
                        .enter(application);
                person.wish().act(this, caller);
            }
        } catch (AriTestException tooLate) {
            log.debug("{} gave up", person.name(), tooLate);
        }
        if (!thread.isShutdown()) {
            thread.schedule(() -> call(ready ? number + 1 : number), ready ? PAUSE_MILLIS : 100, TimeUnit.MILLISECONDS);
        }
    }

    private void leaveMessage(TestCaller caller) {
        inTheMenu(caller).press("1");
        hears(caller, "sound:vm-intro");
        caller.await("silence", c -> c.hears() == null, PATIENCE);
        caller.talk(Duration.ofSeconds(3));
        hears(caller, "sound:vm-msgsaved");
        caller.hangup();
    }

    private void enterNumber(TestCaller caller) {
        inTheMenu(caller).press("3");
        hears(caller, "sound:vm-toenternumber").press("4711#");
        hears(caller, "digits:4711");
        inTheMenu(caller).press("2");
        caller.await("a message", c -> c.hears() != null && c.hears().startsWith("recording:"), PATIENCE);
        caller.hangup();
    }

    private void talk(TestCaller caller) {
        inTheMenu(caller).press("0");
        TestCaller operator = server.endpoint("PJSIP/6002").awaitCall(PATIENCE);
        operator.await("the caller", c -> c.bridgeId() != null, PATIENCE);
        caller.talk(Duration.ofSeconds(1));
        operator.hangupAfter(Duration.ofSeconds(2));
        caller.awaitHangup(PATIENCE);
    }

    private void talkAndBeTransferred(TestCaller caller) {
        inTheMenu(caller).press("0");
        TestCaller operator = server.endpoint("PJSIP/6002").awaitCall(PATIENCE);
        operator.await("the caller", c -> c.bridgeId() != null, PATIENCE);
        operator.press("*6003#");
        TestCaller third = server.endpoint("PJSIP/6003").awaitCall(PATIENCE);
        third.await("the operator", c -> c.bridgeId() != null, PATIENCE);
        operator.press("1");
        operator.awaitHangup(PATIENCE);
        third.hangupAfter(Duration.ofSeconds(2));
        caller.awaitHangup(PATIENCE);
    }

    private void hangUp(TestCaller caller) {
        inTheMenu(caller).hangup();
    }

    private static TestCaller inTheMenu(TestCaller caller) {
        return hears(caller, "sound:vm-press");
    }

    private static TestCaller hears(TestCaller caller, String medium) {
        return caller.await(medium, c -> medium.equals(c.hears()), PATIENCE);
    }

    URI ari() {
        return server.uri();
    }

    String user() {
        return server.user();
    }

    String password() {
        return server.password();
    }

    @Override
    public void close() {
        thread.shutdownNow();
        server.close();
    }
}
