package io.github.pbxkit.cisco;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CnfDocumentTest {
    private static final String PHONE = """
            <device>
              <sipProfile>
                <phoneLabel>301</phoneLabel>
                <softKeyFile/>
                <sipLines>
                  <line button="1"><featureID>9</featureID><name>a</name></line>
                  <line button='2' lineIndex="2"><featureID>21</featureID><name>b</name></line>
                </sipLines>
              </sipProfile>
            </device>
            """;

    private static CnfDocument parse(String text) {
        return CnfDocument.parse(text.getBytes(UTF_8));
    }

    // ---- reading

    @Test
    void findsElementsByPath() {
        CnfDocument document = parse(PHONE);
        assertThat(document.value("device/sipProfile/phoneLabel")).hasValue("301");
        assertThat(document.value("/device/sipProfile/phoneLabel")).hasValue("301");
        assertThat(document.value("sipProfile/phoneLabel")).hasValue("301");
        assertThat(document.value("//line[2]/name")).hasValue("b");
        assertThat(document.value("//line[@button='2']/name")).hasValue("b");
        assertThat(document.value("//line[featureID=21]/name")).hasValue("b");
        assertThat(document.value("//line[2]/@lineIndex")).hasValue("2");
        assertThat(document.all("//line/name")).extracting(CnfElement::value).containsExactly("a", "b");
        assertThat(document.value("device/sipProfile/nothing")).isEmpty();
    }

    @Test
    void namesEachElementByAPathThatLeadsBack() {
        CnfDocument document = parse(PHONE);
        assertThat(document.all("//*"))
                .hasSize(11)
                .allSatisfy(
                        element -> assertThat(document.first(element.path())).containsSame(element));
    }

    @Test
    void refusesWhatIsNoPath() {
        for (String path : new String[] {"", "/", "a//b", "a[", "a[0]", "a[x]", "a/@", "@b/c", "a b", "a/[1]"}) {
            assertThatThrownBy(() -> parse(PHONE).value(path))
                    .as(path)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("path");
        }
    }

    @Test
    void resolvesReferencesCommentsAndCdata() {
        assertThat(parse("<a>x &amp; <!-- no -->&#233;&#x41;<![CDATA[<&>]]>\r\ny</a>")
                        .value("a"))
                .hasValue("x & \u00e9A<&>\ny");
    }

    @Test
    void countsLinesOfEveryKindAndColumnsFromOne() {
        CnfDocument document = parse("\uFEFF<a>\r\n <b/>\r<c/>\n\t<d/></a>");
        assertThat(document.all("//*"))
                .extracting(e -> e.name() + e.line() + ":" + e.column())
                .containsExactly("a1:1", "b2:2", "c3:1", "d4:2");
    }

    @Test
    void takesNoPasswordForAName() {
        CnfDocument document = parse("<device>\n<authPasswordsecret</authPassword></device>");
        assertThat(document.value("device/authPassword")).hasValue("secret");
        assertThat(document.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo("'>' is missing in the tag <authPassword");
            assertThat(problem.line() + ":" + problem.column()).isEqualTo("2:14");
            assertThat(problem.toString()).doesNotContain("secret");
        });
    }

    // ---- encodings

    @Test
    void keepsEveryEncodingByteByByte() {
        String text = "<?xml version=\"1.0\" encoding=\"%s\"?><a>\u00e9</a>";
        for (Charset charset : new Charset[] {UTF_8, ISO_8859_1, Charset.forName("windows-1252")}) {
            byte[] bytes = text.formatted(charset.name()).getBytes(charset);
            CnfDocument document = CnfDocument.parse(bytes);
            assertThat(document.charset()).isEqualTo(charset);
            assertThat(document.value("a")).hasValue("\u00e9");
            assertThat(document.toBytes()).isEqualTo(bytes);
        }
        byte[] wide = "\uFEFF<a>\u0416</a>".getBytes(UTF_16LE);
        assertThat(CnfDocument.parse(wide).value("a")).hasValue("\u0416");
        assertThat(CnfDocument.parse(wide).toBytes()).isEqualTo(wide);
    }

    @Test
    void readsBytesThatFitNoEncodingAsOneCharacterEach() {
        byte[] bytes = "<?xml version='1.0' encoding='utf-8'?><a>\u00e9</a>".getBytes(ISO_8859_1);
        CnfDocument document = CnfDocument.parse(bytes);
        assertThat(document.charset()).isEqualTo(ISO_8859_1);
        assertThat(document.toBytes()).isEqualTo(bytes);
        assertThat(document.problems()).extracting(Finding::rule).containsExactly("xml-encoding");
    }

    @Test
    void writesWhatTheEncodingLacksAsAReference() {
        byte[] bytes = "<?xml version='1.0' encoding='iso-8859-1'?><a>\u00e9</a>".getBytes(ISO_8859_1);
        CnfDocument edited = CnfDocument.parse(bytes).with("a", "\u00e9\u0416");
        assertThat(edited.text()).endsWith("<a>\u00e9&#1046;</a>");
        assertThat(CnfDocument.parse(edited.toBytes()).value("a")).hasValue("\u00e9\u0416");
    }

    // ---- editing

    @Test
    void setsAValueAndAnAttribute() {
        assertThat(parse(PHONE).with("//line[2]/name", "R&D <1>").text())
                .isEqualTo(PHONE.replace("<name>b<", "<name>R&amp;D &lt;1&gt;<"));
        assertThat(parse(PHONE).with("//line[2]/@button", "3").text()).isEqualTo(PHONE.replace("'2'", "'3'"));
        assertThat(parse(PHONE).with("//line[1]/@lineIndex", "1").text())
                .isEqualTo(PHONE.replace("\"1\"", "\"1\" lineIndex=\"1\""));
    }

    @Test
    void opensAnElementThatClosesItself() {
        assertThat(parse(PHONE).with("device/sipProfile/softKeyFile", "k.xml").text())
                .isEqualTo(PHONE.replace("<softKeyFile/>", "<softKeyFile>k.xml</softKeyFile>"));
    }

    @Test
    void isTheSameDocumentWhenNothingChanges() {
        CnfDocument document = parse(PHONE);
        assertThat(document.with("device/sipProfile/phoneLabel", "301")).isSameAs(document);
        assertThat(document.without("device/nothing")).isSameAs(document);
    }

    @Test
    void addsWhatIsMissingBehindItsNeighbours() {
        assertThat(parse(PHONE).with("device/sipProfile/dialTemplate", "d.xml").text())
                .isEqualTo(PHONE.replace("</sipLines>\n", "</sipLines>\n    <dialTemplate>d.xml</dialTemplate>\n"));
        assertThat(parse(PHONE)
                        .with("device/sipProfile/sipLines/line[@button='3']/name", "c")
                        .text())
                .contains("</line>\n      <line button=\"3\"><name>c</name></line>\n    </sipLines>");
        assertThat(parse("<device/>").with("a/b/@c", "1").text()).isEqualTo("<device><a><b c=\"1\"></b></a></device>");
    }

    @Test
    void insertsAppendsAndRemovesElements() {
        CnfDocument document = parse(PHONE);
        CnfDocument more = document.withInserted("device/sipProfile/softKeyFile", "<kpml>0</kpml>");
        assertThat(more.text()).isEqualTo(PHONE.replace("<softKey", "<kpml>0</kpml>\n    <softKey"));
        assertThat(more.without("device/sipProfile/kpml").text()).isEqualTo(PHONE);
        assertThat(document.withAppended("//line[1]", "<port>1</port>").text())
                .contains("<name>a</name><port>1</port></line>");
        assertThat(document.without("//line[2]/@lineIndex").text()).isEqualTo(PHONE.replace(" lineIndex=\"2\"", ""));
        assertThat(document.without("//line[1]/name").text()).isEqualTo(PHONE.replace("<name>a</name>", ""));
    }

    @Test
    void refusesEditsThatWouldHaveToGuess() {
        assertRefused("<a><b>1</b></a>", "a", "holds other elements");
        assertRefused("<a><b>1</a>", "a/b", "end tag is broken");
        assertRefused("<a><b[1]</b></a>", "a/b", "start or end tag is broken");
        assertRefused("<a>text</a>", "a/b", "holds a value");
        assertRefused("<a/>", "/b/c", "outermost element is <a>");
        assertThatThrownBy(() -> parse("<a/>").withAppended("a", "<b>")).isInstanceOf(EditRefusedException.class);
        assertThatThrownBy(() -> parse("<a/>").without("a")).isInstanceOf(EditRefusedException.class);
        assertThatThrownBy(() -> parse("<a/>").with("a", "\u0001")).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRefused(String text, String path, String why) {
        assertThatThrownBy(() -> parse(text).with(path, "x"))
                .isInstanceOf(EditRefusedException.class)
                .hasMessageContaining(why);
    }

    @Property(tries = 300)
    void readsBackWhatWasSet(@ForAll("values") String value) {
        CnfDocument edited = parse(PHONE).with("device/sipProfile/phoneLabel", value);
        CnfDocument reread = CnfDocument.parse(edited.toBytes());
        assertThat(reread.problems()).isEmpty();
        assertThat(reread.value("device/sipProfile/phoneLabel")).hasValue(value);
        assertThat(reread.with("device/sipProfile/phoneLabel", "301").text()).isEqualTo(PHONE);
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.strings()
                .withChars("ab<>&\"'; \r\n\t#x0]-\u0416\ud83d\ude00")
                .ofMaxLength(20)
                .map(text -> new String(text.getBytes(UTF_8), UTF_8).replace("?", ""));
    }

    @Property(tries = 300)
    void neverThrowsAndNeverLosesAByte(@ForAll("rubble") String text) {
        byte[] bytes = text.getBytes(ISO_8859_1);
        assertThat(CnfDocument.parse(bytes).toBytes()).isEqualTo(bytes);
    }

    @Provide
    Arbitrary<String> rubble() {
        return Arbitraries.of(
                        "<",
                        ">",
                        "/",
                        "a",
                        "b",
                        "<a>",
                        "</a>",
                        "<b x='1'>",
                        "<!--",
                        "-->",
                        "<![CDATA[",
                        "]]>",
                        "<!DOCTYPE",
                        "[",
                        "]",
                        "\"",
                        "'",
                        "=",
                        " ",
                        "\n",
                        "&",
                        "&amp;",
                        "&x;",
                        "<?xml",
                        "?>",
                        "\u00ff",
                        "\u0000",
                        "</")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 100)
    void keepsAnyBytes(@ForAll byte[] bytes) {
        assertThat(CnfDocument.parse(bytes).toBytes()).isEqualTo(bytes);
    }

    // ---- hostile input

    @Test
    void refusesFilesBeyondItsLimit() {
        byte[] large = new byte[CnfLimits.DEFAULT_MAX_BYTES + 1];
        assertThatThrownBy(() -> CnfDocument.parse(large))
                .isInstanceOf(InputTooLargeException.class)
                .hasMessageContaining("8388609");
    }

    @Test
    void expandsNoEntity() {
        String bomb = "<!DOCTYPE a [<!ENTITY x \"yy\"><!ENTITY z \"&x;&x;\">]>\n<a>&z;</a>";
        CnfDocument document = parse(bomb);
        assertThat(document.value("a")).hasValue("&z;");
        assertThat(document.problems()).extracting(Finding::rule).containsExactly("xml-doctype", "xml-entity");
        assertThat(document.toBytes()).isEqualTo(bomb.getBytes(UTF_8));
    }

    @Test
    void staysWithinBoundsOnGarbage() {
        for (String unit :
                new String[] {"<a>", "<a x=''", " x='' y=\"", "</a>", "<", "<!--", "&x;", "<a x=", "'\"", "</"}) {
            String text = "<q " + unit.repeat(200_000);
            CnfDocument document = parse(text);
            assertThat(document.problems()).isNotEmpty().hasSizeLessThanOrEqualTo(101);
            assertThat(document.text()).isEqualTo(text);
        }
    }

    @Test
    void copiesTheBytesItIsGiven() {
        byte[] bytes = PHONE.getBytes(UTF_8);
        CnfDocument document = CnfDocument.parse(bytes);
        Arrays.fill(bytes, (byte) 'x');
        assertThat(document.text()).isEqualTo(PHONE);
    }
}
