package io.github.pbxkit.cisco;

import java.util.Optional;

/**
 * What a key does: the documented values of {@code featureID}. The sources disagree on some of them; each says whose
 * name it is. Other numbers exist, so that this list is open.
 */
public enum KeyFeature {
    /** Dials the last number again. */
    REDIAL(1, Source.BOTH),
    /** Dials a number. */
    SPEED_DIAL(2, Source.BOTH),
    /** Holds the call. */
    HOLD(3, Source.BOTH),
    /** Transfers the call. */
    TRANSFER(4, Source.USECALLMANAGER),
    /** Forwards all calls. */
    FORWARD_ALL(5, Source.BOTH),
    /** A line. */
    LINE(9, Source.BOTH),
    /** The settings menu. */
    SETTINGS(18, Source.USECALLMANAGER),
    /** Private calls. */
    PRIVATE(19, Source.ARTICLE),
    /** Opens an XML service. */
    SERVICE_URI(20, Source.BOTH),
    /** Dials a number and shows its state, where the server supports it. */
    BLF_SPEED_DIAL(21, Source.BOTH),
    /** Park with a lamp by usecallmanager, paging by the article. */
    BLF_DIRECTED_PARK(22, Source.USECALLMANAGER),
    /** Intercom. */
    INTERCOM(23, Source.USECALLMANAGER),
    /** Reports a malicious call. */
    MALICIOUS_CALL(27, Source.BOTH),
    /** Conference. */
    CONFERENCE(102, Source.USECALLMANAGER),
    /** Meet-me conference. */
    MEET_ME(123, Source.USECALLMANAGER),
    /** Parks the call. */
    PARK(126, Source.USECALLMANAGER),
    /** Picks a call up. */
    PICKUP(127, Source.USECALLMANAGER),
    /** Picks up a call of another group. */
    GROUP_PICKUP(128, Source.USECALLMANAGER),
    /** Do not disturb. */
    DO_NOT_DISTURB(130, Source.USECALLMANAGER),
    /** Logs in to or out of a hunt group. */
    HUNT_LOGIN(139, Source.USECALLMANAGER),
    /** Records the call. */
    RECORD(159, Source.USECALLMANAGER),
    /** The services menu. */
    SERVICES(192, Source.USECALLMANAGER),
    /** The messages key, for the 7931. */
    MESSAGES(194, Source.USECALLMANAGER),
    /** The directories key, for the 7931. */
    DIRECTORIES(195, Source.USECALLMANAGER),
    /** The applications key, for the 7931. */
    APPLICATIONS(197, Source.USECALLMANAGER),
    /** The headset key, for the 7931. */
    HEADSET(198, Source.USECALLMANAGER);

    /** Who gives a feature its name. */
    public enum Source {
        /** The article on the 7931G. */
        ARTICLE,
        /** The usecallmanager documents. */
        USECALLMANAGER,
        /** Both, and they agree. */
        BOTH
    }

    private static final int[] DOCUMENTED_WITHOUT_NAME = {132, 133, 134, 135, 137, 140, 141, 142};

    private final int id;
    private final Source source;

    KeyFeature(int id, Source source) {
        this.id = id;
        this.source = source;
    }

    /** The number in {@code featureID}. */
    public int id() {
        return id;
    }

    /** Who gives it this name. */
    public Source source() {
        return source;
    }

    /** The feature with that number, if it has a name. */
    public static Optional<KeyFeature> of(int id) {
        for (KeyFeature feature : values()) {
            if (feature.id == id) {
                return Optional.of(feature);
            }
        }
        return Optional.empty();
    }

    static boolean isDocumented(int id) {
        for (int known : DOCUMENTED_WITHOUT_NAME) {
            if (known == id) {
                return true;
            }
        }
        return of(id).isPresent();
    }
}
