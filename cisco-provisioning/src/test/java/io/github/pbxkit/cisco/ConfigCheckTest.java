package io.github.pbxkit.cisco;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** One example for each rule; a rule without an example fails the last test. */
class ConfigCheckTest {
    /** A file about which no rule has anything to say but one of mere information. */
    static final String CLEAN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <device>
              <deviceProtocol>SIP</deviceProtocol>
              <devicePool>
                <dateTimeSetting>
                  <dateTemplate>D.M.Y</dateTemplate>
                  <timeZone>Russian Standard/Daylight Time</timeZone>
                </dateTimeSetting>
                <callManagerGroup><members><member priority="0"><callManager>
                  <processNodeName>10.0.0.1</processNodeName>
                </callManager></member></members></callManagerGroup>
              </devicePool>
              <loadInformation>SIP42.9-4-2SR3-1S</loadInformation>
              <vendorConfig>
                <pcPort>0</pcPort>
              </vendorConfig>
              <userLocale><name></name></userLocale>
              <deviceSecurityMode>1</deviceSecurityMode>
              <transportLayerProtocol>2</transportLayerProtocol>
              <encrConfig>false</encrConfig>
              <sipProfile>
                <sipCallFeatures><callForwardURI>x-cisco-serviceuri-cfwdall</callForwardURI></sipCallFeatures>
                <sipProxies><registerWithProxy>true</registerWithProxy></sipProxies>
                <preferredCodec>g711alaw</preferredCodec>
                <startMediaPort>16384</startMediaPort>
                <stopMediaPort>32766</stopMediaPort>
                <voipControlPort>5060</voipControlPort>
                <phoneLabel>301</phoneLabel>
                <sipLines>
                  <line button="1" lineIndex="1">
                    <featureID>9</featureID>
                    <proxy>10.0.0.1</proxy>
                    <name>301</name>
                    <maxNumCalls>4</maxNumCalls>
                  </line>
                </sipLines>
              </sipProfile>
            </device>
            """;

    private record Example(Rule rule, String at, byte[] bytes, CheckOptions options) {}

    private final List<Example> examples = new ArrayList<>();

    /** A file as it is. The place is line:column. */
    private void file(Rule rule, String at, String text) {
        examples.add(new Example(rule, at, text.getBytes(UTF_8), CheckOptions.defaults()));
    }

    /** The clean file with one change. */
    private void change(Rule rule, String at, String from, String to) {
        assertThat(CLEAN).containsOnlyOnce(from);
        file(rule, at, CLEAN.replace(from, to));
    }

    private void known(Rule rule, String at, CheckOptions.Builder options) {
        examples.add(new Example(rule, at, CLEAN.getBytes(UTF_8), options.build()));
    }

    private void xml() {
        change(Rule.XML_SYNTAX, "28:16", "<phoneLabel>301", "<phoneLabel[301");
        change(Rule.XML_ENTITY, "28:19", "301</phoneLabel", "30&nbsp;1</phoneLabel");
        change(Rule.XML_DOCTYPE, "2:1", "<device>", "<!DOCTYPE device><device>");
        change(Rule.XML_UNBOUND_PREFIX, "2:9", "<device>", "<device xsi:type=\"axl:XIPPhone\">");
        change(Rule.XML_PLACEHOLDER, "28:17", "301</phone", "###LABEL###</phone");
        byte[] latin = CLEAN.replace("301</phone", "\u00e9</phone").getBytes(ISO_8859_1);
        examples.add(new Example(Rule.XML_ENCODING, "1:1", latin, CheckOptions.defaults()));
        file(Rule.ROOT_UNKNOWN, "1:1", "<Device/>");
        file(Rule.FORMAT_FLAT_PROFILE, "1:1", "<flat-profile><Proxy_1_ ua=\"na\"/></flat-profile>");
        file(Rule.FORMAT_SIP_CNF, "1:1", "\nline1_name: \"1\"\n");
        file(Rule.LEGACY_SYNTAX, "2:2", "line1_name: \"1\"\n nonsense\n");
        file(Rule.LEGACY_PLACEHOLDER_LINE, "2:1", "line1_name: \"1\"\nline2_authname: \"UNPROVISIONED\"\n");
    }

    private void structure() {
        change(Rule.ELEMENT_DUPLICATE, "20:13", "<encrConfig>", "<idleURL/><idleURL/><encrConfig>");
        change(Rule.ELEMENT_MISPLACED, "21:3", "<sipProfile>", "<sshAccess>1</sshAccess><sipProfile>");
        change(Rule.ELEMENT_UNKNOWN, "15:5", "<pcPort>0</pcPort>", "<pcPorts>0</pcPorts>");
        change(Rule.ATTRIBUTE_CASE, "30:24", "lineIndex", "lineindex");
        change(Rule.VALUE_TYPE, "20:15", "false</encr", "no</encr");
        change(Rule.VALUE_RANGE, "27:22", "5060</voip", "70000</voip");
        change(Rule.VALUE_BLANK_PADDING, "33:16", "<name>301", "<name> 301");
    }

    private void fileNames() {
        known(Rule.MAC_FORMAT, "1:1", CheckOptions.builder().fileName("SEP00112233.cnf.xml"));
        known(Rule.FILENAME_CASE, "1:1", CheckOptions.builder().fileName("SEP00112233aabb.cnf.xml"));
        MacAddress other = MacAddress.parse("00:11:22:33:aa:cc");
        known(
                Rule.FILENAME_MAC_MISMATCH,
                "1:1",
                CheckOptions.builder().fileName("SEP00112233AABB.cnf.xml").mac(other));
    }

    private void loads() {
        change(Rule.LOAD_SUFFIX, "13:20", "SR3-1S<", "SR3-1S.loads<");
        change(Rule.LOAD_PROTOCOL_MISMATCH, "13:20", "SIP42", "SCCP42");
        change(Rule.LOAD_DEFAULT_IMAGE, "13:20", "SIP42.9-4-2SR3-1S", "term42.default");
        known(Rule.LOAD_MODEL_MISMATCH, "13:20", CheckOptions.builder().model(DeviceModel.CP7931));
        known(Rule.LOAD_UPGRADE_PATH, "13:20", CheckOptions.builder().installedFirmware("8.3.1"));
        String numbered = "<loadInformation434 model=\"Cisco 7931\">SIP31.8-5-3SR1S</loadInformation434>";
        change(Rule.LOAD_MODEL_NUMBER_MISMATCH, "14:3", "<vendorConfig>", numbered + "<vendorConfig>");
    }

    private void texts() {
        change(Rule.LABEL_TOO_LONG, "28:17", "301</phoneLabel", "1234567890123</phoneLabel");
        change(Rule.LABEL_BLANK, "28:17", "301</phoneLabel", "Room 1</phoneLabel");
        change(Rule.NAME_TOO_LONG, "33:15", "<name>301", "<name>" + "3".repeat(31));
        change(Rule.HOST_TOO_LONG, "32:16", "<proxy>10.0.0.1", "<proxy>" + "h".repeat(51));
        change(Rule.URL_TOO_LONG, "20:12", "<encrConfig>", "<idleURL>" + "u".repeat(256) + "</idleURL><encrConfig>");
        change(Rule.CALLFORWARD_URI_TYPO, "22:38", "x-cisco-service", "x--service");
        change(Rule.CODEC_UNKNOWN, "24:21", "g711alaw", "g711a");
        change(Rule.TIMEZONE_UNKNOWN, "7:17", "Russian", "Russia");
        change(Rule.DATE_TEMPLATE, "6:21", "D.M.Y", "D.M.YYYY");
        change(Rule.LOCALE_INCOMPLETE, "17:3", "<name></name>", "<name>German</name>");
    }

    private void access() {
        change(Rule.WEB_ACCESS_INVERTED, "15:16", "<pcPort>0</pcPort>", "<webAccess>0</webAccess>");
        change(Rule.SSH_ACCESS_INVERTED, "15:16", "<pcPort>0</pcPort>", "<sshAccess>0</sshAccess>");
        known(Rule.PC_PORT_INVERTED, "15:13", CheckOptions.builder());
        String open = "<pcPort>0</pcPort>\n  </vendorConfig>";
        String ssh = "<sshAccess>0</sshAccess></vendorConfig>\n<sshPassword>cisco</sshPassword>";
        change(Rule.SSH_DEFAULT_PASSWORD, "16:14", open, ssh);
    }

    private void nat() {
        String label = "<phoneLabel>301";
        change(Rule.NAT_ADDRESS_MISSING, "28:17", label, "<natEnabled>true</natEnabled>" + label);
        change(Rule.NAT_PORT_FORWARD, "28:17", label, "<natEnabled>true</natEnabled>" + label);
        change(Rule.NAT_SERVER_HINT, "28:17", label, "<natEnabled>true</natEnabled>" + label);
        change(Rule.NAT_PROCESSING_WITHOUT_NAT, "28:17", label, "<natAddress>1.2.3.4</natAddress>" + label);
        change(Rule.MEDIA_RANGE, "25:21", "16384", "16348");
        change(Rule.VOIP_PORT_DEFAULT, "27:5", "5060</voip", "</voip");
    }

    private void lines() {
        change(Rule.LINE_NONE, "29:5", "<featureID>9", "<featureID>1");
        change(Rule.LINE_BUTTON_DUPLICATE, "36:1", "</line>", "</line>\n<line button=\"1\"/>");
        change(Rule.LINE_BUTTON_RANGE, "30:7", "button=\"1\"", "button=\"7\"");
        change(Rule.LINE_INDEX_GAP, "30:24", "lineIndex=\"1\"", "lineIndex=\"2\"");
        change(Rule.LINE_PROXY_MISSING, "30:7", "<proxy>10.0.0.1", "<proxy>");
        change(Rule.BUSY_TRIGGER_HIGH, "34:22", "<maxNumCalls>4", "<busyTrigger>5</busyTrigger><maxNumCalls>4");
        change(Rule.MAX_CALLS_HIGH, "34:22", "<maxNumCalls>4", "<maxNumCalls>51");
        String key = "</line>\n<line button=\"2\"><featureID>%s</featureID></line>";
        change(Rule.FEATURE_UNKNOWN, "36:29", "</line>", key.formatted("77"));
        change(Rule.FEATURE_NEEDS_NUMBER, "36:1", "</line>", key.formatted("2"));
        change(Rule.FEATURE_NEEDS_URI, "36:1", "</line>", key.formatted("20"));
        change(Rule.FEATURE_FAMILY, "36:29", "</line>", key.formatted("194"));
        change(Rule.BLF_NEEDS_SERVER, "36:29", "</line>", key.formatted("21"));
        change(Rule.SECRET_IN_CLEAR, "33:23", "<name>301", "<authPassword>x</authPassword><name>301");
    }

    private void servers() {
        String nowhere =
                CLEAN.replace("<proxy>10.0.0.1", "<proxy>USECALLMANAGER").replace("Name>10.0.0.1", "Name>");
        file(Rule.PROXY_USECALLMANAGER_EMPTY, "32:16", nowhere);
        change(Rule.REGISTER_OFF, "23:36", "true</register", "false</register");
        change(Rule.TRANSPORT_VALUE, "19:27", "2</transport", "4</transport");
        change(Rule.TLS_WITHOUT_SECURITY, "19:27", "2</transport", "3</transport");
        change(Rule.ENCR_WITHOUT_CAPF, "20:15", "false</encr", "true</encr");
    }

    private void lists() {
        String plan = "<DIALTEMPLATE>\n<TEMPLATE MATCH=\"1..\" Timeout=\"0\"/>\n%s</DIALTEMPLATE>";
        String all = "<TEMPLATE MATCH=\"*\" Timeout=\"5\"/>";
        file(Rule.DIALPLAN_NO_CATCHALL, "1:1", plan.formatted(""));
        file(Rule.DIALPLAN_CASE, "3:1", plan.formatted("<Template MATCH=\"2..\"/>" + all));
        file(Rule.DIALPLAN_PATTERN, "3:1", plan.formatted("<TEMPLATE MATCH=\"1..\"/>" + all));
        file(Rule.DIALPLAN_TOO_LONG, "1:1", plan.formatted(" ".repeat(9000) + all));
        String ring = "<Ring><DisplayName>a</DisplayName>\n<FileName>a.wav</FileName></Ring>";
        file(Rule.RINGLIST_LIMIT, "2:11", "<CiscoIPPhoneRingList>" + ring + "</CiscoIPPhoneRingList>");
        String images = "<ImageItem/>\n".repeat(51);
        file(Rule.IMAGELIST_LIMIT, "51:1", "<CiscoIPPhoneImageList>" + images + "</CiscoIPPhoneImageList>");
    }

    private List<Example> examples() {
        examples.clear();
        xml();
        structure();
        fileNames();
        loads();
        texts();
        access();
        nat();
        lines();
        servers();
        lists();
        return examples;
    }

    private static CnfDocument parse(String text) {
        return CnfDocument.parse(text.getBytes(UTF_8));
    }

    @Test
    void saysNothingOfWeightAboutACleanFile() {
        assertThat(ConfigCheck.check(parse(CLEAN))).extracting(Finding::rule).containsExactly("pc-port-inverted");
    }

    @TestFactory
    Stream<DynamicTest> findsWhatIsWrongAndWhere() {
        return examples().stream()
                .map(example -> DynamicTest.dynamicTest(example.rule.id(), () -> {
                    List<Finding> found = ConfigCheck.check(CnfDocument.parse(example.bytes), example.options);
                    assertThat(found)
                            .as("all findings: " + found)
                            .filteredOn(finding -> finding.rule().equals(example.rule.id()))
                            .extracting(finding -> finding.line() + ":" + finding.column())
                            .contains(example.at);
                }));
    }

    @Test
    void looksForFilesInTheServedFolder(@TempDir Path served) throws IOException {
        String text = CLEAN.replace("<phoneLabel>", "<dialTemplate>d.xml</dialTemplate><phoneLabel>")
                .replace("<name></name>", "<name>German</name><version>8.5</version>");
        Files.writeString(served.resolve("SEP00112233AABB.cnf.xml"), text);
        assertThat(ConfigCheck.check(served.resolve("SEP00112233AABB.cnf.xml")))
                .extracting(Finding::rule)
                .containsExactly(
                        "load-missing-file", "pc-port-inverted", "locale-files-missing", "dialplan-file-missing");
    }

    @Test
    void givesEveryPathAsOneThatLeadsThere() {
        for (Example example : examples()) {
            CnfDocument document = CnfDocument.parse(example.bytes);
            for (Finding finding : ConfigCheck.check(document, example.options)) {
                if (!finding.path().isEmpty()) {
                    assertThat(document.value(finding.path()))
                            .as(finding.toString())
                            .isPresent();
                }
            }
        }
    }

    @Test
    void appliesOptions() {
        CnfDocument document = parse(CLEAN.replace("D.M.Y<", "D.M<"));
        CheckOptions.Builder options = CheckOptions.builder().disable("pc-port-inverted");
        assertThat(ConfigCheck.check(
                        document,
                        options.severity("date-template", Severity.ERROR).build()))
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple("date-template", Severity.ERROR));
        CheckOptions errors = CheckOptions.builder().atLeast(Severity.ERROR).build();
        assertThat(ConfigCheck.check(document, errors)).isEmpty();
        assertThatThrownBy(() -> CheckOptions.builder().disable("no-such-rule")).hasMessageContaining("no-such-rule");
    }

    @Test
    void hasAnExampleForEveryRule() {
        Set<Rule> shown = EnumSet.noneOf(Rule.class);
        examples().forEach(example -> shown.add(example.rule));
        shown.addAll(Set.of(Rule.LOAD_MISSING_FILE, Rule.LOCALE_FILES_MISSING, Rule.DIALPLAN_FILE_MISSING)); // above
        shown.addAll(Set.of(Rule.LOAD_IMAGE_MISSING, Rule.LOAD_IMAGE_SIZE)); // FirmwareTest
        shown.addAll(Set.of(Rule.DHCP_66_TYPE, Rule.DHCP_150_QUOTED)); // DhcpOptionsTest
        assertThat(shown).containsExactlyInAnyOrder(Rule.values()).hasSizeGreaterThanOrEqualTo(65);
    }
}
