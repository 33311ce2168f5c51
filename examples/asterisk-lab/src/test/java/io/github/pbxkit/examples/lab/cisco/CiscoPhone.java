package io.github.pbxkit.examples.lab.cisco;

import io.github.pbxkit.cisco.AsteriskPeer;
import io.github.pbxkit.cisco.CnfDocument;
import io.github.pbxkit.cisco.Codec;
import io.github.pbxkit.cisco.DeviceModel;
import io.github.pbxkit.cisco.LineSettings;
import io.github.pbxkit.cisco.PhoneConfig;
import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.PortsOfTests;
import io.github.pbxkit.examples.lab.SipDriver;
import io.github.pbxkit.examples.lab.sip.SipPhone;

/** A 7931G's file, the peer for Asterisk made from it, and a SIP phone that does what the file tells it to. */
record CiscoPhone(byte[] file) {
    private static final String PASSWORD = "pw:7931 (it's long)";

    /** A phone in the same network as its server. */
    static CiscoPhone inTheOffice(String number, String authName) {
        return new CiscoPhone(file(number, authName).build().toBytes());
    }

    /** A phone behind a router, which sends from a port that changes and expects answers on its own. */
    static CiscoPhone behindARouter(String number, String authName) {
        return new CiscoPhone(file(number, authName)
                .nat(nat -> nat.enabled(true).receivedProcessing(true))
                .build()
                .toBytes());
    }

    private static PhoneConfig.Builder file(String number, String authName) {
        return PhoneConfig.builder(DeviceModel.CP7931)
                .firmware("SIP31.8-5-3SR1S")
                .server("127.0.0.1")
                .label(number)
                .calls(calls -> calls.localPort(PortsOfTests.free()))
                .media(media -> media.preferredCodec(Codec.G711_ALAW))
                .line(
                        1,
                        line -> line.name(number)
                                .contact(number)
                                .displayName("Anna " + number)
                                .authName(authName)
                                .authPassword(PASSWORD));
    }

    /** What the phone itself reads: the file, not the program that wrote it. */
    PhoneConfig config() {
        return PhoneConfig.from(CnfDocument.parse(file));
    }

    String number() {
        return line().name().orElseThrow();
    }

    int port() {
        return config().calls().localPort().orElseThrow();
    }

    /** Sections for pjsip.conf or sip.conf. */
    String peer(SipDriver driver) {
        AsteriskPeer peer = AsteriskPeer.of(config(), "default");
        return driver == SipDriver.PJSIP ? peer.toPjsipConf() : peer.toSipConf();
    }

    SipPhone start(AsteriskServer pbx) {
        return start(
                pbx,
                number(),
                line().authName().orElseThrow(),
                line().authPassword().orElseThrow());
    }

    /** The same phone with an account of the lab's, whose peer is none of ours. */
    SipPhone startAs(AsteriskServer pbx, String number, String password) {
        return start(pbx, number, number, password);
    }

    private SipPhone start(AsteriskServer pbx, String number, String authName, String password) {
        SipPhone.Builder phone = SipPhone.builder("127.0.0.1", pbx.sipPort(), number)
                .localPort(port())
                .withoutRport()
                .authName(authName)
                .password(password)
                .displayName(line().displayName().orElseThrow())
                .contact(
                        line().contact().orElseThrow(),
                        ";+sip.instance=\"<urn:uuid:00000000-0000-0000-0000-001122334455>\""
                                + ";+u.sip!model.ccm.cisco.com=\"348\"")
                .userAgent("Cisco-CP7931G/8.5.3");
        return config().nat().enabled().orElse(false)
                ? phone.sendsFromAnotherPort().build()
                : phone.build();
    }

    private LineSettings line() {
        return config().lines().get(0);
    }
}
