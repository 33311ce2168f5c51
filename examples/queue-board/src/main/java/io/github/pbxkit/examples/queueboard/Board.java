package io.github.pbxkit.examples.queueboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pbxkit.ami.live.LiveCaller;
import io.github.pbxkit.ami.live.LiveMember;
import io.github.pbxkit.ami.live.LivePbx;
import io.github.pbxkit.ami.live.LiveQueue;
import io.github.pbxkit.ami.live.LiveStatus;
import io.github.pbxkit.ami.live.QueueFigures;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What the page shows, as JSON; made once for each picture, however many pages ask. Thread-safe. */
final class Board {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Supplier<LivePbx> picture;
    private final QueueBoardOptions.Shown options;
    private volatile Shown last;

    /** One picture's text, and a tag by which a page knows that it has it already. */
    record Shown(LivePbx of, byte[] json, String tag) {}

    Board(Supplier<LivePbx> picture, QueueBoardOptions.Shown options) {
        this.picture = picture;
        this.options = options;
        this.last = shown(picture.get());
    }

    Shown now() {
        LivePbx pbx = picture.get();
        Shown before = last;
        if (before.of() == pbx) {
            return before;
        }
        Shown next = shown(pbx);
        last = next;
        return next;
    }

    boolean isCurrent() {
        return picture.get().status() == LiveStatus.CURRENT;
    }

    private Shown shown(LivePbx pbx) {
        Map<String, Object> board = new LinkedHashMap<>();
        board.put("live", pbx.status() == LiveStatus.CURRENT);
        board.put("warnAfter", options.warnAfter());
        board.put("alarmAfter", options.alarmAfter());
        board.put("calls", pbx.calls().size());
        board.put(
                "queues",
                pbx.queues().values().stream()
                        .filter(queue -> options.shows(queue.key()))
                        .sorted(Comparator.comparing(LiveQueue::key))
                        .map(Board::queue)
                        .toList());
        try {
            byte[] text = JSON.writeValueAsBytes(board);
            return new Shown(
                    pbx,
                    text,
                    "\"" + Integer.toHexString(new String(text, StandardCharsets.UTF_8).hashCode()) + "-" + text.length
                            + "\"");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> queue(LiveQueue queue) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", queue.key());
        json.put("free", queue.available());
        json.put("agents", queue.members().values().stream().map(Board::agent).toList());
        json.put("callers", queue.callers().stream().map(Board::caller).toList());
        json.put("figures", figures(queue.figures()));
        return json;
    }

    private static Map<String, Object> agent(LiveMember member) {
        return Map.of(
                "name", member.name(),
                "state", state(member),
                "reason", member.pausedReason(),
                "taken", member.callsTaken(),
                "since", member.lastCall().map(Instant::toEpochMilli).orElse(0L));
    }

    /** One word a color: what a team leader wants to know from afar. */
    static String state(LiveMember member) {
        return switch (member.state()) {
            case INVALID, UNAVAILABLE -> "away";
            case RINGING, RINGINUSE -> "ringing";
            case INUSE, BUSY, ONHOLD -> "talking";
            case NOT_INUSE, UNKNOWN -> member.isPaused() ? "paused" : "free";
        };
    }

    private static Map<String, Object> caller(LiveCaller caller) {
        return Map.of(
                "number", caller.number(),
                "name", caller.name(),
                "joined", caller.joined().toEpochMilli());
    }

    private static Map<String, Object> figures(QueueFigures figures) {
        return Map.of(
                "completed", figures.completed(),
                "abandoned", figures.abandoned(),
                "hold", figures.holdTime().toSeconds(),
                "talk", figures.talkTime().toSeconds(),
                "within", figures.withinLevel(),
                "level", figures.serviceLevel().toSeconds(),
                "known", figures.readAt().isPresent());
    }
}
