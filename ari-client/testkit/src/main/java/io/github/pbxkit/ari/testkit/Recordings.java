package io.github.pbxkit.ari.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** {@code /recordings}: live ones and stored ones. Runs under the lock of {@link Pbx}. */
final class Recordings {
    private static final Set<String> FORMATS =
            Set.of("wav", "wav49", "wav16", "gsm", "ulaw", "alaw", "sln", "sln16", "g722", "g729", "pcm", "raw");
    private static final String NOT_FOUND = "Recording not found";

    private final Pbx pbx;

    Recordings(Pbx pbx) {
        this.pbx = pbx;
    }

    /** POST …/record of a channel or bridge. */
    static Reply start(Pbx pbx, Media media, Media.Target target, Parameters given) {
        String name = given.text("name", "");
        if (name.isEmpty()) {
            throw new RestError(500, "Error parsing request");
        }
        String format = given.text("format", "");
        if (!FORMATS.contains(format)) {
            throw new RestError(422, "specified format is unknown on this system");
        }
        boolean exists = pbx.recordings.containsKey(name) || pbx.storedRecordings.containsKey(name);
        if (exists && given.text("ifExists", "fail").equals("fail")) {
            throw new RestError(409, "Recording '" + name + "' already exists and can not be overwritten");
        }
        PbxRecording.Ending ending = new PbxRecording.Ending(
                seconds(given, "maxDurationSeconds"),
                seconds(given, "maxSilenceSeconds"),
                given.text("terminateOn", "none"));
        return Reply.created("/ari/recordings/live/" + name, media.record(target, name, format, ending));
    }

    private static Duration seconds(Parameters given, String name) {
        return Duration.ofSeconds(Math.max(given.number(name, 0), 0));
    }

    void register(Router router) {
        router.add("GET", "/recordings/live/{name}", call -> Reply.ok(live(call).snapshot()));
        router.add("DELETE", "/recordings/live/{name}", call -> {
            live(call).cancel();
            return Reply.noContent();
        });
        router.add("POST", "/recordings/live/{name}/stop", call -> {
            live(call).stop();
            return Reply.noContent();
        });
        inSession(router, "POST", "pause", recording -> recording.pause(true));
        inSession(router, "DELETE", "pause", recording -> recording.pause(false));
        inSession(router, "POST", "mute", PbxRecording::isBegun);
        inSession(router, "DELETE", "mute", PbxRecording::isBegun);
        router.add(
                "GET",
                "/recordings/stored",
                call -> Reply.ok(
                        pbx.storedRecordings.keySet().stream().map(this::stored).toList()));
        router.add("GET", "/recordings/stored/{name}", call -> Reply.ok(stored(existing(call))));
        router.add("GET", "/recordings/stored/{name}/file", this::file);
        router.add("POST", "/recordings/stored/{name}/copy", this::copy);
        router.add("DELETE", "/recordings/stored/{name}", call -> {
            pbx.storedRecordings.remove(existing(call));
            return Reply.noContent();
        });
    }

    private void inSession(Router router, String method, String what, Predicate<PbxRecording> work) {
        router.add(method, "/recordings/live/{name}/" + what, call -> {
            if (!work.test(live(call))) {
                throw new RestError(409, "Recording not in session");
            }
            return Reply.noContent();
        });
    }

    private PbxRecording live(RestCall call) {
        PbxRecording recording = pbx.recordings.get(call.path("name"));
        if (recording == null) {
            throw new RestError(404, NOT_FOUND);
        }
        return recording;
    }

    private String existing(RestCall call) {
        String name = call.path("name");
        if (!pbx.storedRecordings.containsKey(name)) {
            throw new RestError(404, NOT_FOUND);
        }
        return name;
    }

    private Map<String, Object> stored(String name) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("name", name);
        view.put("format", pbx.storedRecordings.getOrDefault(name, "wav"));
        return view;
    }

    private Reply copy(RestCall call) {
        String name = existing(call);
        String copy =
                call.parameters().required("destinationRecordingName", "Missing parameter destinationRecordingName");
        if (pbx.storedRecordings.containsKey(copy)) {
            throw new RestError(409, "A recording with the same name already exists on the system");
        }
        pbx.storedRecordings.put(copy, pbx.storedRecordings.getOrDefault(name, "wav"));
        return Reply.ok(stored(copy));
    }

    /** Not audio, but bytes that depend on the name: a client can check that it got that file, and all of it. */
    private Reply file(RestCall call) {
        String name = existing(call);
        return Reply.bytes(
                "audio/x-wav", ("RIFF recording " + name + "\n").repeat(1000).getBytes(StandardCharsets.UTF_8));
    }
}
