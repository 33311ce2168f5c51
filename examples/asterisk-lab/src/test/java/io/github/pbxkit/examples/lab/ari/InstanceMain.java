package io.github.pbxkit.examples.lab.ari;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.event.CallBroadcast;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.outbound.AriConnection;
import io.github.pbxkit.ari.outbound.AriServer;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * One of several instances of an application behind one PBX, in a process of its own. Says on its output what it does, and ends
 * when its input ends. {@code claim URI USER PASSWORD APPLICATION ROOM} takes broadcast calls while it has room; {@code
 * accept PORT} takes the sockets of calls.
 */
public final class InstanceMain {
    private InstanceMain() {}

    public static void main(String[] args) throws Exception {
        if (args[0].equals("claim")) {
            claim(URI.create(args[1]), args[2], args[3], args[4], Integer.parseInt(args[5]));
        } else {
            accept(Integer.parseInt(args[1]));
        }
    }

    private static void claim(URI uri, String user, String password, String application, int room) throws Exception {
        try (AriClient ari = AriClient.builder(uri)
                .credentials(user, password)
                .application(application)
                .build()) {
            Claims claims = new Claims(ari, application, room);
            ari.on(CallBroadcast.class, call -> claims.offer(call.channel().id()));
            ari.on(StasisStart.class, call -> answer(ari, call));
            ari.connect().join();
            untilInputEnds();
        }
    }

    /**
     * Claims calls while there is room. A call is broadcast once only, and a claim that comes too late gives its place back: so
     * calls that found no room are tried then.
     */
    private static final class Claims {
        private final AriClient ari;
        private final String application;
        private final Queue<String> offered = new ArrayDeque<>();
        private int free;

        Claims(AriClient ari, String application, int room) {
            this.ari = ari;
            this.application = application;
            this.free = room;
        }

        synchronized void offer(String channelId) {
            offered.add(channelId);
            claimWhatFits();
        }

        private synchronized void tooLate() {
            free++;
            claimWhatFits();
        }

        private void claimWhatFits() {
            while (free > 0 && !offered.isEmpty()) {
                free--;
                ari.events().claimChannel(offered.remove(), application).send().exceptionally(taken -> {
                    tooLate();
                    return null;
                });
            }
        }
    }

    private static void accept(int port) throws IOException {
        try (AriServer server = AriServer.builder(port)
                .credentials(OutboundContract.USER, OutboundContract.PASSWORD)
                .onCall(InstanceMain::take)
                .start()) {
            untilInputEnds();
        }
    }

    private static void take(AriConnection call) {
        say("call " + call.channelName().orElseThrow());
        call.client().on(StasisStart.class, start -> answer(call.client(), start));
    }

    private static void answer(AriClient ari, StasisStart start) {
        ChannelHandle caller = ari.channel(start.channel().id());
        caller.answer().await();
        say("answered " + start.channel().name());
    }

    private static void untilInputEnds() throws IOException {
        say("ready");
        while (System.in.read() >= 0) {
            // The test holds the other end, and the system closes it should the test die.
        }
    }

    private static synchronized void say(String line) {
        System.out.println("> " + line);
        System.out.flush();
    }
}
