package io.github.pbxkit.examples.lab.live;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.AmiException;
import io.github.pbxkit.ami.AmiRefusedException;
import io.github.pbxkit.ami.event.CoreShowChannel;
import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.LabOptions;
import io.github.pbxkit.examples.lab.sip.SipCall;
import io.github.pbxkit.examples.lab.sip.SipException;
import io.github.pbxkit.examples.lab.sip.SipPhone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Phones that call a queue and agents who answer: with holds, both kinds of transfer, parking, callers who give up, Local
 * channels that are optimised away, and channels that are sent elsewhere in the dialplan.
 */
final class QueueLoad implements AutoCloseable {
    static final LabOptions OPTIONS = LabOptions.builder()
            .phones(30)
            // chan_sip keeps the ports of a call for half a minute after its end
            .file("rtp.conf", "[general]\nrtpstart = 10000\nrtpend = 30000\nstrictrtp = no\n")
            .append("queues.conf", """

                    [board]
                    strategy = rrmemory
                    timeout = 5
                    retry = 1
                    ringinuse = yes
                    wrapuptime = 0
                    joinempty = yes
                    """)
            .append("extensions.conf", """

                    [default]
                    exten => 3600,1,Answer()
                     same => n,Queue(board,tT,,,60)
                     same => n,Hangup()
                    exten => 3601,1,Dial(Local/3600@default,30)
                     same => n,Hangup()
                    exten => 3602,1,Answer()
                     same => n,Queue(empty,tT,,,300)
                     same => n,Hangup()
                    """)
            .build();
    private static final Logger LOG = LoggerFactory.getLogger(QueueLoad.class);
    private static final List<String> AGENTS = List.of("6001", "6002", "6003");
    private static final String SPARE = "6004";
    private static final int FIRST_CALLER = 6011;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final AsteriskServer server;
    private final AmiClient ami;
    private final List<SipPhone> phones = new ArrayList<>();
    private final Map<String, BlockingQueue<SipCall>> answered = new ConcurrentHashMap<>();
    private final List<SipPhone> callers = new ArrayList<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger served = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    QueueLoad(AsteriskServer server, AmiClient ami, int callerPhones) {
        this.server = server;
        this.ami = ami;
        for (String number : AGENTS) {
            phone(number).onIncoming(this::answer).register();
            join(server.endpoint(number));
        }
        phone(SPARE).onIncoming(SipCall::answer).register();
        for (int i = 0; i < callerPhones; i++) {
            String number = String.valueOf(FIRST_CALLER + i);
            answered.put(number, new LinkedBlockingQueue<>());
            callers.add(phone(number));
        }
    }

    private void join(String device) {
        try {
            ami.send(AmiAction.of("QueueAdd").with("Queue", "board").with("Interface", device))
                    .join();
        } catch (CompletionException isThereAlready) {
            if (!(isThereAlready.getCause() instanceof AmiRefusedException)) {
                throw isThereAlready;
            }
        }
    }

    private SipPhone phone(String number) {
        String password = server.phones().stream()
                .filter(phone -> phone.number().equals(number))
                .findFirst()
                .orElseThrow()
                .password();
        SipPhone phone = SipPhone.builder("127.0.0.1", server.sipPort(), number)
                .password(password)
                .build();
        phones.add(phone);
        return phone;
    }

    private void answer(SipCall call) {
        try {
            call.answer();
            BlockingQueue<SipCall> caller = answered.get(call.remoteNumber());
            if (caller != null) {
                caller.add(call);
            }
        } catch (SipException | IllegalStateException hasEnded) {
            // the caller was faster
        }
    }

    int begun() {
        return begun.get();
    }

    int served() {
        return served.get();
    }

    int failed() {
        return failed.get();
    }

    /** Makes calls on all callers' phones until so many have begun, or the server is gone; blocks. */
    void run(int calls) throws InterruptedException {
        AtomicInteger left = new AtomicInteger(calls);
        List<Thread> threads = new ArrayList<>();
        for (SipPhone caller : callers) {
            Thread thread = new Thread(() -> run(caller, left), "caller-" + caller.number());
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void run(SipPhone caller, AtomicInteger left) {
        int inARow = 0;
        while (left.getAndDecrement() > 0 && inARow < 2 && server.isRunning()) {
            try {
                call(caller, begun.getAndIncrement());
                served.incrementAndGet();
                inARow = 0;
            } catch (SipException | IllegalStateException | AmiException | CompletionException e) {
                failed.incrementAndGet();
                LOG.info("call {}: {}", caller, e.getMessage());
                inARow++;
                caller.calls().forEach(SipCall::hangup);
            }
        }
    }

    private void call(SipPhone caller, int number) {
        BlockingQueue<SipCall> agents = answered.get(caller.number());
        agents.clear();
        SipCall call = caller.call(number % 9 == 6 ? "3601" : "3600").awaitAnswered(PATIENCE);
        if (number % 9 == 5) { // gives up
            call.hangup();
            call.awaitEnded();
            return;
        }
        SipCall agent = poll(agents);
        if (agent != null) {
            switch (number % 9) {
                case 1 -> {
                    call.hold();
                    call.unhold();
                }
                case 2 -> agent.hangup();
                case 3 -> transfer(caller, agent, "4003");
                case 4 -> transfer(caller, agent, "4020"); // parks
                case 7 -> attendedTransfer(caller, agent);
                case 8 -> redirect(caller);
                default -> {
                    // talks
                }
            }
        }
        call.hangup();
        call.awaitEnded();
        if (agent != null) {
            agent.hangup();
        }
    }

    /** By AMI: a phone that was called by a queue is often refused a REFER, or not told how it went. */
    private void transfer(SipPhone caller, SipCall agent, String number) {
        String channel = channelTo(agent.localNumber(), caller.number());
        if (!channel.isEmpty()) {
            ami.send(AmiAction.of("BlindTransfer")
                            .with("Channel", channel)
                            .with("Exten", number)
                            .with("Context", "default"))
                    .join();
        }
    }

    private static SipCall poll(BlockingQueue<SipCall> agents) {
        try {
            return agents.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** The agent asks the spare phone, which answers, and completes by hanging up. */
    private void attendedTransfer(SipPhone caller, SipCall agent) {
        String channel = channelTo(agent.localNumber(), caller.number());
        if (!channel.isEmpty()) {
            ami.send(AmiAction.of("Atxfer")
                            .with("Channel", channel)
                            .with("Exten", SPARE)
                            .with("Context", "default"))
                    .join();
        }
    }

    private void redirect(SipPhone caller) {
        String channel = channelTo(caller.number(), "");
        if (!channel.isEmpty()) {
            ami.send(AmiAction.of("Redirect")
                            .with("Channel", channel)
                            .with("Exten", "4003")
                            .with("Context", "default")
                            .with("Priority", "1"))
                    .join();
        }
    }

    /** The name of a phone's channel, as soon as it is joined with the other side; empty if that never happens. */
    private String channelTo(String number, String connected) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<String> joined =
                    ami.sendList(AmiAction.of("CoreShowChannels")).join().events(CoreShowChannel.class).stream()
                            .filter(c -> c.channel().name().startsWith(server.endpoint(number) + "-"))
                            .filter(c -> connected.isEmpty()
                                    || c.channel().connectedLineNum().equals(connected))
                            .filter(c -> !c.bridgeId().isEmpty())
                            .map(c -> c.channel().name())
                            .findFirst();
            if (joined.isPresent()) {
                return joined.get();
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return "";
    }

    /** Leaves calls standing: one talking, one on hold, one parked, and the others waiting; returns when it is so. */
    void standStill() {
        for (int i = 0; i < callers.size(); i++) {
            SipPhone caller = callers.get(i);
            answered.get(caller.number()).clear();
            SipCall call =
                    caller.call(i == 2 ? "4020" : i < 2 ? "3600" : "3602").awaitAnswered(PATIENCE);
            if (i < 2 && poll(answered.get(caller.number())) == null) {
                throw new IllegalStateException("no agent answered " + caller.number());
            }
            if (i == 1) {
                call.hold();
            }
        }
    }

    void hangUpAll() {
        phones.forEach(phone -> phone.calls().forEach(SipCall::hangup));
    }

    @Override
    public void close() {
        phones.forEach(SipPhone::close);
    }
}
