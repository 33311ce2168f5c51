package io.github.pbxkit.examples.queueboard;

import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.github.pbxkit.ami.testkit.TestReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A fake server in which three queues are busy: callers come, wait, are answered or give up; agents pause and go home. */
final class Demo implements AutoCloseable {
    private static final long STEP_MILLIS = 400;
    private static final List<String> NAMES = List.of(
            "Anna Berg",
            "Boris Orlov",
            "Clara Novak",
            "Denis Petrov",
            "Elena Smirnova",
            "Farid Aliev",
            "Grace Kim",
            "Hugo Blanc",
            "Irina Volkova",
            "Jonas Weber");

    private final AmiTestServer server = AmiTestServer.start();
    private final Random random = new Random(7);
    private final List<DemoQueue> queues = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "queue-board-demo");
        thread.setDaemon(true);
        return thread;
    });
    private long last;

    private Demo() {
        queues.add(new DemoQueue("sales", NAMES.subList(0, 4)));
        queues.add(new DemoQueue("service", NAMES.subList(4, 7)));
        queues.add(new DemoQueue("support", NAMES.subList(7, 10)));
    }

    static Demo start() {
        Demo demo = new Demo();
        demo.server.on("QueueStatus", (request, reply) -> demo.list(request.text("Queue"), reply));
        demo.server.on("CoreShowChannels", (request, reply) -> demo.channels(reply));
        for (int i = 0; i < 40; i++) {
            demo.step(); // so that the board is not empty at first
        }
        demo.clock.scheduleAtFixedRate(demo::step, STEP_MILLIS, STEP_MILLIS, TimeUnit.MILLISECONDS);
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

    private synchronized void step() {
        DemoQueue queue = queues.get(random.nextInt(queues.size()));
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> {
                if (queue.callers.size() < 7) {
                    queue.join(server, "1796000000." + ++last, number(), random.nextInt(3) == 0 ? "Ms. Visitor" : "");
                }
            }
            case 3, 4, 5, 6 -> queue.answer(server, random);
            case 7, 8 -> queue.endCall(server, random);
            case 9 -> queue.giveUp(server, random);
            case 10 -> queue.pauseOrCome(server, random);
            default -> {
                // a quiet moment
            }
        }
    }

    private String number() {
        return "+7495" + (1_000_000 + random.nextInt(9_000_000));
    }

    private synchronized void list(String name, TestReply reply) {
        reply.listBegins("Queue status will follow");
        queues.stream()
                .filter(queue -> name.isEmpty() || queue.name.equals(name))
                .forEach(queue -> queue.list(reply));
        reply.listEnds("QueueStatusComplete");
    }

    private synchronized void channels(TestReply reply) {
        reply.listBegins("Channels will follow");
        queues.forEach(queue -> queue.channels(reply));
        reply.listEnds("CoreShowChannelsComplete");
    }

    @Override
    public void close() {
        clock.shutdownNow();
        server.close();
    }
}
