package io.github.pbxkit.examples.conference.room;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A room: who is in it, what is known of its bridge, and what to do next.
 *
 * <p>A room is never commanded. It compares what should be (everybody in the bridge, music for whoever is alone, no
 * bridge for nobody) with what is known, and names the one next {@link Step}; while one is under way there is no
 * second. So it does not matter how quickly calls come and go: the room ends where it should. Owned by the
 * conference's thread.
 */
final class Room {
    final String name;
    final String bridgeId;
    final Map<String, Member> members = new LinkedHashMap<>();
    final Map<String, Invite> invites = new LinkedHashMap<>();

    /** Stored ones by their names, which sort by time. */
    final NavigableMap<String, Recording> recordings = new TreeMap<>();

    /** The one that goes on. */
    @Nullable
    Recording recording;

    /** Nobody gets in but whoever is invited. */
    boolean locked;

    /** A tone is playing. */
    boolean tone;

    boolean bridgeOpen;
    /** A step is under way. */
    boolean busy;
    /** Since when nobody is here, by {@link System#nanoTime()}; null while somebody is. */
    @Nullable
    Long emptySince;

    /** Nobody came for a while, so the bridge may go. */
    boolean expired;

    Room(String application, String name) {
        this.name = name;
        this.bridgeId = bridgeId(application, name);
    }

    /** The same room has the same bridge in every run of this program; ids keep to letters every server takes. */
    static String bridgeId(String application, String room) {
        StringBuilder id = new StringBuilder(bridgePrefix(application));
        for (byte b : room.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '-';
            id.append(plain ? String.valueOf(c) : String.format("_%02x", (int) c));
        }
        return id.toString();
    }

    static String bridgePrefix(String application) {
        return application + "-room-";
    }

    /** The room of a bridge id; empty when it is not one of this application's. */
    static Optional<String> nameOf(String application, String bridgeId) {
        String prefix = bridgePrefix(application);
        if (!bridgeId.startsWith(prefix)) {
            return Optional.empty();
        }
        ByteArrayOutputStream name = new ByteArrayOutputStream();
        for (int i = prefix.length(); i < bridgeId.length(); i++) {
            char c = bridgeId.charAt(i);
            if (c != '_') {
                name.write(c);
            } else if (i + 3 <= bridgeId.length()
                    && bridgeId.substring(i + 1, i + 3).matches("[0-9a-f]{2}")) {
                name.write(Integer.parseInt(bridgeId.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(name.toString(StandardCharsets.UTF_8));
    }

    RoomState state(AsteriskClock clock) {
        Recording now = recording;
        return new RoomState(
                locked,
                now == null
                        ? null
                        : new RoomState.Running(clock.since(now.began).toMillis(), now.stopping));
    }

    long inBridge() {
        return members.values().stream().filter(m -> m.inBridge).count();
    }

    boolean isEmpty() {
        return members.isEmpty() && invites.isEmpty();
    }

    /** The one thing to do next, or empty when the room is as it should be. */
    Optional<Step> nextStep() {
        if (members.isEmpty()) {
            return bridgeOpen && expired && invites.isEmpty() ? Optional.of(new Step.CloseBridge()) : Optional.empty();
        }
        if (!bridgeOpen) {
            boolean needed = members.values().stream().anyMatch(m -> m.inBridge || m.awaitsAdmission());
            return needed ? Optional.of(new Step.OpenBridge()) : Optional.empty();
        }
        return stopMusic().or(this::admit).or(this::startMusic);
    }

    private Optional<Step> stopMusic() {
        Member alone = alone();
        return members.values().stream()
                .filter(m -> m != alone && m.music != Member.Music.OFF && !m.musicRefused)
                .findFirst()
                .map(Step.StopMusic::new);
    }

    private Optional<Step> admit() {
        return members.values().stream()
                .filter(Member::awaitsAdmission)
                .findFirst()
                .map(Step.Admit::new);
    }

    private Optional<Step> startMusic() {
        Member alone = alone();
        return alone == null || alone.music == Member.Music.ON || alone.musicRefused
                ? Optional.empty()
                : Optional.of(new Step.StartMusic(alone));
    }

    /** Who is alone in the bridge with nobody about to come in. */
    private @Nullable Member alone() {
        Member alone = null;
        for (Member member : members.values()) {
            if (member.awaitsAdmission() || member.inBridge && alone != null) {
                return null;
            }
            if (member.inBridge) {
                alone = member;
            }
        }
        return alone;
    }
}
