package io.github.pbxkit.examples.lab.ari;

import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.AsteriskProfile;
import io.github.pbxkit.ari.testkit.TestCaller;
import io.github.pbxkit.ari.testkit.TestEndpoint;
import io.github.pbxkit.examples.lab.Waiting;
import java.net.URI;
import java.time.Duration;

/** The test kit's server, whose telephones the test plays. */
final class FakeWorld implements AriWorld {
    private final AriTestServer server;
    private int phones;

    FakeWorld(AsteriskProfile profile) {
        server = AriTestServer.builder().profile(profile).start();
        server.sound(LONG_SOUND, Duration.ofSeconds(20));
        server.sound(SHORT_SOUND, Duration.ofMillis(300));
        server.missingSound(MISSING_SOUND);
    }

    AriTestServer server() {
        return server;
    }

    void close() {
        server.close();
    }

    @Override
    public URI uri() {
        return server.uri();
    }

    @Override
    public String user() {
        return server.user();
    }

    @Override
    public String password() {
        return server.password();
    }

    @Override
    public String readOnlyUser() {
        return server.readOnlyUser();
    }

    @Override
    public String readOnlyPassword() {
        return server.readOnlyPassword();
    }

    @Override
    public Caller call(String name, int application) {
        String number = nextNumber();
        return new FakeCaller(
                server,
                number,
                server.caller()
                        .name(name)
                        .number(number)
                        .extension(ANSWERED_NUMBER + application)
                        .args(ARGUMENTS)
                        .enter(PREFIX + application));
    }

    @Override
    public Caller callUnanswered(String name, int application) {
        String number = nextNumber();
        return new FakeCaller(
                server,
                number,
                server.caller()
                        .name(name)
                        .number(number)
                        .extension(UNANSWERED_NUMBER + application)
                        .args(UNANSWERED)
                        .unanswered()
                        .enter(PREFIX + application));
    }

    @Override
    public Phone phone() {
        return new FakePhone(server, server.endpoint("PJSIP/" + nextNumber()));
    }

    @Override
    public void restart() {
        server.faults().restart();
    }

    @Override
    public void hangUpAll() {
        for (String id : server.channelIds()) {
            server.call(id).hangup();
        }
        phones = 0;
    }

    private String nextNumber() {
        return "" + (6001 + phones++);
    }

    private record FakePhone(AriTestServer server, TestEndpoint phone) implements Phone {

        @Override
        public String endpoint() {
            return phone.address();
        }

        @Override
        public void busy() {
            phone.busy();
        }

        @Override
        public Caller awaitCall() {
            TestCaller call = phone.awaitCall(Waiting.LIMIT).awaitAnswered(Waiting.LIMIT);
            return new FakeCaller(server, phone.address().substring("PJSIP/".length()), call);
        }
    }

    private record FakeCaller(AriTestServer server, String number, TestCaller call) implements Caller {

        @Override
        public void press(String digits) {
            call.press(digits);
        }

        @Override
        public void startTalking() {
            call.startTalking();
        }

        @Override
        public void stopTalking() {
            call.stopTalking();
        }

        @Override
        public void hold() {
            call.hold();
        }

        @Override
        public void unhold() {
            call.unhold();
        }

        @Override
        public void hangup() {
            call.hangup();
        }

        @Override
        public boolean isAnswered() {
            return call.isAnswered() && call.isUp();
        }

        @Override
        public boolean isEnded() {
            return !call.isUp();
        }

        @Override
        public String digitsHeard() {
            return call.digitsHeard();
        }

        @Override
        public void awaitSound() {
            Waiting.until(this::hearsSomething, Waiting.LIMIT, () -> call + " hears nothing");
        }

        @Override
        public void awaitSilence() {
            Waiting.until(() -> !hearsSomething(), Waiting.LIMIT, () -> call + " still hears something");
        }

        private boolean hearsSomething() {
            return call.hearsMusic() || call.hears() != null;
        }

        @Override
        public void awaitHeardBy(Caller other) {
            Waiting.until(() -> isHeardBy(other), Waiting.LIMIT, () -> call + " is not heard by " + other);
        }

        @Override
        public boolean isHeardBy(Caller other) {
            TestCaller listener = ((FakeCaller) other).call;
            boolean together = call.bridgeId() != null && call.bridgeId().equals(listener.bridgeId());
            return together && !call.isMuted() && !listener.isDeaf();
        }
    }
}
