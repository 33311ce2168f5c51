package io.github.pbxkit.examples.blf;

import io.github.pbxkit.devstate.NodeView;
import io.github.pbxkit.devstate.SinkStats;
import java.util.Locale;
import java.util.TreeMap;

/** Figures in the text format of Prometheus. */
final class Metrics {
    private Metrics() {}

    static String text(Bridge bridge) {
        NodeView view = bridge.view();
        StringBuilder out = new StringBuilder();
        new TreeMap<>(bridge.figures(view)).forEach((name, value) -> line(out, name, "", value));
        view.origins().forEach(origin -> {
            String label = label("server", origin.origin());
            line(out, "site_alive", label, origin.alive() ? 1 : 0);
            line(out, "site_keys", label, origin.keys());
            line(out, "site_silence_seconds", label, origin.silence().toMillis() / 1000.0);
        });
        view.peers().forEach(peer -> {
            String label = label("server", peer.origin());
            line(out, "link_frames_in_total", label, peer.framesIn());
            line(out, "link_frames_out_total", label, peer.framesOut());
            line(out, "link_bytes_in_total", label, peer.bytesIn());
            line(out, "link_bytes_out_total", label, peer.bytesOut());
        });
        view.refused().forEach((reason, count) -> line(out, "refused_total", label("reason", reason.name()), count));
        view.sinks().forEach(sink -> sink(out, sink));
        return out.toString();
    }

    private static void sink(StringBuilder out, SinkStats sink) {
        line(out, "lamps", "", sink.keys());
        line(out, "lamps_waiting", "", sink.waiting());
        line(out, "lamps_quarantined", "", sink.quarantined());
        line(out, "writes_total", "", sink.written());
        line(out, "comparisons_total", "", sink.reconciliations());
        line(out, "differences_mended_total", "", sink.mended());
        sink.refused().forEach((reason, count) -> line(out, "writes_refused_total", label("reason", reason), count));
        sink.failed().forEach((reason, count) -> line(out, "writes_failed_total", label("reason", reason), count));
    }

    private static String label(String name, String value) {
        return "{" + name + "=\"" + value.replaceAll("[\"\\\\\\n]", "_") + "\"}";
    }

    private static void line(StringBuilder out, String name, String label, double value) {
        out.append("blf_").append(name).append(label).append(' ');
        out.append(
                value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.3f", value));
        out.append('\n');
    }
}
