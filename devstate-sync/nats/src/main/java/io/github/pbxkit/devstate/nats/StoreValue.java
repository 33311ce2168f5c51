package io.github.pbxkit.devstate.nats;

import io.github.pbxkit.devstate.DeviceState;
import io.github.pbxkit.devstate.Epoch;
import io.github.pbxkit.devstate.KeyKind;
import io.github.pbxkit.devstate.MessageCounts;
import io.github.pbxkit.devstate.Presence;
import io.github.pbxkit.devstate.StateValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of the bucket: words of ASCII, so that {@code nats kv get} can be read. The first word is the version, the second
 * one the process that wrote it.
 *
 * <pre>
 * state  1 INSTANCE EPOCH AFTER SEQ INUSE | REMOVED | PRESENCE state subtype message | MESSAGES new old
 * head   1 INSTANCE EPOCH UPTO BEAT LEASE_MS up | down | left SUM
 * hello  1 INSTANCE claim | deny
 * </pre>
 */
sealed interface StoreValue {
    /** Longer values are refused unread: the longest presence needs less. */
    int LONGEST = 1500;

    String VERSION = "1";

    /** The process that wrote it. */
    long instance();

    String text();

    default byte[] bytes() {
        return text().getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * A state.
     *
     * @param after everything of the epoch that was written after this sequence number came before this state
     * @param value null: removed
     */
    record State(
            long instance,
            Epoch epoch,
            long after,
            long seq,
            @Nullable StateValue value) implements StoreValue {
        @Override
        public String text() {
            return String.join(
                    " ",
                    VERSION,
                    hex(instance),
                    words(epoch),
                    String.valueOf(after),
                    String.valueOf(seq),
                    words(value));
        }
    }

    /**
     * What a server has written, and that it lives.
     *
     * @param upTo everything of the epoch up to this sequence number is in the store
     * @param beat grows as long as the server lives
     * @param sum of all states of the epoch that were written before this head
     */
    record Head(
            long instance, Epoch epoch, long upTo, long beat, Duration lease, boolean isUp, boolean isLeaving, long sum)
            implements StoreValue {
        @Override
        public String text() {
            String life = isLeaving ? "left" : isUp ? "up" : "down";
            return String.join(
                    " ",
                    VERSION,
                    hex(instance),
                    words(epoch),
                    String.valueOf(upTo),
                    String.valueOf(beat),
                    String.valueOf(lease.toMillis()),
                    life,
                    hex(sum));
        }
    }

    /** A process says that it is the server now, or that another one may not be. */
    record Hello(long instance, boolean isClaim) implements StoreValue {
        @Override
        public String text() {
            return String.join(" ", VERSION, hex(instance), isClaim ? "claim" : "deny");
        }
    }

    // ---- reading

    /** Empty if it is not understood. */
    static Optional<State> state(byte @Nullable [] bytes, KeyKind kind) {
        String[] words = split(bytes);
        try {
            if (words.length < 6) {
                return Optional.empty();
            }
            long after = number(words[3]);
            long seq = number(words[4]);
            if (seq <= after) {
                return Optional.empty();
            }
            StateValue value = words[5].equals("REMOVED") ? null : value(words, kind);
            return Optional.of(new State(instance(words[1]), epoch(words[2]), after, seq, value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Optional<Head> head(byte @Nullable [] bytes) {
        String[] words = split(bytes);
        try {
            if (words.length < 8 || !words[6].matches("up|down|left")) {
                return Optional.empty();
            }
            return Optional.of(new Head(
                    instance(words[1]),
                    epoch(words[2]),
                    number(words[3]),
                    number(words[4]),
                    Duration.ofMillis(Math.min(3_600_000, number(words[5]))),
                    words[6].equals("up"),
                    words[6].equals("left"),
                    Long.parseUnsignedLong(words[7], 16)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Optional<Hello> hello(byte @Nullable [] bytes) {
        String[] words = split(bytes);
        try {
            return words.length >= 3 && words[2].matches("claim|deny")
                    ? Optional.of(new Hello(instance(words[1]), words[2].equals("claim")))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String[] split(byte @Nullable [] bytes) {
        String[] words = bytes == null ? new String[0] : new String(bytes, StandardCharsets.ISO_8859_1).split(" ", 12);
        return words.length > 0 && words[0].equals(VERSION) ? words : new String[0];
    }

    private static long instance(String word) {
        return Long.parseUnsignedLong(word, 16);
    }

    private static long number(String word) {
        long number = Long.parseLong(word);
        if (number < 0) {
            throw new IllegalArgumentException("negative: " + word);
        }
        return number;
    }

    private static Epoch epoch(String word) {
        int dot = word.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("no epoch: " + word);
        }
        return new Epoch(Integer.parseInt(word.substring(0, dot)), Long.parseUnsignedLong(word.substring(dot + 1), 16));
    }

    private static StateValue value(String[] words, KeyKind kind) {
        return switch (kind) {
            case DEVICE -> DeviceState.valueOf(words[5]);
            case PRESENCE ->
                new Presence(Presence.State.valueOf(word(words, 6)), decoded(word(words, 7)), decoded(word(words, 8)));
            case MWI -> new MessageCounts(Integer.parseInt(word(words, 6)), Integer.parseInt(word(words, 7)));
        };
    }

    private static String word(String[] words, int at) {
        if (at >= words.length) {
            throw new IllegalArgumentException("ends early");
        }
        return words[at];
    }

    // ---- writing

    private static String words(Epoch epoch) {
        return epoch.counter() + "." + hex(epoch.nonce());
    }

    private static String words(@Nullable StateValue value) {
        if (value == null) {
            return "REMOVED";
        }
        if (value instanceof Presence presence) {
            return "PRESENCE " + presence.state().name() + " " + encoded(presence.subtype()) + " "
                    + encoded(presence.message());
        }
        if (value instanceof MessageCounts counts) {
            return "MESSAGES " + counts.unheard() + " " + counts.heard();
        }
        return value.toString();
    }

    private static String hex(long value) {
        return Long.toHexString(value);
    }

    /** Nothing at all is a hyphen, which no text becomes. */
    private static String encoded(String text) {
        return text.isEmpty() ? "-" : Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String word) {
        return word.equals("-") ? "" : new String(Base64.getDecoder().decode(word), StandardCharsets.UTF_8);
    }
}
