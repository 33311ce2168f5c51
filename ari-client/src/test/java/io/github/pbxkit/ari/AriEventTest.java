package io.github.pbxkit.ari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.pbxkit.ari.event.ChannelDestroyed;
import io.github.pbxkit.ari.event.ChannelDtmfReceived;
import io.github.pbxkit.ari.event.ChannelHangupRequest;
import io.github.pbxkit.ari.event.ChannelUserevent;
import io.github.pbxkit.ari.event.ChannelVarset;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.model.ChannelState;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AriEventTest {
    static final String START = """
            {"type":"StasisStart","timestamp":"2026-11-23T01:34:41.861+0000","args":["ari","two words"],\
            "channel":{"id":"one","name":"Local/1001@default-00000000;1","state":"Up","protocol_id":"",\
            "caller":{"name":"Анна","number":"7001"},"connected":{"name":"","number":""},"accountcode":"",\
            "dialplan":{"context":"default","exten":"1001","priority":1,"app_name":"Stasis",\
            "app_data":"hello,ari,two words"},"creationtime":"2026-11-23T01:34:41.858+0000","language":"en",\
            "channelvars":{"RIG_NOTE":"привет"}},"asterisk_id":"02:fc:00:00:00:01","application":"hello"}""";

    @Test
    void readsAnEvent() {
        StasisStart start = (StasisStart) AriEvent.parse(START);

        assertThat(start.type()).isEqualTo("StasisStart");
        assertThat(start.application()).isEqualTo("hello");
        assertThat(start.timestamp()).isEqualTo(Instant.parse("2026-11-23T01:34:41.861Z"));
        assertThat(start.asteriskId()).isEqualTo("02:fc:00:00:00:01");
        assertThat(start.args()).containsExactly("ari", "two words");
        assertThat(start.channel().caller().name()).isEqualTo("Анна");
        assertThat(start.channel().state()).isSameAs(ChannelState.UP);
        assertThat(start.channel().dialplan().priority()).isEqualTo(1);
        assertThat(start.channel().creationtime()).isEqualTo(Instant.parse("2026-11-23T01:34:41.858Z"));
        assertThat(start.channel().channelvars()).containsExactly(Map.entry("RIG_NOTE", "привет"));
        assertThat(start.replaceChannel()).isNull();
        assertThat(start.extra()).isEmpty();
        assertThat(start.raw()).isEqualTo(START);
    }

    @Test
    void findsATypeThatIsNotFirst() {
        ChannelHangupRequest request = (ChannelHangupRequest)
                AriEvent.parse(
                        "{\"cause\":32,\"soft\":true,\"nested\":{\"type\":\"StasisEnd\"},\"type\":\"ChannelHangupRequest\",\"channel\":{\"id\":\"x\"}}");

        assertThat(request.cause()).isEqualTo(32);
        assertThat(request.soft()).isTrue();
        assertThat(request.techCause()).isNull();
        assertThat(request.extra()).containsOnlyKeys("nested");
    }

    @Test
    void keepsFieldsItDoesNotKnow() {
        StasisStart start = (StasisStart) AriEvent.parse(
                "{\"type\":\"StasisStart\",\"new_one\":{\"a\":[1,2.5,null,true,\"x\"]},\"channel\":{\"id\":\"1\","
                        + "\"tomorrow\":7,\"caller\":{\"name\":\"n\",\"number\":\"1\",\"emoji\":\"x\"}}}");

        assertThat(start.extra()).isEqualTo(Map.of("new_one", Map.of("a", Arrays.asList(1, 2.5, null, true, "x"))));
        assertThat(start.channel().extra()).isEqualTo(Map.of("tomorrow", 7));
        assertThat(start.channel().caller().extra()).isEqualTo(Map.of("emoji", "x"));
    }

    @Test
    void handsOnTypesItDoesNotKnow() {
        AriEvent event =
                AriEvent.parse("{\"type\":\"CallTeleported\",\"application\":\"a\",\"to\":{\"planet\":\"Mars\"}}");

        assertThat(event).isInstanceOf(UnknownEvent.class);
        assertThat(event.type()).isEqualTo("CallTeleported");
        assertThat(event.extra()).isEqualTo(Map.of("to", Map.of("planet", "Mars")));
    }

    @Test
    void keepsWordsItDoesNotKnowInOpenLists() {
        StasisStart start = (StasisStart)
                AriEvent.parse("{\"type\":\"StasisStart\",\"channel\":{\"id\":\"1\",\"state\":\"Floating\"}}");

        assertThat(start.channel().state()).isEqualTo(ChannelState.of("Floating"));
        assertThat(start.channel().state().name()).isEqualTo("Floating");
    }

    @Test
    void wrongTypesOfOptionalFieldsDoNotCostTheEvent() {
        ChannelDestroyed event = (ChannelDestroyed) AriEvent.parse(
                "{\"type\":\"ChannelDestroyed\",\"cause\":{\"q850\":16},\"cause_txt\":[\"Normal\"],\"tech_cause\":"
                        + "\"many\",\"timestamp\":\"yesterday\",\"channel\":{\"id\":\"1\",\"caller\":\"Anna\",\"channelvars\":[],"
                        + "\"creationtime\":12,\"state\":{}}}");

        assertThat(event.cause()).isZero();
        assertThat(event.causeTxt()).isEmpty();
        assertThat(event.techCause()).isNull();
        assertThat(event.timestamp()).isNull();
        assertThat(event.extra())
                .isEqualTo(Map.of(
                        "cause",
                        Map.of("q850", 16),
                        "cause_txt",
                        List.of("Normal"),
                        "tech_cause",
                        "many",
                        "timestamp",
                        "yesterday"));
        assertThat(event.channel().caller().name()).isEmpty();
        assertThat(event.channel().state()).isEqualTo(ChannelState.UNKNOWN);
        assertThat(event.channel().extra())
                .isEqualTo(Map.of("caller", "Anna", "channelvars", List.of(), "creationtime", 12, "state", Map.of()));
    }

    @Test
    void readsNumbersInQuotesAndTextWithout() {
        ChannelDtmfReceived event = (ChannelDtmfReceived) AriEvent.parse(
                "{\"type\":\"ChannelDtmfReceived\",\"digit\":5,\"duration_ms\":\"120\",\"channel\":{\"id\":17.5}}");

        assertThat(event.digit()).isEqualTo("5");
        assertThat(event.durationMs()).isEqualTo(120);
        assertThat(event.channel().id()).isEqualTo("17.5");
    }

    @Test
    void keepsNumbersThatDoNotFit() {
        ChannelDtmfReceived event = (ChannelDtmfReceived)
                AriEvent.parse(
                        "{\"type\":\"ChannelDtmfReceived\",\"digit\":\"5\",\"duration_ms\":99999999999,\"channel\":{\"id\":\"1\"}}");

        assertThat(event.durationMs()).isZero();
        assertThat(event.extra()).isEqualTo(Map.of("duration_ms", 99_999_999_999L));
    }

    @Test
    void takesNullAsAbsent() {
        ChannelVarset event = (ChannelVarset) AriEvent.parse(
                "{\"type\":\"ChannelVarset\",\"variable\":null,\"value\":\"v\",\"channel\":null,\"application\":null}");

        assertThat(event.channel()).isNull();
        assertThat(event.variable()).isEmpty();
        assertThat(event.application()).isEmpty();
        assertThat(event.extra()).isEmpty();
    }

    @Test
    void keepsUserDataAsItIs() {
        ChannelUserevent event = (ChannelUserevent) AriEvent.parse("{\"type\":\"ChannelUserevent\",\"eventname\":\"e\","
                + "\"userevent\":{\"n\":12345678901234567890,\"d\":1e400,\"deep\":{\"x\":[[]]}}}");

        assertThat(event.userevent().get("n")).hasToString("12345678901234567890");
        assertThat(event.userevent().get("d")).hasToString("1E+400");
        assertThat(event.userevent().get("deep")).isEqualTo(Map.of("x", List.of(List.of())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "true",
                "17",
                "\"StasisStart\"",
                "[]",
                "{}",
                "{\"type\":17}",
                "{\"type\":null}",
                "{\"type\":\"StasisStart\"}",
                "{\"type\":\"StasisStart\",\"channel\":null}",
                "{\"type\":\"StasisStart\",\"channel\":\"one\"}",
                "{\"type\":\"StasisStart\",\"channel\":[]}",
                "{\"type\":\"ChannelEnteredBridge\",\"bridge\":7,\"channel\":{\"id\":\"1\"}}",
                "{\"type\":\"X\"} {}",
                "{\"type\":\"X\"}]",
                "{\"type\":\"X\",}",
                "{'type':'X'}",
                "{\"type\":\"X\",\"a\":NaN}",
                "{\"type\":\"X\",\"a\":\"\\u12\"}",
                "<html>503</html>",
                "\u0000"
            })
    void refusesWhatIsNoEvent(String text) {
        assertThatThrownBy(() -> AriEvent.parse(text)).isInstanceOf(AriProtocolException.class);
    }

    @Test
    void refusesNestingWithoutEnd() {
        String deep = "{\"type\":\"X\",\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        String deepBehindTheType =
                "{\"a\":" + "{\"b\":".repeat(100_000) + "1" + "}".repeat(100_000) + ",\"type\":\"X\"}";

        assertThatThrownBy(() -> AriEvent.parse(deep)).isInstanceOf(AriProtocolException.class);
        assertThatThrownBy(() -> AriEvent.parse(deepBehindTheType)).isInstanceOf(AriProtocolException.class);
    }

    @Test
    void readsNestingUpToTheLimit() {
        int lists = Limits.DEFAULTS.maxNesting() - 1;
        String deep = "{\"type\":\"X\",\"a\":" + "[".repeat(lists) + "]".repeat(lists) + "}";

        assertThat(AriEvent.parse(deep).extra()).containsKey("a");
    }

    @Test
    void refusesTextsNamesAndMessagesOverTheLimit() {
        String text = "{\"type\":\"X\",\"a\":\"" + "x".repeat(Limits.DEFAULTS.maxTextLength() + 1) + "\"}";
        String name = "{\"type\":\"X\",\"" + "n".repeat(60_000) + "\":1}";
        String message = "{\"type\":\"X\"}" + " ".repeat(Limits.DEFAULTS.maxMessageLength());
        String number = "{\"type\":\"X\",\"a\":" + "9".repeat(100_000) + "}";

        for (String json : List.of(text, name, message, number)) {
            assertThatThrownBy(() -> AriEvent.parse(json)).isInstanceOf(AriProtocolException.class);
        }
    }

    @Test
    void saysWhereTheJsonIsBroken() {
        assertThatThrownBy(() -> AriEvent.parse("{\"type\":\"X\",\n\"a\":tru}"))
                .isInstanceOfSatisfying(AriProtocolException.class, e -> {
                    assertThat(e).hasMessageContaining("line 2");
                    assertThat(e.excerpt()).contains("tru").hasSizeLessThanOrEqualTo(60);
                });
    }

    @Property(tries = 574)
    void aTruncatedEventIsRefused(@ForAll @IntRange(max = 573) int length) {
        assertThatThrownBy(() -> AriEvent.parse(START.substring(0, Math.min(length, START.length() - 1))))
                .isInstanceOf(AriProtocolException.class);
    }

    @Property
    void aDamagedEventIsReadOrRefused(@ForAll @IntRange(max = 573) int at, @ForAll char replacement) {
        StringBuilder damaged = new StringBuilder(START);
        damaged.setCharAt(Math.min(at, START.length() - 1), replacement);

        Throwable failure = catchThrowable(() -> AriEvent.parse(damaged.toString()));

        assertThat(failure)
                .satisfiesAnyOf(
                        e -> assertThat(e).isNull(), e -> assertThat(e).isInstanceOf(AriProtocolException.class));
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll String text) {
        Throwable failure = catchThrowable(() -> AriEvent.parse(text));

        assertThat(failure)
                .satisfiesAnyOf(
                        e -> assertThat(e).isNull(), e -> assertThat(e).isInstanceOf(AriProtocolException.class));
    }

    @Test
    void doesNotShowTheRawTextInToString() {
        assertThat(AriEvent.parse(START).toString()).doesNotContain("\"asterisk_id\"");
    }

    @Test
    void collectionsCannotBeChanged() {
        StasisStart start = (StasisStart) AriEvent.parse(START);

        assertThatThrownBy(() -> start.args().add("x")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> start.channel().channelvars().put("x", "y"))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
