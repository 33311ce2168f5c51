package io.github.pbxkit.examples.conference.room;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an invitation has come; pages get the name in lower case with hyphens. */
public enum InviteState {
    CALLING,
    RINGING,
    ANSWERED,
    BUSY,
    NO_ANSWER,
    REJECTED,
    UNREACHABLE,
    CANCELLED,
    FAILED;

    @JsonValue
    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isOver() {
        return compareTo(BUSY) >= 0;
    }

    /** What the values of the dialplan's DIALSTATUS, which the Dial event carries, mean here; CALLING for none. */
    static InviteState ofDialStatus(String status) {
        return switch (status) {
            case "RINGING" -> RINGING;
            case "ANSWER" -> ANSWERED;
            case "BUSY" -> BUSY;
            case "NOANSWER" -> NO_ANSWER;
            case "CANCEL" -> NO_ANSWER;
            case "CHANUNAVAIL" -> UNREACHABLE;
            case "CONGESTION" -> FAILED;
            default -> CALLING;
        };
    }

    /** What the cause of a destroyed channel (Q.850 numbers, as Asterisk uses them) means for who was called. */
    static InviteState ofCause(int cause) {
        return switch (cause) {
            case 17 -> BUSY;
            case 18, 19, 16, 0 -> NO_ANSWER;
            case 21 -> REJECTED;
            case 1, 2, 3, 20, 22, 27, 28 -> UNREACHABLE;
            default -> FAILED;
        };
    }
}
