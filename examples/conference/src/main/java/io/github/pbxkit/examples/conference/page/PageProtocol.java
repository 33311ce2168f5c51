package io.github.pbxkit.examples.conference.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import io.github.pbxkit.examples.conference.room.Change;
import io.github.pbxkit.examples.conference.room.PbxView;
import io.github.pbxkit.examples.conference.room.RequestException;
import io.github.pbxkit.examples.conference.room.RequestException.Code;
import io.github.pbxkit.examples.conference.room.RoomView;
import io.github.pbxkit.examples.conference.room.Snapshot;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page protocol's messages as JSON text, both ways; PROTOCOL.md describes them. Thread-safe. */
final class PageProtocol {
    static final int VERSION = 1;

    /** Characters of one message from a page. The longest sensible one has a tenth of that. */
    static final int MAX_MESSAGE = 2048;

    private static final int MAX_ID = 64;
    private static final int MAX_TEXT = 200;

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(3)
                            .maxDocumentLength(MAX_MESSAGE)
                            .maxStringLength(MAX_MESSAGE)
                            .maxNumberLength(20)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    // From pages.

    /**
     * Reads a message.
     *
     * @throws RequestException BAD_REQUEST with what is wrong in it
     */
    PageRequest parse(String text) {
        JsonNode message = read(text);
        String id = text(message, "id", MAX_ID);
        String wanted = text(message, "do", MAX_TEXT);
        return switch (wanted) {
            case "mute" -> new PageRequest.Mute(id, text(message, "member", MAX_TEXT), flag(message, "muted"));
            case "kick" -> new PageRequest.Kick(id, text(message, "member", MAX_TEXT));
            case "invite" ->
                new PageRequest.Invite(id, text(message, "room", MAX_TEXT), text(message, "number", MAX_TEXT));
            case "cancel-invite" -> new PageRequest.CancelInvite(id, text(message, "invite", MAX_TEXT));
            case "deafen" -> new PageRequest.Deafen(id, text(message, "member", MAX_TEXT), flag(message, "deaf"));
            case "mute-all" -> new PageRequest.MuteAll(id, text(message, "room", MAX_TEXT), flag(message, "muted"));
            case "lock" -> new PageRequest.Lock(id, text(message, "room", MAX_TEXT), flag(message, "locked"));
            case "record" -> new PageRequest.Record(id, text(message, "room", MAX_TEXT), flag(message, "on"));
            case "delete-recording" -> new PageRequest.DeleteRecording(id, text(message, "recording", MAX_TEXT));
            case "refresh" -> new PageRequest.Refresh(id);
            case "ping" -> new PageRequest.Ping(id);
            default -> throw bad("do: unknown");
        };
    }

    /** The id of a message that cannot be understood otherwise, so that the page knows which one it was. */
    @Nullable
    String idOf(String text) {
        try {
            JsonNode id = read(text).get("id");
            return id != null && id.isTextual() && id.textValue().length() <= MAX_ID ? id.textValue() : null;
        } catch (RequestException notEvenJson) {
            return null;
        }
    }

    private JsonNode read(String text) {
        if (text.length() > MAX_MESSAGE) {
            throw bad("longer than " + MAX_MESSAGE + " characters");
        }
        try {
            JsonNode message = json.readTree(text);
            if (message == null || message.getNodeType() != JsonNodeType.OBJECT) {
                throw bad("not a JSON object");
            }
            return message;
        } catch (JsonProcessingException e) {
            throw bad("not JSON: " + e.getOriginalMessage());
        }
    }

    private static String text(JsonNode message, String field, int maxLength) {
        JsonNode value = message.get(field);
        if (value == null || !value.isTextual()) {
            throw bad(field + ": a text is needed");
        }
        String text = value.textValue();
        if (text.isEmpty() || text.length() > maxLength) {
            throw bad(field + ": 1 to " + maxLength + " characters are needed");
        }
        return text;
    }

    private static boolean flag(JsonNode message, String field) {
        JsonNode value = message.get(field);
        if (value == null || !value.isBoolean()) {
            throw bad(field + ": true or false is needed");
        }
        return value.booleanValue();
    }

    private static RequestException bad(String what) {
        return new RequestException(Code.BAD_REQUEST, what);
    }

    // To pages.

    String hello(Greeting greeting) {
        return write(new Hello(VERSION, MAX_MESSAGE, greeting));
    }

    String snapshot(long revision, Snapshot snapshot) {
        return write(new SnapshotMessage(revision, snapshot.pbx(), snapshot.rooms()));
    }

    String delta(long revision, List<Change> changes) {
        return write(new Delta(revision, changes));
    }

    String accepted(String id, Map<String, String> result) {
        return write(new Reply(id, true, result, null));
    }

    String refused(@Nullable String id, RequestException why) {
        return write(new Reply(id, false, null, new Problem(why.code(), String.valueOf(why.getMessage()))));
    }

    String bye(Farewell farewell) {
        return write(new Bye(farewell.wireName()));
    }

    String beat() {
        return write(new Beat());
    }

    private String write(Object message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + message.getClass().getSimpleName(), e);
        }
    }

    /** Messages name their own type first. */
    private interface Outgoing {
        @JsonProperty(index = 0)
        String type();
    }

    private record Hello(int version, int maxMessage, Greeting about) implements Outgoing {
        @Override
        public String type() {
            return "hello";
        }
    }

    private record SnapshotMessage(long revision, PbxView pbx, List<RoomView> rooms) implements Outgoing {
        @Override
        public String type() {
            return "snapshot";
        }
    }

    // The list's element type must be stated where Jackson can see it, or the changes lose their "op".
    private record Delta(long revision, List<Change> changes) implements Outgoing {
        @Override
        public String type() {
            return "delta";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Reply(
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String id,

            boolean ok,
            @Nullable Map<String, String> result,
            @Nullable Problem error)
            implements Outgoing {
        @Override
        public String type() {
            return "reply";
        }
    }

    private record Problem(Code code, String message) {}

    private record Bye(String code) implements Outgoing {
        @Override
        public String type() {
            return "bye";
        }
    }

    private record Beat() implements Outgoing {
        @Override
        public String type() {
            return "beat";
        }
    }
}
