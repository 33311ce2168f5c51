package io.github.pbxkit.examples.conference.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoomNameTest {
    @Test
    void isTheFirstArgument() {
        assertThat(RoomName.from(List.of("sales", "x"), "main")).isEqualTo("sales");
        assertThat(RoomName.fromAppData("conference,sales,x", "main")).isEqualTo("sales");
    }

    @Test
    void isTheDefaultWhenNothingIsGiven() {
        assertThat(RoomName.from(List.of(), "main")).isEqualTo("main");
        assertThat(RoomName.from(List.of("  "), "main")).isEqualTo("main");
        assertThat(RoomName.fromAppData("conference", "main")).isEqualTo("main");
        assertThat(RoomName.fromAppData("conference,,x", "main")).isEqualTo("main");
    }

    @Test
    void loosesControlCharactersAndExcessLength() {
        assertThat(RoomName.clean(" a\u0000b\nc\u202e ")).isEqualTo("abc");
        assertThat(RoomName.clean("я".repeat(100))).hasSize(RoomName.MAX_LENGTH);
    }
}
