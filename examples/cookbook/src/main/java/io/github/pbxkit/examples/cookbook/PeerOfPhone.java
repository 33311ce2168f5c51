package io.github.pbxkit.examples.cookbook;

import io.github.pbxkit.cisco.AsteriskPeer;
import io.github.pbxkit.cisco.CnfDocument;
import io.github.pbxkit.cisco.PhoneConfig;
import java.io.IOException;
import java.nio.file.Path;

/** What Asterisk has to know of a phone. */
final class PeerOfPhone {
    private PeerOfPhone() {}

    /** The sections of pjsip.conf that fit a phone's file. */
    static String pjsip(Path cnfXml) throws IOException {
        PhoneConfig phone = PhoneConfig.from(CnfDocument.read(cnfXml));
        return AsteriskPeer.of(phone, "from-internal").toPjsipConf();
    }
}
