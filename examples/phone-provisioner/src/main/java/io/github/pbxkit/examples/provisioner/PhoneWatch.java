package io.github.pbxkit.examples.provisioner;

import io.github.pbxkit.cisco.MacAddress;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What each phone did lately. A phone that refuses its configuration shows "Unprovisioned" and asks for the same file
 * again about every 30 seconds; nothing else tells the server. Thread-safe.
 */
final class PhoneWatch implements RequestListener {
    private static final Duration SHORTEST_RETRY = Duration.ofSeconds(20);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(45);
    private static final int RETRIES_OF_A_REFUSAL = 2;
    private static final int FILES_KEPT = 8;
    private static final int MAX_PHONES = 5000;

    /**
     * A request.
     *
     * @param file name as asked for
     * @param outcome what became of it
     * @param at when
     */
    record FileRequest(String file, Outcome outcome, Instant at) {}

    /**
     * A phone as it is now.
     *
     * @param address where it asks from
     * @param mac its address, once a file name has told it
     * @param files its last requests, the latest first
     * @param configFile its own file, as it asked for it last; empty before
     * @param sinceRead how long ago it got its own file; empty before
     * @param verdict what it made of that file
     * @param knewCallManager true if it asks for a signed file: it has a call manager's trust list
     */
    record Phone(
            InetAddress address,
            Optional<MacAddress> mac,
            List<FileRequest> files,
            String configFile,
            Optional<Duration> sinceRead,
            Verdict verdict,
            boolean knewCallManager) {
        boolean refused() {
            return verdict == Verdict.REFUSED;
        }
    }

    /** What a phone made of its own file, as far as its requests tell. */
    enum Verdict {
        /** It has not got its file yet. */
        NONE,
        /** It got it lately: one that refuses it would ask again by and by. */
        OPEN,
        /** It went on to another file, or did not ask again. */
        ACCEPTED,
        /** It keeps asking for its own file and for nothing else. */
        REFUSED
    }

    private static final class State {
        private final Deque<FileRequest> files = new ArrayDeque<>();
        private @Nullable MacAddress mac;
        private @Nullable Instant configAt;
        private String configFile = "";
        private int retries;
        private boolean wentOn;
        private boolean knewCallManager;

        private Optional<Duration> sinceRead(Instant now) {
            return configAt == null ? Optional.empty() : Optional.of(Duration.between(configAt, now));
        }

        private Verdict verdict(Instant now) {
            Duration since = sinceRead(now).orElse(null);
            if (since == null) {
                return Verdict.NONE;
            }
            if (wentOn || since.compareTo(LONGEST_RETRY) > 0) {
                return Verdict.ACCEPTED;
            }
            return retries >= RETRIES_OF_A_REFUSAL ? Verdict.REFUSED : Verdict.OPEN;
        }
    }

    private final Object lock = new Object();
    private final Clock clock;
    private final Map<InetAddress, State> states = new HashMap<>();

    PhoneWatch(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void onRequest(InetAddress phone, String file, Outcome outcome, long bytes) {
        synchronized (lock) {
            State state = states.get(phone);
            if (state == null) {
                if (states.size() >= MAX_PHONES) {
                    return;
                }
                state = new State();
                states.put(phone, state);
            }
            note(state, new FileRequest(file, outcome, clock.instant()));
        }
    }

    private static void note(State state, FileRequest request) {
        state.files.addFirst(request);
        if (state.files.size() > FILES_KEPT) {
            state.files.removeLast();
        }
        MacAddress.inFileName(request.file).ifPresent(mac -> state.mac = mac);
        String upper = request.file.toUpperCase(Locale.ROOT);
        // Every phone asks for trust lists; only one that has one wants its file signed.
        state.knewCallManager |= upper.endsWith(".SGN");
        if (request.outcome != Outcome.SENT || upper.endsWith(".TLV")) {
            return; // trust lists come in front of the phone's own file, also when it repeats itself
        }
        if (upper.startsWith("SEP") && upper.endsWith(".CNF.XML")) {
            config(state, request);
        } else {
            state.retries = 0; // it read its file and went on to the next one
            state.wentOn = state.configAt != null;
        }
    }

    private static void config(State state, FileRequest request) {
        Instant before = state.configAt;
        Duration gap = before == null ? Duration.ZERO : Duration.between(before, request.at);
        boolean retry = gap.compareTo(SHORTEST_RETRY) >= 0 && gap.compareTo(LONGEST_RETRY) <= 0;
        state.retries = retry ? state.retries + 1 : 0;
        state.wentOn = false;
        state.configAt = request.at;
        state.configFile = request.file;
    }

    /** All phones, those that refuse their file first, then by address. */
    List<Phone> phones() {
        synchronized (lock) {
            Instant now = clock.instant();
            List<Phone> phones = new ArrayList<>();
            states.forEach((address, state) -> phones.add(new Phone(
                    address,
                    Optional.ofNullable(state.mac),
                    List.copyOf(state.files),
                    state.configFile,
                    state.sinceRead(now),
                    state.verdict(now),
                    state.knewCallManager)));
            phones.sort(Comparator.comparing(Phone::refused).reversed().thenComparing(p -> p.address.getHostAddress()));
            return phones;
        }
    }
}
