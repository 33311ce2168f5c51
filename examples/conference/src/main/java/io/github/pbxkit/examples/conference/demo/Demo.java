package io.github.pbxkit.examples.conference.demo;

import io.github.pbxkit.ari.testkit.AriTestServer;
import java.net.URI;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** A fake PBX with phones that can be invited and with callers who come, talk, mute themselves and go. */
public final class Demo implements AutoCloseable {
    /** How its phones are reached. */
    public static final String INVITE_ENDPOINT = "PJSIP/{number}";

    private final AriTestServer server;
    private final DemoCallers callers;

    private Demo(AriTestServer server, DemoCallers callers) {
        this.server = server;
        this.callers = callers;
    }

    /** Starts the fake PBX; people begin to call once {@code application} is connected. */
    public static Demo start(String application) {
        AriTestServer server = AriTestServer.start();
        phones(server);
        DemoCallers callers = new DemoCallers(server, application, RandomGenerator.getDefault());
        callers.start();
        return new Demo(server, callers);
    }

    /** Three-digit numbers and 60xx: most answer after a while, those on 8 are busy, those on 9 never answer. */
    private static void phones(AriTestServer server) {
        for (int number = 100; number < 1000; number++) {
            phone(server, number);
        }
        for (int number = 6000; number < 6100; number++) {
            phone(server, number);
        }
    }

    private static void phone(AriTestServer server, int number) {
        String address = INVITE_ENDPOINT.replace("{number}", String.valueOf(number));
        switch (number % 10) {
            case 8 -> server.endpoint(address).busy();
            case 9 -> server.endpoint(address).neverAnswers();
            default -> server.endpoint(address).answersAfter(Duration.ofMillis(2500));
        }
    }

    public URI ari() {
        return server.uri();
    }

    public String user() {
        return server.user();
    }

    public String password() {
        return server.password();
    }

    @Override
    public void close() {
        callers.close();
        server.close();
    }
}
