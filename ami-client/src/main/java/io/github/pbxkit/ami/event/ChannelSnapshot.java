package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What an event says about a channel, in a group of headers that all channel events share. A text that is missing is
 * empty.
 *
 * @param message the event's message
 * @param prefix what the names of this group's headers begin with, for example {@code Dest}; empty for most
 */
public record ChannelSnapshot(AmiMessage message, String prefix) {

    /** Name, for example {@code PJSIP/6001-0000002a}. */
    public String name() {
        return text("Channel");
    }

    /** What it is doing. */
    public ChannelState state() {
        return ChannelState.of(message.intValue(prefix + "ChannelState").orElse(-1));
    }

    /** The same in the server's words, for example {@code Ringing}. */
    public String stateDesc() {
        return text("ChannelStateDesc");
    }

    /** Number of its own side; {@code <unknown>} if there is none. */
    public String callerIdNum() {
        return text("CallerIDNum");
    }

    /** Name of its own side, escapes resolved; {@code <unknown>} if there is none. */
    public String callerIdName() {
        return message.unescaped(prefix + "CallerIDName").orElse("");
    }

    /** Number of the other side; {@code <unknown>} if there is none. */
    public String connectedLineNum() {
        return text("ConnectedLineNum");
    }

    /** Name of the other side, escapes resolved; {@code <unknown>} if there is none. */
    public String connectedLineName() {
        return message.unescaped(prefix + "ConnectedLineName").orElse("");
    }

    /** Language of its prompts. */
    public String language() {
        return text("Language");
    }

    /** Account code. */
    public String accountCode() {
        return text("AccountCode");
    }

    /** Dialplan context. */
    public String context() {
        return text("Context");
    }

    /** Dialplan extension. */
    public String exten() {
        return text("Exten");
    }

    /** Dialplan priority. */
    public OptionalInt priority() {
        return message.intValue(prefix + "Priority");
    }

    /** Its id, which no other channel will have. */
    public String uniqueId() {
        return text("Uniqueid");
    }

    /** Id of the oldest channel that it belongs together with. */
    public String linkedId() {
        return text("Linkedid");
    }

    /** Tenant, where the server has some (Asterisk 20.9, 21.4 and newer). */
    public String tenantId() {
        return text("Tenantid");
    }

    /** Variables that {@code channelvars} of manager.conf adds. */
    public Map<String, String> variables() {
        return message.variables(prefix + "ChanVariable");
    }

    private String text(String name) {
        return message.first(prefix + name, "");
    }
}
