package io.github.pbxkit.examples.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AptSourcesTest {

    @Test
    void readsTheNewForm() {
        String text = """
                Types: deb
                # URIs: http://old.example/debian
                URIs: http://mirror.example/debian http://second.example/debian
                Suites: bookworm bookworm-updates
                Components: main

                Types: deb
                URIs: http://security.example/debian-security
                Suites: bookworm-security
                """;

        assertThat(AptSources.mainArchive(Stream.of(text))).isEqualTo("http://mirror.example/debian");
    }

    @Test
    void readsTheOldForm() {
        String text = """
                # deb http://commented.example/debian sid main
                deb http://security.example/debian-security bullseye-security main
                deb [arch=amd64 signed-by=/x.gpg] https://mirror.example/debian bullseye main contrib
                """;

        assertThat(AptSources.mainArchive(Stream.of(text))).isEqualTo("https://mirror.example/debian");
    }

    @Test
    void skipsSwitchedOffStanzasAndOtherMedia() {
        String off = "Types: deb\nEnabled: no\nURIs: http://off.example/debian\nSuites: sid\n";
        String disc = "deb cdrom:[Debian]/ bookworm main\n";

        assertThat(AptSources.mainArchive(Stream.of(off, disc))).isNull();
    }
}
