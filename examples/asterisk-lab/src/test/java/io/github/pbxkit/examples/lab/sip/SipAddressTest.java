package io.github.pbxkit.examples.lab.sip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SipAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna",
                "Анна Петрова",
                "say \"hi\"",
                "back\\slash",
                "<img src=x onerror=alert(1)>",
                "a;tag=b",
                ""
            })
    void aDisplayNameComesBackAsItWas(String name) {
        SipAddress address = new SipAddress(name, "sip:6001@127.0.0.1", "t1");

        assertThat(SipAddress.parse(address.format())).isEqualTo(address);
    }

    @Test
    void readsTheFormsThatServersSend() {
        assertThat(SipAddress.parse("Anna <sip:6001@host:5060>;tag=1;x=y"))
                .isEqualTo(new SipAddress("Anna", "sip:6001@host:5060", "1"));
        assertThat(SipAddress.parse("sip:6001@host;tag=2")).isEqualTo(new SipAddress("", "sip:6001@host", "2"));
        assertThat(SipAddress.parse("<sip:host>").user()).isEmpty();
        assertThat(SipAddress.parse("<sip:6001@host>").user()).isEqualTo("6001");
    }
}
