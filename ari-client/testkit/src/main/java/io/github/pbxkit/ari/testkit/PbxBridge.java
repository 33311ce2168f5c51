package io.github.pbxkit.ari.testkit;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One bridge as the model keeps it; touched only under the lock of {@link Pbx}. */
final class PbxBridge {
    final String id;
    final String type;
    final String name;
    final Instant created;

    /** By id: Asterisk lists members in no particular order, and surely not in that of entering. */
    final Map<String, PbxChannel> members = new TreeMap<>();

    final Map<String, String> variables = new LinkedHashMap<>();
    final Deque<MediaJob> media = new ArrayDeque<>();
    /** On a channel of their own: a recording does not wait for what plays. */
    final Deque<MediaJob> recorder = new ArrayDeque<>();

    boolean music;
    private String technology;

    @Nullable
    String videoSource;

    PbxBridge(String id, String type, String name, Instant created) {
        this.id = id;
        this.type = type;
        this.name = name;
        this.created = created;
        this.technology = isHolding() ? "holding_bridge" : "simple_bridge";
    }

    boolean isHolding() {
        return type.equals("holding");
    }

    /** Three and more are mixed in software; Asterisk decides after it has told of the entering or leaving. */
    void settle() {
        if (!isHolding()) {
            technology = members.size() > 2 ? "softmix" : "simple_bridge";
        }
    }

    Map<String, Object> snapshot() {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", id);
        view.put("technology", technology);
        view.put("bridge_type", isHolding() ? "holding" : "mixing");
        view.put("bridge_class", "stasis");
        view.put("creator", "Stasis");
        view.put("name", name);
        view.put("channels", List.copyOf(members.keySet()));
        view.put("creationtime", AriTime.format(created));
        view.put("video_mode", videoSource == null ? "talker" : "single");
        String source = videoSource;
        if (source != null) {
            view.put("video_source_id", source);
        }
        return view;
    }
}
