package io.github.pbxkit.ari.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UriTextTest {
    @Test
    void encodesWhatAsteriskWouldMisread() {
        assertThat(UriText.segment("PJSIP/+79161234567")).isEqualTo("PJSIP%2F%2B79161234567");
        assertThat(UriText.segment("a b%?#ü")).isEqualTo("a%20b%25%3F%23%C3%BC");
    }

    /** Asterisk splits at slashes and then decodes by the rule of forms, where a plus is a space. */
    @Property
    void anyIdSurvivesTheWayToTheServer(@ForAll String id) {
        Assume.that(isAllowed(id));

        HttpUrl url = HttpUrl.get("http://host/ari/channels/" + UriText.segment(id) + "/play");
        List<String> segments = List.of(url.encodedPath().split("/"));

        assertThat(segments).hasSize(5);
        assertThat(URLDecoder.decode(segments.get(3), StandardCharsets.UTF_8)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a\nb", "a\u0000", "\u007f", "\u0085", "\ud83d"})
    void refusesWhatNoPathCanCarry(String id) {
        assertThatThrownBy(() -> UriText.segment(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("\n")
                .hasMessageNotContaining("\u0000");
    }

    @Test
    void joinsSeveralValuesOfAQueryWithCommas() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("variables", List.of("A", "CALLERID(num)"));
        parameters.put("lang", "ru");

        assertThat(UriText.query(parameters)).isEqualTo("variables=A%2CCALLERID%28num%29&lang=ru");
    }

    @Test
    void refusesACommaInOneOfSeveralValuesOfAQuery() {
        assertThatThrownBy(() -> UriText.query(Map.of("variables", List.of("A", "B,C"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("B,C");
    }

    private static boolean isAllowed(String id) {
        return !id.isEmpty()
                && !id.equals(".")
                && !id.equals("..")
                && id.chars().noneMatch(Character::isISOControl)
                && StandardCharsets.UTF_8.newEncoder().canEncode(id);
    }
}
