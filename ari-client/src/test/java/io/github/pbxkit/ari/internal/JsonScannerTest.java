package io.github.pbxkit.ari.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.pbxkit.ari.AriEvent;
import io.github.pbxkit.ari.AriProtocolException;
import io.github.pbxkit.ari.Limits;
import io.github.pbxkit.ari.WireTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Our own reading against Jackson's: the same texts are taken, with the same result, and the same are refused. */
class JsonScannerTest {
    private static final int NESTING = 8;
    private static final int TEXT = 2_000;
    private static final Limits LIMITS = Limits.DEFAULTS.withMaxNesting(NESTING).withMaxTextLength(TEXT);
    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxStringLength(TEXT)
            .maxNameLength(LIMITS.maxNameLength())
            .maxNestingDepth(NESTING)
            .build();
    private static final AriJson JSON = new AriJson(LIMITS);

    /** See {@link #takesNoForeignLettersForHexDigits}. */
    private static final Pattern FOREIGN_HEX = Pattern.compile("\\\\u[0-9A-Fa-f]{0,3}[^\\x00-\\x7f]");

    /** What stands for itself, what must be escaped, what is nearly right, and what is at a limit. */
    private static final List<String> SNIPPETS = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            " ",
            "\n",
            "\t",
            "\r",
            "\f",
            "\u0000",
            "\u001f",
            "\u007f",
            "\u00a0",
            "\u2028",
            "\ufeff",
            "é",
            "я",
            "\ud83d\ude00",
            "\ud83d",
            "\\\"",
            "\\\\",
            "\\/",
            "\\b\\f\\n\\r\\t",
            "\\x",
            "\\u0041",
            "\\uD83D\\uDE00",
            "\\u12",
            "\\u12g4",
            "\\u１２３４",
            "0",
            "-",
            "-0",
            "01",
            "1.",
            ".5",
            "1.5",
            "-1.50",
            "1e5",
            "1E+400",
            "1e-400",
            "1e",
            "1e99999999999",
            "+1",
            "2147483648",
            "-9223372036854775808",
            "9223372036854775808",
            "12345678901234567890",
            "true",
            "false",
            "null",
            "truex",
            "nul",
            "True",
            "NaN",
            "Infinity",
            "'x'",
            "/*c*/",
            "//c\n",
            "#c\n",
            "{}",
            "[]",
            "{\"a\":1}",
            "{\"a\":1,}",
            "{,}",
            "{\"a\"}",
            "{a:1}",
            "[1,\"a\",{},null]",
            "[1,]",
            "[,1]",
            "\"\"",
            "\"7\"",
            "9".repeat(900),
            "9".repeat(1_200),
            "x".repeat(TEXT),
            "x".repeat(TEXT + 1),
            "[".repeat(NESTING) + "]".repeat(NESTING),
            "[".repeat(NESTING - 1) + "]".repeat(NESTING - 1));

    @Property(tries = 5_000)
    void takesWhatJacksonTakesAndRefusesTheRest(@ForAll("texts") String text, @ForAll Random random) {
        String json = damaged(text, random);
        Assume.that(!FOREIGN_HEX.matcher(json).find());
        Map<String, @Nullable Object> expected = JsonTree.of(json, CONSTRAINTS);

        Map<String, @Nullable Object> actual = readOrNull(json);

        assertThat(actual).as(json).isEqualTo(expected);
        assertThat(String.valueOf(actual)).as(json).isEqualTo(String.valueOf(expected));
    }

    @Property(tries = 1_000)
    void eventsMayBeWrittenInAnyWay(@ForAll("captures") String text, @ForAll Random random) {
        Map<?, ?> tree = (Map<?, ?>) WireTree.of(text);
        StringBuilder json = new StringBuilder();
        write(tree, json, random);

        AriEvent event = AriEvent.parse(json.toString());

        assertThat(WireTree.of(event, tree)).as(json.toString()).isEqualTo(tree);
        assertThat(event.raw()).isEqualTo(json.toString());
    }

    /**
     * Where Jackson is wrong: it looks at the low byte of a hex digit only, so that it takes U+0430 for 0. JSON knows 22 hex
     * digits, and nobody who writes others means what Jackson reads.
     */
    @Test
    void takesNoForeignLettersForHexDigits() {
        String json = "{\"a\":\"\\u004\u0431\"}";

        assertThat(JsonTree.of(json, CONSTRAINTS)).as("Jackson").containsEntry("a", "A");
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(AriProtocolException.class)
                .hasMessageContaining("JSON that cannot be read");
    }

    @Test
    void takesNumbersOfUpToAThousandDigits() {
        assertThat(read("{\"a\":" + "9".repeat(1_000) + "}")).containsKey("a");
        assertThat(readOrNull("{\"a\":" + "9".repeat(1_001) + "}")).isNull();
    }

    @Test
    void saysOfABrokenTextWhatJacksonSays() {
        assertThatThrownBy(() -> read("{\"a\":tru}"))
                .isInstanceOf(AriProtocolException.class)
                .hasMessageContaining("line 1, column 6")
                .hasMessageContaining("Unrecognized token 'tru'");
        assertThatThrownBy(() -> read("{\"a\":1e99999999999}"))
                .isInstanceOf(AriProtocolException.class)
                .hasMessageContaining("1e99999999999");
        assertThatThrownBy(() -> read("{} {}")).hasMessageContaining("Something follows the end");
        assertThatThrownBy(() -> read("[]")).hasMessageContaining("Expected a JSON object");
        assertThatThrownBy(() -> JSON.list("{}", JsonScannerTest::fields))
                .hasMessageContaining("Expected a JSON array");
        assertThatThrownBy(() -> JSON.list("[{},[]]", JsonScannerTest::fields))
                .hasMessageContaining("Expected a JSON object in the array");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                captures(), Arbitraries.of(SNIPPETS).map(value -> "{\"a\": " + value + " ,\"b\":[0]}"));
    }

    @Provide
    Arbitrary<String> captures() {
        return Arbitraries.of(
                Stream.of("16", "22").flatMap(JsonScannerTest::lines).toList());
    }

    private static Stream<String> lines(String version) {
        try (InputStream in = JsonScannerTest.class.getResourceAsStream("/captures/events-" + version + ".jsonl")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, @Nullable Object> read(String json) {
        return JSON.object(json, JsonScannerTest::fields);
    }

    private static @Nullable Map<String, @Nullable Object> readOrNull(String json) {
        try {
            return read(json);
        } catch (AriProtocolException e) {
            return null;
        }
    }

    private static Map<String, @Nullable Object> fields(JsonCursor in) {
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            in.keep();
        }
        return in.extra();
    }

    /** The text with up to three snippets put in, or with a few characters taken out or replaced by one. */
    private static String damaged(String text, Random random) {
        StringBuilder json = new StringBuilder(text);
        for (int edits = random.nextInt(4); edits > 0; edits--) {
            int from = random.nextInt(json.length() + 1);
            int to = Math.min(json.length(), from + random.nextInt(5));
            switch (random.nextInt(4)) {
                case 0 -> json.delete(from, to);
                case 1 -> json.replace(from, to, snippet(random));
                case 2 -> json.insert(from, snippet(random));
                default -> json.insert(json.indexOf(":", from) + 1, snippet(random) + ",\"z\":");
            }
        }
        return json.toString();
    }

    private static String snippet(Random random) {
        return SNIPPETS.get(random.nextInt(SNIPPETS.size()));
    }

    /** The value with its fields in any order, blanks anywhere, and characters escaped or not. */
    private static void write(@Nullable Object value, StringBuilder json, Random random) {
        blanks(json, random);
        if (value instanceof Map<?, ?> map) {
            json.append('{');
            List<? extends Map.Entry<?, ?>> fields = new java.util.ArrayList<>(map.entrySet());
            java.util.Collections.shuffle(fields, random);
            String separator = "";
            for (Map.Entry<?, ?> field : fields) {
                json.append(separator);
                write(field.getKey(), json, random);
                json.append(':');
                write(field.getValue(), json, random);
                separator = ",";
            }
            json.append('}');
        } else if (value instanceof List<?> list) {
            json.append('[');
            String separator = "";
            for (Object item : list) {
                json.append(separator);
                write(item, json, random);
                separator = ",";
            }
            json.append(']');
        } else if (value instanceof String text) {
            writeText(text, json, random);
        } else {
            json.append(value);
        }
        blanks(json, random);
    }

    private static void writeText(String text, StringBuilder json, Random random) {
        json.append('"');
        for (char c : text.toCharArray()) {
            if (c < ' ' || c == '"' || c == '\\' || random.nextInt(40) == 0) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }

    private static void blanks(StringBuilder json, Random random) {
        for (int i = random.nextInt(12) - 9; i > 0; i--) {
            json.append(" \n\r\t".charAt(random.nextInt(4)));
        }
    }
}
