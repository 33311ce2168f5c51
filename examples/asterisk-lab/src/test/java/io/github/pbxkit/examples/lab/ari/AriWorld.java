package io.github.pbxkit.examples.lab.ari;

import java.net.URI;

/**
 * A server with telephones, real or not, as the contract needs it. A call to 8100 and a number enters the application
 * {@code contract} with that number, already answered by the dialplan, with {@link #ARGUMENTS}, and waits there when it
 * leaves the application; a call to 8101 and a number is not answered yet.
 *
 * <p>Each session has an application of its own. A real Asterisk, when a socket closes and another one takes the same
 * application up within the same few milliseconds, may clean up behind the second: then nobody gets its calls.
 */
interface AriWorld {
    String PREFIX = "contract";
    String ANSWERED_NUMBER = "8100";
    String UNANSWERED_NUMBER = "8101";
    String[] ARGUMENTS = {"room1", "second word", "третий"};
    String UNANSWERED = "unanswered";

    /** A sound of about a second that the server has. */
    String SHORT_SOUND = "sound:vm-goodbye";

    /** A sound of several seconds. */
    String LONG_SOUND = "sound:demo-congrats";

    String MISSING_SOUND = "sound:no-such-file-anywhere";

    URI uri();

    String user();

    String password();

    String readOnlyUser();

    String readOnlyPassword();

    /** Somebody calls and enters the application with that number. */
    Caller call(String name, int application);

    /** The same, not yet answered; the only argument is {@link #UNANSWERED}. */
    Caller callUnanswered(String name, int application);

    /** A phone that can be called. */
    Phone phone();

    /** Stops the server, starts it again on the same port, and returns when it is up. */
    void restart();

    /** Ends all calls. */
    void hangUpAll();

    /** One end of a call: the telephone's. */
    interface Caller {
        String number();

        void press(String digits);

        void startTalking();

        void stopTalking();

        void hold();

        void unhold();

        void hangup();

        boolean isAnswered();

        boolean isEnded();

        /** The digits that the application sent to him. */
        String digitsHeard();

        /** Waits until he hears music or a prompt, or fails. */
        void awaitSound();

        /** Waits until he hears nothing any more, or fails. */
        void awaitSilence();

        /** Speaks until the other one hears him, or fails. */
        void awaitHeardBy(Caller other);

        /** Whether the other one hears him when he speaks for a moment: to show that he does not. */
        boolean isHeardBy(Caller other);
    }

    /** A phone that rings when it is called. */
    interface Phone {
        /** Technology and number, for originate. */
        String endpoint();

        /** From now on it is busy. */
        void busy();

        /** Waits for a call that the phone answers. */
        Caller awaitCall();
    }
}
