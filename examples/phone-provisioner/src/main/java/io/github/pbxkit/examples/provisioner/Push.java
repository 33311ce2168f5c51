package io.github.pbxkit.examples.provisioner;

import io.github.pbxkit.ami.AmiRefusedException;
import io.github.pbxkit.cisco.MacAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes phones read their files again, batch by batch: the next batch begins when each phone of the one before has
 * accepted its file, or has failed to. So a file that phones refuse stops at the first few.
 */
final class Push {
    /** Two repetitions of a phone that refuses its file, and some. */
    private static final Duration LONGEST_JUDGEMENT = Duration.ofSeconds(150);

    /** What became of one phone. */
    enum Outcome {
        /** It read its file and did not come back for it. */
        ACCEPTED(false),
        /** The NOTIFY went out, and nobody watches. */
        SENT(false),
        /** It is off or not registered; it reads its file when it starts. */
        UNREACHABLE(false),
        /** Asterisk did not send the NOTIFY. */
        REFUSED_BY_SERVER(true),
        /** It read its file and keeps asking for it. */
        REFUSED(true),
        /** It was there, and did not come for its file. */
        SILENT(true);

        private final boolean failure;

        Outcome(boolean failure) {
            this.failure = failure;
        }

        boolean isFailure() {
            return failure;
        }
    }

    /**
     * One phone's end.
     *
     * @param detail the server's words, or what is wrong with the file; else empty
     */
    record Result(PhoneEntry phone, Outcome outcome, String detail) {}

    private final CheckSync server;
    private final @Nullable Readers readers;
    private final Duration wait;
    private final Consumer<Result> listener;

    /**
     * What a push goes through.
     *
     * @param readers null where nobody watches the phones
     * @param wait how long a phone may take until it has got its file
     * @param listener hears of each phone's end
     */
    Push(CheckSync server, @Nullable Readers readers, Duration wait, Consumer<Result> listener) {
        this.server = server;
        this.readers = readers;
        this.wait = wait;
        this.listener = listener;
    }

    /**
     * Runs through all batches, or up to the first with a failure.
     *
     * @return results of the phones whose turn came; fewer than phones where it stopped
     */
    List<Result> run(List<PhoneEntry> phones, int batchSize, boolean stopOnRefusal) throws InterruptedException {
        List<Result> results = new ArrayList<>();
        for (int from = 0; from < phones.size(); from += batchSize) {
            List<Result> batch = batch(phones.subList(from, Math.min(phones.size(), from + batchSize)));
            results.addAll(batch);
            if (stopOnRefusal && batch.stream().anyMatch(result -> result.outcome.isFailure())) {
                break;
            }
        }
        return results;
    }

    private List<Result> batch(List<PhoneEntry> phones) throws InterruptedException {
        List<Result> results = new ArrayList<>();
        Map<PhoneEntry, Long> notified = new LinkedHashMap<>();
        for (PhoneEntry phone : phones) {
            long before = readers == null ? 0 : readers.nanos();
            Result end = ask(phone);
            if (end != null) {
                end(end, results);
            } else if (readers == null) {
                end(new Result(phone, Outcome.SENT, ""), results);
            } else {
                notified.put(phone, before);
            }
        }
        if (readers != null) {
            judge(notified, readers, results);
        }
        return results;
    }

    /** Null where the phone is asked. */
    private @Nullable Result ask(PhoneEntry phone) {
        try {
            if (server.isUnreachable(phone.number())) {
                return new Result(phone, Outcome.UNREACHABLE, "");
            }
            server.askToRead(phone.number());
            return null;
        } catch (AmiRefusedException e) {
            return new Result(phone, Outcome.REFUSED_BY_SERVER, String.valueOf(e.getMessage()));
        }
    }

    private void end(Result result, List<Result> results) {
        results.add(result);
        listener.accept(result);
    }

    /** Waits until each phone has read its file and is judged. */
    private void judge(Map<PhoneEntry, Long> notified, Readers readers, List<Result> results)
            throws InterruptedException {
        while (!notified.isEmpty()) {
            Map<MacAddress, Readers.Reader> seen = readers.now();
            long now = readers.nanos();
            for (Map.Entry<PhoneEntry, Long> waiting : List.copyOf(notified.entrySet())) {
                PhoneEntry phone = waiting.getKey();
                Result result = result(phone, seen.get(phone.mac()), Duration.ofNanos(now - waiting.getValue()));
                if (result != null) {
                    notified.remove(phone);
                    end(result, results);
                }
            }
            if (!notified.isEmpty()) {
                readers.pause();
            }
        }
    }

    /** Null while it is open. */
    private @Nullable Result result(PhoneEntry phone, Readers.@Nullable Reader reader, Duration sinceNotify) {
        boolean hasRead = reader != null && reader.since().compareTo(sinceNotify) < 0;
        if (reader == null || !hasRead) {
            return sinceNotify.compareTo(wait) > 0 ? new Result(phone, Outcome.SILENT, "") : null;
        }
        switch (reader.verdict()) {
            case ACCEPTED:
                return new Result(phone, Outcome.ACCEPTED, "");
            case REFUSED:
                return new Result(phone, Outcome.REFUSED, reader.why());
            default:
                // Once per half a minute, but not in the rhythm of a refusal: it restarts again and again.
                return sinceNotify.compareTo(wait.plus(LONGEST_JUDGEMENT)) > 0
                        ? new Result(phone, Outcome.REFUSED, reader.why())
                        : null;
        }
    }
}
