package io.github.pbxkit.ari.internal;

import io.github.pbxkit.ari.event.ChannelCallerId;
import io.github.pbxkit.ari.event.ChannelDestroyed;
import io.github.pbxkit.ari.event.ChannelDialplan;
import io.github.pbxkit.ari.event.ChannelDtmfReceived;
import io.github.pbxkit.ari.event.ChannelEnteredBridge;
import io.github.pbxkit.ari.event.ChannelHangupRequest;
import io.github.pbxkit.ari.event.ChannelHold;
import io.github.pbxkit.ari.event.ChannelLeftBridge;
import io.github.pbxkit.ari.event.ChannelTalkingFinished;
import io.github.pbxkit.ari.event.ChannelTransfer;
import io.github.pbxkit.ari.event.ChannelUserevent;
import io.github.pbxkit.ari.event.ChannelVarset;
import io.github.pbxkit.ari.model.Bridge;
import io.github.pbxkit.ari.model.Channel;
import io.github.pbxkit.ari.model.Endpoint;
import io.github.pbxkit.ari.model.ReferTo;
import io.github.pbxkit.ari.model.ReferredBy;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the events about one channel that have fields of their own. */
final class ChannelEventReader {
    private static final FieldOrder DESTROYED = FieldOrder.ofEvent("cause", "cause_txt", "tech_cause", "channel");
    private static final FieldOrder DIALPLAN = FieldOrder.ofEvent("dialplan_app", "dialplan_app_data", "channel");
    private static final FieldOrder DTMF_RECEIVED = FieldOrder.ofEvent("digit", "duration_ms", "channel");
    private static final FieldOrder HANGUP_REQUEST =
            FieldOrder.of("cause", "tech_cause", "soft", "type", "timestamp", "channel", "asterisk_id", "application");
    private static final FieldOrder VARSET =
            FieldOrder.of("variable", "value", "type", "timestamp", "channel", "asterisk_id", "application");

    private ChannelEventReader() {}

    static ChannelCallerId channelCallerId(JsonCursor in) {
        @Nullable Channel channel = null;
        int callerPresentation = 0;
        String callerPresentationTxt = "";
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "channel" -> channel = in.object(ModelReader::channel);
                case "caller_presentation" -> callerPresentation = in.integer(callerPresentation);
                case "caller_presentation_txt" -> callerPresentationTxt = in.text(callerPresentationTxt);
                default -> in.common(field);
            }
        }
        return new ChannelCallerId(
                in.header(), EventReader.required(in, channel, "channel"), callerPresentation, callerPresentationTxt);
    }

    static ChannelDestroyed channelDestroyed(JsonCursor in) {
        in.usually(DESTROYED);
        @Nullable Channel channel = null;
        int cause = 0;
        String causeTxt = "";
        @Nullable Integer techCause = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "channel" -> channel = in.object(ModelReader::channel);
                case "cause" -> cause = in.integer(cause);
                case "cause_txt" -> causeTxt = in.text(causeTxt);
                case "tech_cause" -> techCause = in.integerOrNull();
                default -> in.common(field);
            }
        }
        return new ChannelDestroyed(
                in.header(), EventReader.required(in, channel, "channel"), cause, causeTxt, techCause);
    }

    static ChannelDialplan channelDialplan(JsonCursor in) {
        in.usually(DIALPLAN);
        @Nullable Channel channel = null;
        String dialplanApp = "";
        String dialplanAppData = "";
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "channel" -> channel = in.object(ModelReader::channel);
                case "dialplan_app" -> dialplanApp = in.text(dialplanApp);
                case "dialplan_app_data" -> dialplanAppData = in.text(dialplanAppData);
                default -> in.common(field);
            }
        }
        return new ChannelDialplan(
                in.header(), EventReader.required(in, channel, "channel"), dialplanApp, dialplanAppData);
    }

    static ChannelDtmfReceived channelDtmfReceived(JsonCursor in) {
        in.usually(DTMF_RECEIVED);
        @Nullable Channel channel = null;
        String digit = "";
        int durationMs = 0;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "channel" -> channel = in.object(ModelReader::channel);
                case "digit" -> digit = in.text(digit);
                case "duration_ms" -> durationMs = in.integer(durationMs);
                default -> in.common(field);
            }
        }
        return new ChannelDtmfReceived(in.header(), EventReader.required(in, channel, "channel"), digit, durationMs);
    }

    static ChannelEnteredBridge channelEnteredBridge(JsonCursor in) {
        @Nullable Bridge bridge = null;
        @Nullable Channel channel = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "bridge" -> bridge = in.object(ModelReader::bridge);
                case "channel" -> channel = in.object(ModelReader::channel);
                default -> in.common(field);
            }
        }
        return new ChannelEnteredBridge(in.header(), EventReader.required(in, bridge, "bridge"), channel);
    }

    static ChannelHangupRequest channelHangupRequest(JsonCursor in) {
        in.usually(HANGUP_REQUEST);
        @Nullable Channel channel = null;
        @Nullable Integer cause = null;
        @Nullable Integer techCause = null;
        boolean soft = false;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "channel" -> channel = in.object(ModelReader::channel);
                case "cause" -> cause = in.integerOrNull();
                case "tech_cause" -> techCause = in.integerOrNull();
                case "soft" -> soft = in.flag(soft);
                default -> in.common(field);
            }
        }
        return new ChannelHangupRequest(
                in.header(), EventReader.required(in, channel, "channel"), cause, techCause, soft);
    }

    static ChannelHold channelHold(JsonCursor in) {
        @Nullable Channel channel = null;
        @Nullable String musicclass = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "channel" -> channel = in.object(ModelReader::channel);
                case "musicclass" -> musicclass = in.textOrNull();
                default -> in.common(field);
            }
        }
        return new ChannelHold(in.header(), EventReader.required(in, channel, "channel"), musicclass);
    }

    static ChannelLeftBridge channelLeftBridge(JsonCursor in) {
        @Nullable Bridge bridge = null;
        @Nullable Channel channel = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "bridge" -> bridge = in.object(ModelReader::bridge);
                case "channel" -> channel = in.object(ModelReader::channel);
                default -> in.common(field);
            }
        }
        return new ChannelLeftBridge(
                in.header(), EventReader.required(in, bridge, "bridge"), EventReader.required(in, channel, "channel"));
    }

    static ChannelTalkingFinished channelTalkingFinished(JsonCursor in) {
        @Nullable Channel channel = null;
        int duration = 0;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "channel" -> channel = in.object(ModelReader::channel);
                case "duration" -> duration = in.integer(duration);
                default -> in.common(field);
            }
        }
        return new ChannelTalkingFinished(in.header(), EventReader.required(in, channel, "channel"), duration);
    }

    static ChannelTransfer channelTransfer(JsonCursor in) {
        @Nullable String state = null;
        @Nullable ReferTo referTo = null;
        @Nullable ReferredBy referredBy = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "state" -> state = in.textOrNull();
                case "refer_to" -> referTo = in.object(ModelReader::referTo);
                case "referred_by" -> referredBy = in.object(ModelReader::referredBy);
                default -> in.common(field);
            }
        }
        return new ChannelTransfer(
                in.header(),
                state,
                EventReader.required(in, referTo, "refer_to"),
                EventReader.required(in, referredBy, "referred_by"));
    }

    static ChannelUserevent channelUserevent(JsonCursor in) {
        String eventname = "";
        @Nullable Channel channel = null;
        @Nullable Bridge bridge = null;
        @Nullable Endpoint endpoint = null;
        Map<String, @Nullable Object> userevent = Map.of();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "eventname" -> eventname = in.text(eventname);
                case "channel" -> channel = in.object(ModelReader::channel);
                case "bridge" -> bridge = in.object(ModelReader::bridge);
                case "endpoint" -> endpoint = in.object(ModelReader::endpoint);
                case "userevent" -> userevent = in.map();
                default -> in.common(field);
            }
        }
        return new ChannelUserevent(in.header(), eventname, channel, bridge, endpoint, userevent);
    }

    static ChannelVarset channelVarset(JsonCursor in) {
        in.usually(VARSET);
        String variable = "";
        String value = "";
        @Nullable Channel channel = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "variable" -> variable = in.text(variable);
                case "value" -> value = in.text(value);
                case "channel" -> channel = in.object(ModelReader::channel);
                default -> in.common(field);
            }
        }
        return new ChannelVarset(in.header(), variable, value, channel);
    }
}
