package io.github.pbxkit.examples.amiconsole;

import io.github.pbxkit.ami.testkit.AmiTestServer;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A fake server where something happens all the time: calls come and go, lamps change. */
final class Demo implements AutoCloseable {
    private static final String[] NAMES = {"Anna", "Boris", "Вера", "Григорий"};

    private final AmiTestServer server;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "ami-console-demo");
        thread.setDaemon(true);
        return thread;
    });
    private final Random random = new Random();
    private int calls;

    private Demo() {
        AmiTestServer.Builder builder = AmiTestServer.builder().queue("support").queue("sales");
        for (int number = 6001; number <= 6004; number++) {
            builder.hint(String.valueOf(number), "PJSIP/" + number);
        }
        server = builder.start();
    }

    static Demo start() {
        Demo demo = new Demo();
        for (int number = 6001; number <= 6004; number++) {
            demo.server.deviceState("PJSIP/" + number, "NOT_INUSE");
        }
        demo.clock.scheduleWithFixedDelay(demo::step, 300, 1200, TimeUnit.MILLISECONDS);
        return demo;
    }

    String host() {
        return server.host();
    }

    int port() {
        return server.port();
    }

    String user() {
        return server.user();
    }

    String secret() {
        return server.secret();
    }

    private void step() {
        int who = random.nextInt(NAMES.length);
        String number = String.valueOf(6001 + who);
        String channel = String.format("PJSIP/%s-%08x", number, ++calls);
        String id = "1795396672." + calls;
        server.emit("Newchannel", channel(channel, "4", "Ring", number, NAMES[who], id));
        server.deviceState("PJSIP/" + number, "INUSE");
        clock.schedule(
                () -> {
                    server.emit("Newstate", channel(channel, "6", "Up", number, NAMES[who], id));
                    server.emit("Hangup", hangup(channel(channel, "6", "Up", number, NAMES[who], id)));
                    server.deviceState("PJSIP/" + number, "NOT_INUSE");
                },
                900,
                TimeUnit.MILLISECONDS);
    }

    private static String[] channel(String name, String state, String text, String number, String caller, String id) {
        return new String[] {
            "Channel",
            name,
            "ChannelState",
            state,
            "ChannelStateDesc",
            text,
            "CallerIDNum",
            number,
            "CallerIDName",
            caller,
            "Context",
            "default",
            "Exten",
            "100",
            "Priority",
            "1",
            "Uniqueid",
            id,
            "Linkedid",
            id
        };
    }

    private static String[] hangup(String[] channel) {
        String[] headers = Arrays.copyOf(channel, channel.length + 4);
        System.arraycopy(new String[] {"Cause", "16", "Cause-txt", "Normal Clearing"}, 0, headers, channel.length, 4);
        return headers;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        server.close();
    }
}
