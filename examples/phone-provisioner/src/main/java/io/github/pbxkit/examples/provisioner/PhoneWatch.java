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
     * @param refused true if it keeps asking for its own file and for nothing else
     * @param knewCallManager true if it asks for a signed file: it has a call manager's trust list
     */
    record Phone(
            InetAddress address,
            Optional<MacAddress> mac,
            List<FileRequest> files,
            String configFile,
            boolean refused,
            boolean knewCallManager) {}

    private static final class State {
        private final Deque<FileRequest> files = new ArrayDeque<>();
        private @Nullable MacAddress mac;
        private @Nullable Instant configAt;
        private String configFile = "";
        private int retries;
        private boolean knewCallManager;
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
        String upper = request.file.toUpperCase(java.util.Locale.ROOT);
        // Every phone asks for trust lists; only one that has one wants its file signed.
        state.knewCallManager |= upper.endsWith(".SGN");
        if (upper.startsWith("SEP") && upper.endsWith(".CNF.XML") && request.outcome == Outcome.SENT) {
            config(state, request);
        } else if (request.outcome == Outcome.SENT) {
            state.retries = 0; // it read its file and went on to the next one
        }
    }

    private static void config(State state, FileRequest request) {
        Instant before = state.configAt;
        Duration gap = before == null ? Duration.ZERO : Duration.between(before, request.at);
        boolean retry = gap.compareTo(SHORTEST_RETRY) >= 0 && gap.compareTo(LONGEST_RETRY) <= 0;
        state.retries = retry ? state.retries + 1 : 0;
        state.configAt = request.at;
        state.configFile = request.file;
    }

    /** All phones, those that refuse their file first, then by address. */
    List<Phone> phones() {
        synchronized (lock) {
            List<Phone> phones = new ArrayList<>();
            states.forEach((address, state) -> phones.add(new Phone(
                    address,
                    Optional.ofNullable(state.mac),
                    List.copyOf(state.files),
                    state.configFile,
                    state.retries >= RETRIES_OF_A_REFUSAL,
                    state.knewCallManager)));
            phones.sort(Comparator.comparing(Phone::refused).reversed().thenComparing(p -> p.address.getHostAddress()));
            return phones;
        }
    }
}
