package io.github.pbxkit.cisco;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DhcpOptionsTest {
    private static final DhcpOptions TWO = DhcpOptions.of("10.20.1.1", "10.20.1.2");

    @Test
    void writes66AsTextAnd150AsAddresses() {
        assertThat(new String(TWO.encode(), 0, 11, US_ASCII)).isEqualTo("B\t10.20.1.1");
        assertThat(TWO.encode()).endsWith(150, 8, 10, 20, 1, 1, 10, 20, 1, 2);
        assertThat(DhcpOptions.parse(TWO.encode())).isEqualTo(TWO);
    }

    @Test
    void refusesOptionsOfTheWrongTypeOnTheWire() {
        byte[] addressIn66 = {66, 4, 10, 20, 1, 1, (byte) 150, 4, 10, 20, 1, 1};
        assertThatThrownBy(() -> DhcpOptions.parse(addressIn66)).hasMessageContaining("send it as text");
        byte[] textIn150 = {(byte) 150, 5, '1', '.', '1', '.', '1'};
        assertThatThrownBy(() -> DhcpOptions.parse(textIn150)).hasMessageContaining("sent as text");
        assertThatThrownBy(() -> DhcpOptions.parse(new byte[] {66, 9, 1})).hasMessageContaining("breaks off");
        assertThatThrownBy(() -> DhcpOptions.parse(new byte[] {0, 0, (byte) 255}))
                .hasMessageContaining("option 150");
    }

    @Test
    void writesEachServersOwnTypes() {
        assertThat(TWO.toRouterOs()).contains("value=\"s'10.20.1.1'\"", "value=\"0x0A1401010A140102\"");
        assertThat(TWO.toIos()).contains("option 66 ascii 10.20.1.1\n", "option 150 ip 10.20.1.1 10.20.1.2\n");
        assertThat(TWO.toWindowsNetsh()).contains("150 IPADDRESS 10.20.1.1 10.20.1.2\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.20.1", "10.20.1.256", "::1", "tftp.example", "10.20.1.1;"})
    void refusesWhatIsNoAddress(String text) {
        assertThatThrownBy(() -> DhcpOptions.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsNothingWrongInWhatItWrites() {
        assertThat(DhcpCheck.check(TWO.toIsc() + TWO.toDnsmasq() + TWO.toRouterOs()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            quoteCharacter = '~',
            value = {
                "option tftp-server-name 10.20.1.1; ^ dhcp-66-type ^ 25",
                "add name=x code=66 value=\"'10.20.1.1'\" ^ dhcp-66-type ^ 27",
                "dhcp-option=150,\"10.20.1.1\" ^ dhcp-150-quoted ^ 17",
                "option v code 150 = { ip-address };|option v \"10.20.1.1\"; ^ dhcp-150-quoted ^ 10",
                "add code=150 value=\"s'10.20.1.1'\" ^ dhcp-150-quoted ^ 21",
                "option tftp-server-name \u201c10.20.1.1\u201d; ^ dhcp-66-type ^ 25",
            })
    void findsOptionsOfTheWrongType(String text, String rule, int column) {
        assertThat(DhcpCheck.check(text.replace('|', '\n'))).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.column()).isEqualTo(column);
        });
    }
}
