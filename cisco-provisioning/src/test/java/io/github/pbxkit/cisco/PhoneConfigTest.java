package io.github.pbxkit.cisco;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhoneConfigTest {
    private static PhoneConfig.Builder small(DeviceModel model) {
        return PhoneConfig.builder(model)
                .server("10.20.1.1")
                .label("301")
                .line(1, line -> line.label("301").name("301").authName("301").authPassword("secret"));
    }

    @Test
    void writesTheArticlesFileValueByValue() {
        CnfDocument article = CnfDocument.read(Corpus.seed());
        CnfDocument ours = Article7931.config().toDocument();
        assertThat(leaves(ours))
                .containsExactlyInAnyOrderElementsOf(leaves(article))
                .hasSizeGreaterThan(130);
    }

    /** Path, attributes and value of every leaf, and of every element with attributes; prefixed ones do not count. */
    static List<String> leaves(CnfDocument document) {
        return document.all("//*").stream()
                .map(element -> new Object[] {element, attributes(element)})
                .filter(pair -> ((CnfElement) pair[0]).isLeaf() || !((Map<?, ?>) pair[1]).isEmpty())
                .map(pair -> leaf((CnfElement) pair[0], String.valueOf(pair[1])))
                .toList();
    }

    private static String leaf(CnfElement element, String attributes) {
        String value = element.isLeaf() ? element.value().strip() : "";
        return element.path().replaceAll("\\[\\d+]", "") + attributes + "=" + value;
    }

    private static Map<String, String> attributes(CnfElement element) {
        Map<String, String> sorted = new TreeMap<>(element.attributes());
        sorted.keySet().removeIf(name -> name.contains(":") || name.equals("xmlns"));
        return sorted;
    }

    @Test
    void writesWordsAsTheFilesHaveThem() {
        CnfDocument file = PhoneConfig.builder()
                .vendor(phone -> phone.webAccess(Access.ENABLED)
                        .sshAccess(Access.DISABLED)
                        .speaker(false)
                        .displayOnDuration(Duration.ofMinutes(90)))
                .security(security -> security.transport(Transport.TLS))
                .build()
                .toDocument();
        assertThat(file.value("device/vendorConfig/webAccess")).hasValue("0");
        assertThat(file.value("device/vendorConfig/sshAccess")).hasValue("1");
        assertThat(file.value("device/vendorConfig/disableSpeaker")).hasValue("true");
        assertThat(file.value("device/vendorConfig/displayOnDuration")).hasValue("01:30");
        assertThat(file.value("device/transportLayerProtocol")).hasValue("3");
    }

    @Test
    void writesOneFixedOrderWithoutSurprises() {
        PhoneConfig one = PhoneConfig.builder()
                .label("a")
                .firmware("F")
                .protocol(PhoneProtocol.SIP)
                .build();
        PhoneConfig other = PhoneConfig.builder()
                .protocol(PhoneProtocol.SIP)
                .firmware("F")
                .label("a")
                .build();
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(new String(one.toBytes(), UTF_8)).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <device>
                          <deviceProtocol>SIP</deviceProtocol>
                          <sipProfile>
                            <phoneLabel>a</phoneLabel>
                          </sipProfile>
                          <loadInformation>F</loadInformation>
                        </device>
                        """);
        assertThat(new String(PhoneConfig.builder().label("").build().toBytes(), UTF_8))
                .contains("<phoneLabel></phoneLabel>");
    }

    @ParameterizedTest
    @EnumSource(DeviceModel.class)
    void makesAFileForEachModelThatPassesTheCheck(DeviceModel model) {
        List<Finding> findings = ConfigCheck.check(
                small(model).build().toDocument(),
                CheckOptions.builder()
                        .model(model)
                        .atLeast(Severity.WARNING)
                        .disable("secret-in-clear")
                        .disable("transport-value")
                        .build());
        assertThat(findings).isEmpty();
    }

    @Test
    void readsBackWhatItWrote() {
        PhoneConfig config = small(DeviceModel.CP7931)
                .speedDial(2, "Anna", "302")
                .lampSpeedDial(3, "Boris", "303")
                .service(4, "News", "http://10.0.0.1/news")
                .feature(5, KeyFeature.REDIAL)
                .server("10.20.1.2", 5070)
                .nat(nat -> nat.enabled(true).address("192.0.2.1"))
                .set("sipProfile/poundEndOfDial", "false")
                .set("somethingNew/inside", "x")
                .build();
        PhoneConfig read = PhoneConfig.from(CnfDocument.parse(config.toBytes()));
        assertThat(read).isEqualTo(config);
        assertThat(read.servers()).containsExactly("10.20.1.1", "10.20.1.2");
        assertThat(read.lines()).hasSize(1);
        assertThat(read.keys()).extracting(key -> key.feature().orElse(0)).containsExactly(9, 2, 21, 20, 1);
        assertThat(read.keys().get(1).speedDialNumber()).hasValue("302");
        assertThat(read.serverOf(read.lines().get(0))).hasValue("10.20.1.1");
        assertThat(read.nat().enabled()).hasValue(true);
        assertThat(read.nat().address()).hasValue("192.0.2.1");
        assertThat(read.vendor().webAccess()).hasValue(Access.DISABLED);
        assertThat(read.sipStack().registerExpires()).hasValue(Duration.ofHours(1));
        assertThat(read.media().firstPort()).hasValue(16384);
        assertThat(read.toDocument().value("device/somethingNew/inside")).hasValue("x");
        assertThat(read.toBuilder().build()).isEqualTo(config);
    }

    @Test
    void replacesAKeyThatIsSetTwice() {
        PhoneConfig config = small(DeviceModel.CP7931)
                .speedDial(2, "Anna", "302")
                .speedDial(2, "Boris", "303")
                .build();
        assertThat(config.keys()).extracting(key -> key.label().orElse("")).containsExactly("301", "Boris");
    }

    @Test
    void keepsWhatItDoesNotUnderstand() {
        String text = "<device><vendorConfig><webAccess>perhaps</webAccess></vendorConfig>"
                + "<sipProfile><startMediaPort></startMediaPort><odd a=\"1\"><b>2</b></odd></sipProfile></device>";
        PhoneConfig config = PhoneConfig.from(CnfDocument.parse(text.getBytes(UTF_8)));
        assertThat(config.vendor().webAccess()).isEmpty();
        assertThat(config.media().firstPort()).isEmpty();
        assertThat(leaves(config.toDocument()))
                .containsExactlyInAnyOrderElementsOf(leaves(CnfDocument.parse(text.getBytes(UTF_8))));
    }

    @Test
    void losesNoValueOfRealFiles() {
        assertThat(Corpus.files("sep")).hasSize(49).allSatisfy(file -> {
            CnfDocument document = CnfDocument.read(file);
            PhoneConfig config = PhoneConfig.from(document);
            List<String> lost = new ArrayList<>(leaves(document));
            leaves(config.toDocument()).forEach(lost::remove);
            // Empty containers are not leaves in what is written.
            assertThat(lost).as(file.getFileName().toString()).isEmpty();
            assertThat(config.toDocument().problems()).as(file.toString()).isEmpty();
            assertThat(PhoneConfig.from(config.toDocument())).isEqualTo(config);
        });
    }

    @Property(tries = 200)
    void writesAnyTextSoThatItReadsBack(@ForAll("texts") String text) {
        PhoneConfig config = PhoneConfig.builder().label(text).build();
        assertThat(PhoneConfig.from(config.toDocument()).label()).hasValue(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab<>&\"' \u0416\u00e9]").ofMaxLength(12);
    }

    @Test
    void refusesWhatNoFileCanSay() {
        assertThatThrownBy(() -> PhoneConfig.builder().media(media -> media.ports(16_385, 32_766)))
                .hasMessageContaining("16385");
        assertThatThrownBy(() -> PhoneConfig.builder().key(0, key -> {})).hasMessageContaining("not 0");
        assertThatThrownBy(() -> PhoneConfig.builder().set("sipProfile", "x")).hasMessageContaining("holds elements");
        assertThatThrownBy(() -> PhoneConfig.builder().set("a b", "x")).hasMessageContaining("'a b'");
        assertThatThrownBy(() -> PhoneConfig.builder().calls(calls -> calls.autoAnswerTimer(Duration.ofMillis(1))))
                .hasMessageContaining("seconds");
        assertThatThrownBy(() -> PhoneConfig.from(CnfDocument.parse("<Default/>".getBytes(UTF_8))))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("<Default>");
    }

    @Test
    void neverShowsAPassword() {
        assertThat(small(DeviceModel.CP7931).build().toString())
                .doesNotContain("secret")
                .contains("label=301");
    }
}
