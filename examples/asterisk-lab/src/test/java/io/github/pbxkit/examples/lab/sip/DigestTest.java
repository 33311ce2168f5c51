package io.github.pbxkit.examples.lab.sip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigestTest {

    /** The example of RFC 2617, section 3.5. */
    @Test
    void answersWithQualityOfProtection() {
        String challenge = "Digest realm=\"testrealm@host.com\", qop=\"auth,auth-int\","
                + " nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"";

        String answer = Digest.answer(challenge, "GET", "/dir/index.html", "Mufasa", "Circle Of Life", "0a4f113b");

        assertThat(answer)
                .contains("response=\"6629fae49393a05397450978507c4ef1\"")
                .contains("qop=auth, nc=00000001, cnonce=\"0a4f113b\"")
                .contains("opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"");
    }

    /** The older form, as chan_sip asks for it; the value was computed apart, from the definition in RFC 2069. */
    @Test
    void answersWithout() {
        String answer = Digest.answer(
                "Digest algorithm=MD5, realm=\"asterisk\", nonce=\"n\"", "REGISTER", "sip:h", "u", "p", "unused");

        assertThat(answer).doesNotContain("qop").contains("response=\"3e5e8a9d9b05e0f38d421c4780d4e70b\"");
    }
}
