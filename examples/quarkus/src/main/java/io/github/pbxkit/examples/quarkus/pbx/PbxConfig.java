package io.github.pbxkit.examples.quarkus.pbx;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.Secret;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything about the PBX that may be configured, by any source Quarkus knows. Passwords never show up in a text of it. */
@ConfigMapping(prefix = "pbxkit")
public interface PbxConfig {
    /** {@code pbxkit.ari}. */
    Ari ari();

    /** {@code pbxkit.ami}. */
    Ami ami();

    /** {@code pbxkit.numbering}. */
    Numbering numbering();

    /** {@code pbxkit.provisioning}. */
    Provisioning provisioning();

    /** The Asterisk REST Interface. */
    interface Ari {
        /** By name: {@code pbxkit.ari.servers.NAME.url}, and so on. */
        Map<String, AriServer> servers();
    }

    /** One server's REST interface. */
    interface AriServer {
        /** {@code http://pbx:8088}, with the prefix of http.conf if it has one. */
        URI url();

        /** User of ari.conf. */
        String username();

        /** That user's password. */
        Secret<String> password();

        /** Stasis applications, as in {@code Stasis(name)} of the dialplan. */
        @WithDefault("pbxkit-quarkus")
        List<String> applications();
    }

    /** The Asterisk Manager Interface. */
    interface Ami {
        /** By name: {@code pbxkit.ami.servers.NAME.host}, and so on. */
        Map<String, AmiServer> servers();
    }

    /** One server's manager interface. */
    interface AmiServer {
        /** Name or address. */
        String host();

        /** 5038 unless said, 5039 with TLS. */
        Optional<Integer> port();

        /** User of manager.conf. */
        String username();

        /** That user's secret. */
        Secret<String> password();

        /** Which events are wanted, as the action Events takes it. */
        @WithDefault("on")
        String events();

        /** Whether to speak TLS, with a certificate this Java trusts. */
        @WithDefault("false")
        boolean tls();
    }

    /** The numbering plan. */
    interface Numbering {
        /** A snapshot, the regulator's files, or a folder of them. Without it there is a small made-up plan. */
        Optional<Path> data();
    }

    /** Configuration files for Cisco phones. */
    interface Provisioning {
        /** The PBX as the phones reach it. */
        @WithDefault("127.0.0.1")
        String server();

        /** Where the phones' calls begin in the dialplan. */
        @WithDefault("from-internal")
        String context();

        /** By MAC address, twelve hexadecimal digits: {@code pbxkit.provisioning.phones.001122334455.model}, and so on. */
        Map<String, Phone> phones();
    }

    /** One phone. */
    interface Phone {
        /** As printed on it: 7931, 8841. */
        String model();

        /** Its SIP user. */
        String extension();

        /** That user's password. */
        Secret<String> secret();

        /** What the phone shows; the extension unless said. */
        Optional<String> label();

        /** What it should load, for example {@code SIP31.8-5-3SR1S}; the phone keeps what it has unless said. */
        Optional<String> firmware();
    }
}
