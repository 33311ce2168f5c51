package io.github.pbxkit.examples.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageOptionsTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://localhost:8080/",
        "0.0.0.0, http://localhost:8080/",
        "::, http://localhost:8080/",
        "192.0.2.7, http://192.0.2.7:8080/",
        "2001:db8::7, http://[2001:db8::7]:8080/"
    })
    void saysWhereThePageIs(String host, String page) {
        assertThat(new PageOptions(host, 8080, "secret", null).page(8080)).hasToString(page);
    }
}
