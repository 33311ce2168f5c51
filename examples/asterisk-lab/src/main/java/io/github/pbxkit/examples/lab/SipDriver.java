package io.github.pbxkit.examples.lab;

/** The channel driver that speaks SIP. */
public enum SipDriver {
    /** {@code chan_pjsip}: every current Asterisk. */
    PJSIP("PJSIP", "pjsip.conf"),
    /** {@code chan_sip}: up to Asterisk 20. */
    CHAN_SIP("SIP", "sip.conf");

    private final String technology;
    private final String file;

    SipDriver(String technology, String file) {
        this.technology = technology;
        this.file = file;
    }

    /** The first part of channel and endpoint names: {@code PJSIP} or {@code SIP}. */
    public String technology() {
        return technology;
    }

    String file() {
        return file;
    }
}
