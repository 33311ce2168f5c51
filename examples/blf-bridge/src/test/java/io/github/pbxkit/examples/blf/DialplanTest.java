package io.github.pbxkit.examples.blf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.examples.kit.Texts;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DialplanTest {
    private static final Texts ENGLISH = Texts.in(BlfMain.class, "en");

    @Test
    void oneHintForEachWidthOfNumber() {
        assertThat(Dialplan.patterns(List.of("100", "101", "6001", "front-next")))
                .containsExactly("_XXX*[a-z0-9].", "_XXXX*[a-z0-9].", "_fro[n]t[-][n]e[x]t*[a-z0-9].");
    }

    @Test
    void printsTheDialplanForBothFlavours() {
        assertThat(Dialplan.print("asterisk", List.of("100"), "Custom:", ENGLISH))
                .contains("[blf-bridge]", "exten => _XXX*[a-z0-9].,hint,Custom:${EXTEN}", "${NUMBER}@${SERVER}");
        assertThat(Dialplan.print("freepbx", List.of("100"), "Custom:", ENGLISH))
                .contains("extensions_custom.conf", "[from-internal-custom]\ninclude => blf-bridge", "ext-local");
        assertThat(Dialplan.printManager("asterisk", "blf", "s", ENGLISH)).contains("read = call,system\nwrite = call");
    }

    @Test
    void bothLanguagesSayTheSame() {
        assertThat(Texts.in(BlfMain.class, "ru").bundle().keySet())
                .isEqualTo(ENGLISH.bundle().keySet());
        assertThat(PhoneTable.print(ENGLISH)).contains("NO on stock Asterisk", "featureID 20");
    }

    @Test
    void thePageForPhonesIsCutIntoPagesAndEscaped() {
        List<LampRow> rows = IntStream.range(0, 150)
                .mapToObj(i -> new LampRow("" + i, "tver", i + "*tver", "INUSE", "device", 0, false))
                .toList();

        String first = ServiceXml.menu(rows, 0, URI.create("http://pbx/lamps.xml"), ENGLISH);
        assertThat(first).contains("<Name>7 tver: in use</Name><URL>Dial:7*tver</URL>", "?first=100");
        assertThat(first.split("<MenuItem>")).hasSize(101);
        assertThat(ServiceXml.menu(rows, 100, URI.create("http://pbx/lamps.xml"), ENGLISH)
                        .split("<MenuItem>"))
                .hasSize(51);
        LampRow odd = new LampRow("1&<2", "tver", "1&<2*tver", "INUSE", "device", 0, false);
        assertThat(ServiceXml.menu(List.of(odd), 0, URI.create("http://pbx/"), ENGLISH))
                .contains("1&amp;&lt;2 tver");
    }

    @Test
    void hintsAreOfWhatIsWritten() {
        assertThat(Dialplan.print("asterisk", List.of("100"), "Stasis:", ENGLISH))
                .contains("hint,Stasis:${EXTEN}")
                .doesNotContain("Custom:");
    }
}
