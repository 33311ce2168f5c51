package io.github.pbxkit.examples.conference.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.examples.conference.room.Change;
import io.github.pbxkit.examples.conference.room.InviteState;
import io.github.pbxkit.examples.conference.room.InviteView;
import io.github.pbxkit.examples.conference.room.MemberView;
import io.github.pbxkit.examples.conference.room.PbxView;
import io.github.pbxkit.examples.conference.room.RecordingView;
import io.github.pbxkit.examples.conference.room.RequestException;
import io.github.pbxkit.examples.conference.room.RoomState;
import io.github.pbxkit.examples.conference.room.RoomView;
import io.github.pbxkit.examples.conference.room.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageProtocolTest {
    private final PageProtocol protocol = new PageProtocol();

    @Test
    void readsEveryKindOfRequest() {
        assertThat(protocol.parse("{\"id\":\"1\",\"do\":\"mute\",\"member\":\"m1\",\"muted\":true}"))
                .isEqualTo(new PageRequest.Mute("1", "m1", true));
        assertThat(protocol.parse("{\"id\":\"1\",\"do\":\"kick\",\"member\":\"m1\"}"))
                .isEqualTo(new PageRequest.Kick("1", "m1"));
        assertThat(protocol.parse("{\"id\":\"1\",\"do\":\"invite\",\"room\":\"main\",\"number\":\"6001\"}"))
                .isEqualTo(new PageRequest.Invite("1", "main", "6001"));
        assertThat(protocol.parse("{\"id\":\"1\",\"do\":\"cancel-invite\",\"invite\":\"i1\"}"))
                .isEqualTo(new PageRequest.CancelInvite("1", "i1"));
        assertThat(protocol.parse("{\"id\":\"1\",\"do\":\"deafen\",\"member\":\"m1\",\"deaf\":true}"))
                .isEqualTo(new PageRequest.Deafen("1", "m1", true));
        assertThat(protocol.parse("{\"id\":\"1\",\"do\":\"mute-all\",\"room\":\"main\",\"muted\":true}"))
                .isEqualTo(new PageRequest.MuteAll("1", "main", true));
        assertThat(protocol.parse("{\"id\":\"1\",\"do\":\"lock\",\"room\":\"main\",\"locked\":true}"))
                .isEqualTo(new PageRequest.Lock("1", "main", true));
        assertThat(protocol.parse("{\"id\":\"1\",\"do\":\"record\",\"room\":\"main\",\"on\":true}"))
                .isEqualTo(new PageRequest.Record("1", "main", true));
        assertThat(protocol.parse("{\"id\":\"1\",\"do\":\"delete-recording\",\"recording\":\"r1\"}"))
                .isEqualTo(new PageRequest.DeleteRecording("1", "r1"));
        assertThat(protocol.parse("{\"id\":\"1\",\"do\":\"refresh\"}")).isEqualTo(new PageRequest.Refresh("1"));
        assertThat(protocol.parse("{\"id\":\"1\",\"do\":\"ping\"}")).isEqualTo(new PageRequest.Ping("1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "true",
                "\"text\"",
                "[]",
                "{",
                "{}",
                "}",
                "\u0000",
                "{\"id\":\"1\"}",
                "{\"do\":\"ping\"}",
                "{\"id\":1,\"do\":\"ping\"}",
                "{\"id\":\"\",\"do\":\"ping\"}",
                "{\"id\":\"1\",\"do\":\"reboot\"}",
                "{\"id\":\"1\",\"do\":[\"ping\"]}",
                "{\"id\":\"1\",\"do\":\"kick\"}",
                "{\"id\":\"1\",\"do\":\"kick\",\"member\":5}",
                "{\"id\":\"1\",\"do\":\"mute\",\"member\":\"m1\",\"muted\":\"yes\"}",
                "{\"id\":\"1\",\"do\":\"mute\",\"member\":\"m1\"}",
                "{\"id\":\"1\",\"do\":\"ping\",\"do\":\"kick\"}",
                "{\"id\":\"1\",\"do\":\"ping\"} {}",
                "{\"id\":\"1\",\"do\":\"ping\",\"x\":[[[[[[1]]]]]]}",
                "{\"id\":\"1\",\"do\":\"ping\",\"x\":1e999999999999999999999}"
            })
    void refusesWhatItDoesNotUnderstand(String text) {
        assertThatThrownBy(() -> protocol.parse(text))
                .isInstanceOfSatisfying(
                        RequestException.class, e -> assertThat(e.code()).isEqualTo(RequestException.Code.BAD_REQUEST));
    }

    @Test
    void refusesLongMessagesAndFields() {
        String longId = "{\"id\":\"" + "1".repeat(65) + "\",\"do\":\"ping\"}";
        String longMessage = "{\"id\":\"1\",\"do\":\"ping\",\"x\":\"" + "y".repeat(PageProtocol.MAX_MESSAGE) + "\"}";

        assertThatThrownBy(() -> protocol.parse(longId)).hasMessageContaining("id");
        assertThatThrownBy(() -> protocol.parse(longMessage)).hasMessageContaining("longer than");
    }

    @Test
    void namesTheRequestEvenWhenItIsNotUnderstood() {
        assertThat(protocol.idOf("{\"id\":\"7\",\"do\":\"reboot\"}")).isEqualTo("7");
        assertThat(protocol.idOf("{\"id\":7}")).isNull();
        assertThat(protocol.idOf("{\"id\":\"7\"")).isNull();
    }

    @Test
    void writesASnapshot() {
        MemberView anna = new MemberView("m1", "Анна", "6001", 1500, true, null, false, null, false, false, true, true);
        PbxView pbx = new PbxView(PbxView.State.LIVE, 42, "22.10.1");

        String text = protocol.snapshot(
                7,
                new Snapshot(
                        pbx,
                        List.of(new RoomView(
                                "main",
                                new RoomState(true, new RoomState.Running(5000, false)),
                                List.of(anna),
                                List.of(new InviteView("i1", "6002", InviteState.NO_ANSWER)),
                                List.of(new RecordingView("r1", "2026-12-01T01:02:03Z", 65, "wav"))))));

        assertThat(text)
                .isEqualTo("{\"type\":\"snapshot\",\"revision\":7,"
                        + "\"pbx\":{\"state\":\"live\",\"elapsedMs\":42,\"version\":\"22.10.1\"},"
                        + "\"rooms\":[{\"name\":\"main\",\"state\":{\"locked\":true,"
                        + "\"recording\":{\"elapsedMs\":5000,\"stopping\":false}},"
                        + "\"members\":[{\"id\":\"m1\",\"name\":\"Анна\","
                        + "\"number\":\"6001\",\"elapsedMs\":1500,\"muted\":true,\"wanted\":null,"
                        + "\"deaf\":false,\"deafWanted\":null,\"talking\":false,"
                        + "\"held\":false,\"music\":true,\"joined\":true}],"
                        + "\"invites\":[{\"id\":\"i1\",\"number\":\"6002\",\"state\":\"no-answer\"}],"
                        + "\"recordings\":[{\"id\":\"r1\",\"began\":\"2026-12-01T01:02:03Z\","
                        + "\"seconds\":65,\"format\":\"wav\"}]}]}");
    }

    @Test
    void writesChangesWithTheirKinds() {
        String text = protocol.delta(
                8,
                List.of(
                        new Change.RoomOpened("sales"),
                        new Change.MemberLeft("main", "m1"),
                        new Change.InviteChanged("main", new InviteView("i1", "6002", InviteState.RINGING))));

        assertThat(text)
                .isEqualTo("{\"type\":\"delta\",\"revision\":8,\"changes\":["
                        + "{\"op\":\"room\",\"room\":\"sales\"},"
                        + "{\"op\":\"member-left\",\"room\":\"main\",\"member\":\"m1\"},"
                        + "{\"op\":\"invite\",\"room\":\"main\","
                        + "\"invite\":{\"id\":\"i1\",\"number\":\"6002\",\"state\":\"ringing\"}}]}");
    }

    @Test
    void writesTypedErrors() {
        assertThat(protocol.refused("3", new RequestException(RequestException.Code.PBX_UNAVAILABLE, "away")))
                .isEqualTo("{\"type\":\"reply\",\"id\":\"3\",\"ok\":false,"
                        + "\"error\":{\"code\":\"pbx-unavailable\",\"message\":\"away\"}}");
        assertThat(protocol.refused(null, new RequestException(RequestException.Code.BAD_REQUEST, "what?")))
                .contains("\"id\":null", "\"bad-request\"");
    }
}
