package io.github.pbxkit.examples.kit.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.pbxkit.examples.kit.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmiAddressTest {
    @ParameterizedTest
    @CsvSource({
        "pbx, pbx, 5038",
        "' pbx ', pbx, 5038",
        "pbx:5039, pbx, 5039",
        "127.0.0.1:1, 127.0.0.1, 1",
        "::1, ::1, 5038",
        "[::1], [::1], 5038",
        "[::1]:5039, [::1], 5039",
    })
    void hasAHostAndMayHaveAPort(String text, String host, int port) {
        assertThat(AmiAddress.parse(text, AmiAddress.PLAIN)).isEqualTo(new AmiAddress(host, port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", ":5038", "pbx:", "pbx:ami", "pbx:65536", "pbx:-1", "pbx:5038000000"})
    void saysWhatItNeeds(String text) {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> AmiAddress.parse(text, AmiAddress.PLAIN))
                .satisfies(fault -> assertThat(fault.key()).isEqualTo("fault.option.ami"));
    }

    @Test
    void isWrittenAsItIsRead() {
        AmiAddress address = new AmiAddress("[::1]", 5039);
        assertThat(AmiAddress.parse(address.toString(), AmiAddress.PLAIN)).isEqualTo(address);
    }
}
