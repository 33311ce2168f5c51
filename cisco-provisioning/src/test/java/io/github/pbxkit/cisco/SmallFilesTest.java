package io.github.pbxkit.cisco;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ring lists, soft keys, feature policies, XMLDefault, and the text files of the 7940 and 7960. */
class SmallFilesTest {
    private static CnfDocument parse(String text) {
        return CnfDocument.parse(text.getBytes(UTF_8));
    }

    @Test
    void writesAndReadsRingLists() {
        RingList list = new RingList(List.of(new RingList.Ring("Old <bell>", "bell.raw")));
        assertThat(RingList.from(CnfDocument.parse(list.toBytes()))).isEqualTo(list);
        assertThat(ConfigCheck.check(CnfDocument.parse(list.toBytes()))).isEmpty();
        assertThatThrownBy(() -> new RingList.Ring("a", "a.wav")).hasMessageContaining(".raw");
        // Two published lists name .pcm files, which the documents do not know.
        assertThat(Corpus.files("ringlist"))
                .filteredOn(
                        file -> !RingList.from(CnfDocument.read(file)).rings().isEmpty())
                .hasSize(8);
    }

    @Test
    void changesSoftKeysInOneState() {
        SoftKeys keys = new SoftKeys(parse("""
                <softKeyCfg>
                  <typeSoftKey>
                    <softKeyDef keyID="Redial"><tag>1</tag></softKeyDef>
                    <softKeyDef keyID="NewCall"><tag>2</tag></softKeyDef>
                  </typeSoftKey>
                  <softKeySets>
                    <softKeySet id="On Hook">
                      <softKey keyID="Redial" />
                    </softKeySet>
                    <softKeySet id="Off Hook"/>
                  </softKeySets>
                </softKeyCfg>
                """));
        assertThat(keys.with("On Hook", List.of("NewCall", "Redial")).sets())
                .containsEntry("On Hook", List.of("NewCall", "Redial"))
                .containsEntry("Off Hook", List.of());
        assertThatThrownBy(() -> keys.with("On Hook", List.of("Fly"))).hasMessageContaining("Redial");
        assertThatThrownBy(() -> keys.with("Nowhere", List.of())).hasMessageContaining("On Hook");
        assertThat(Corpus.files("softkeys"))
                .allSatisfy(file -> assertThat(new SoftKeys(CnfDocument.read(file)).defined())
                        .isNotEmpty());
    }

    @Test
    void switchesOneFeatureOfAPolicy() {
        String text =
                "<featurePolicy name=\"p\">\n <featureDef name=\"Park\"><id>2</id><enable>true</enable></featureDef>"
                        + "\n</featurePolicy>";
        FeaturePolicy off = new FeaturePolicy(parse(text)).with("Park", false);
        assertThat(off.features()).containsExactly(Map.entry("Park", false));
        assertThat(off.document().text()).isEqualTo(text.replace("true", "false"));
        assertThatThrownBy(() -> off.with("Fly", true)).hasMessageContaining("Park");
    }

    @Test
    void writesAndReadsXmlDefault() {
        DefaultConfig config =
                new DefaultConfig(List.of("10.20.1.1", "10.20.1.2"), Map.of(DeviceModel.CP7931, "SIP31.8-5-3SR1S"));
        CnfDocument file = CnfDocument.parse(config.toBytes());
        assertThat(file.value("Default/loadInformation348")).hasValue("SIP31.8-5-3SR1S");
        assertThat(DefaultConfig.from(file)).isEqualTo(config);
        assertThat(ConfigCheck.check(file)).isEmpty();
    }

    @Test
    void readsTheTextFilesOfOldPhones() {
        LegacyConfig config = LegacyConfig.parse(
                ("\r\n# comment\r\nproxy1_address: \"10.0.0.1\"\r\nproxy1_port:\"5160\" ; port\r\nline1_name: 301 # a\r\n"
                                + "line2_name: \"UNPROVISIONED\"\r\nline1_password: \"a;b\"\r\nnat_enable: 1\r\nx=2\r\n")
                        .getBytes(UTF_8));
        assertThat(config.settings())
                .containsEntry("proxy1_port", "5160")
                .containsEntry("line1_name", "301")
                .containsEntry("line1_password", "a;b")
                .containsEntry("x", "2");
        assertThat(LegacyConfig.parse(config.toBytes())).isEqualTo(config);
        assertThat(config.toString()).doesNotContain("a;b");
    }

    @Test
    void translatesBothWays() {
        PhoneConfig phone = PhoneConfig.builder(DeviceModel.CP7941)
                .server("10.0.0.1", 5160)
                .label("301")
                .line(1, line -> line.proxy("10.0.0.1").port(5160).name("301").authPassword("secret"))
                .build();
        LegacyConfig legacy = LegacyConfig.from(phone);
        assertThat(legacy.settings())
                .containsEntry("proxy1_address", "10.0.0.1")
                .containsEntry("proxy1_port", "5160")
                .containsEntry("line1_name", "301")
                .containsEntry("line1_authname", "301")
                .containsEntry("line1_password", "secret");
        PhoneConfig back = legacy.toPhoneConfig(DeviceModel.CP7941);
        assertThat(back.servers()).containsExactly("10.0.0.1");
        assertThat(back.lines().get(0).authPassword()).hasValue("secret");
        assertThat(back.label()).hasValue("301");
        assertThat(Corpus.files("sip-cnf"))
                .filteredOn(file -> !file.toString().contains("gkdefault"))
                .allSatisfy(file -> assertThat(
                                LegacyConfig.parse(Corpus.bytes(file)).settings())
                        .isNotEmpty());
    }

    @Test
    void knowsWhereTheButtonsOfThe7931Are() {
        assertThat(ButtonLayout.of7931(1)).hasValue(new ButtonLayout(1, 12, true));
        assertThat(ButtonLayout.of7931(24)).hasValue(new ButtonLayout(24, 1, false));
        assertThat(ButtonLayout.of7931(23)).hasValue(new ButtonLayout(23, 1, true));
        assertThat(ButtonLayout.of7931(25)).isEmpty();
    }
}
