package io.github.pbxkit.examples.provisioner;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.AmiException;
import io.github.pbxkit.ami.AmiRefusedException;
import io.github.pbxkit.ami.AmiResponse;
import io.github.pbxkit.ami.action.Getvar;
import io.github.pbxkit.ami.action.PJSIPNotify;
import io.github.pbxkit.ami.action.SIPnotify;
import java.util.concurrent.CompletionException;

/**
 * Asks phones through Asterisk to read their files again: a NOTIFY with {@code Event: check-sync}. The manager user needs
 * {@code write=system,call}. Blocks.
 */
final class CheckSync {
    /** The channel driver that knows the phones. */
    enum Driver {
        /** {@code chan_pjsip}, {@code pjsip.conf}. */
        PJSIP,
        /** {@code chan_sip}, {@code sip.conf}: up to Asterisk 20. */
        SIP
    }

    private static final String UNAVAILABLE = "UNAVAILABLE";

    private final AmiClient ami;
    private final Driver driver;

    CheckSync(AmiClient ami, Driver driver) {
        this.ami = ami;
        this.driver = driver;
    }

    /**
     * Whether Asterisk knows a phone and cannot reach it: it is off, or not registered.
     *
     * @param number name of its endpoint or peer
     */
    boolean isUnreachable(String number) {
        return send(Getvar.of("DEVICE_STATE(" + driver + "/" + number + ")"))
                .first("Value")
                .filter(UNAVAILABLE::equals)
                .isPresent();
    }

    /**
     * Sends the NOTIFY to one phone.
     *
     * @param number name of its endpoint or peer
     * @throws AmiRefusedException if Asterisk does not send it: it knows no such phone, or the user may not
     */
    void askToRead(String number) {
        send(
                driver == Driver.PJSIP
                        ? PJSIPNotify.of().endpoint(number).variable("Event", "check-sync")
                        : SIPnotify.of(number).variable("Event", "check-sync"));
    }

    private AmiResponse send(AmiAction action) {
        try {
            return ami.send(action).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof AmiException cause ? cause : e;
        }
    }
}
