package io.github.pbxkit.devstate.asterisk;

import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.devstate.DeviceState;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The channels that phones have open, and what that makes of their numbers. Not thread-safe. */
final class Channels {
    private static final int RINGING = 5;
    private static final Set<Integer> TALKING = Set.of(2, 3, 4, 6, 7); // off hook, dialing, ring, up, busy

    /** What one channel makes of its number. */
    private enum Phase {
        IDLE,
        RINGING,
        TALKING,
        HELD
    }

    private final Pattern names;
    private final Map<String, Map<String, Phase>> byNumber = new HashMap<>();

    /** @param names of channels; the first group is the number */
    Channels(Pattern names) {
        this.names = names;
    }

    void clear() {
        byNumber.clear();
    }

    /** Takes in an event, or an item of a list of channels, and says whose number it is about. */
    Set<String> take(AmiMessage message) {
        String channel = message.first("Channel", "");
        switch (message.name()) {
            case "Newchannel", "Newstate", "Status" -> set(channel, phase(message.intValue("ChannelState")));
            case "Hold" ->
                set(channel, message.first("Status", "On").equalsIgnoreCase("On") ? Phase.HELD : Phase.TALKING);
            case "Unhold" -> set(channel, Phase.TALKING);
            case "Rename" -> {
                return rename(channel, message.first("Newname", ""));
            }
            case "Hangup" -> set(channel, null);
            default -> {
                return Set.of();
            }
        }
        return number(channel).map(Set::of).orElse(Set.of());
    }

    /** What the channels alone make of a number; nothing where it has none. */
    Optional<DeviceState> state(String number) {
        Map<String, Phase> phases = byNumber.getOrDefault(number, Map.of());
        boolean isTalking = phases.containsValue(Phase.TALKING);
        boolean isHeld = phases.containsValue(Phase.HELD);
        if (phases.containsValue(Phase.RINGING)) {
            return Optional.of(isTalking || isHeld ? DeviceState.RINGINUSE : DeviceState.RINGING);
        }
        if (isTalking) {
            return Optional.of(DeviceState.INUSE);
        }
        return isHeld ? Optional.of(DeviceState.ONHOLD) : Optional.empty();
    }

    private Set<String> rename(String channel, String newName) {
        Set<String> numbers = new TreeSet<>();
        number(channel).ifPresent(numbers::add);
        number(newName).ifPresent(numbers::add);
        Phase phase = number(channel)
                .map(number -> byNumber.getOrDefault(number, Map.of()).get(channel))
                .orElse(null);
        set(channel, null);
        if (phase != null) { // else a list came in between, and has it under its new name already
            set(newName, phase);
        }
        return numbers;
    }

    private void set(String channel, @Nullable Phase phase) {
        number(channel)
                .ifPresent(number -> byNumber.compute(number, (n, known) -> {
                    Map<String, Phase> phases = known == null ? new HashMap<>() : known;
                    if (phase == null) {
                        phases.remove(channel);
                    } else {
                        phases.put(channel, phase);
                    }
                    return phases.isEmpty() ? null : phases;
                }));
    }

    private static Phase phase(OptionalInt channelState) {
        int state = channelState.orElse(0);
        return state == RINGING ? Phase.RINGING : TALKING.contains(state) ? Phase.TALKING : Phase.IDLE;
    }

    private Optional<String> number(String channel) {
        Matcher matcher = names.matcher(channel);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
