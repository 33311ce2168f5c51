package io.github.pbxkit.ari.internal;

import io.github.pbxkit.ari.AriEvent;
import io.github.pbxkit.ari.AriProtocolException;
import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.UnknownEvent;
import io.github.pbxkit.ari.event.ApplicationMoveFailed;
import io.github.pbxkit.ari.event.ApplicationRegistered;
import io.github.pbxkit.ari.event.ApplicationReplaced;
import io.github.pbxkit.ari.event.ApplicationUnregistered;
import io.github.pbxkit.ari.event.BridgeAttendedTransfer;
import io.github.pbxkit.ari.event.BridgeBlindTransfer;
import io.github.pbxkit.ari.event.BridgeCreated;
import io.github.pbxkit.ari.event.BridgeDestroyed;
import io.github.pbxkit.ari.event.BridgeMerged;
import io.github.pbxkit.ari.event.BridgeVideoSourceChanged;
import io.github.pbxkit.ari.event.CallBroadcast;
import io.github.pbxkit.ari.event.CallClaimed;
import io.github.pbxkit.ari.event.ChannelCallerId;
import io.github.pbxkit.ari.event.ChannelConnectedLine;
import io.github.pbxkit.ari.event.ChannelCreated;
import io.github.pbxkit.ari.event.ChannelDestroyed;
import io.github.pbxkit.ari.event.ChannelDialplan;
import io.github.pbxkit.ari.event.ChannelDtmfReceived;
import io.github.pbxkit.ari.event.ChannelEnteredBridge;
import io.github.pbxkit.ari.event.ChannelHangupRequest;
import io.github.pbxkit.ari.event.ChannelHold;
import io.github.pbxkit.ari.event.ChannelLeftBridge;
import io.github.pbxkit.ari.event.ChannelStateChange;
import io.github.pbxkit.ari.event.ChannelTalkingFinished;
import io.github.pbxkit.ari.event.ChannelTalkingStarted;
import io.github.pbxkit.ari.event.ChannelToneDetected;
import io.github.pbxkit.ari.event.ChannelTransfer;
import io.github.pbxkit.ari.event.ChannelUnhold;
import io.github.pbxkit.ari.event.ChannelUserevent;
import io.github.pbxkit.ari.event.ChannelVarset;
import io.github.pbxkit.ari.event.ContactStatusChange;
import io.github.pbxkit.ari.event.DeviceStateChanged;
import io.github.pbxkit.ari.event.Dial;
import io.github.pbxkit.ari.event.EndpointStateChange;
import io.github.pbxkit.ari.event.MissingParams;
import io.github.pbxkit.ari.event.PeerStatusChange;
import io.github.pbxkit.ari.event.PlaybackContinuing;
import io.github.pbxkit.ari.event.PlaybackFinished;
import io.github.pbxkit.ari.event.PlaybackStarted;
import io.github.pbxkit.ari.event.RESTResponse;
import io.github.pbxkit.ari.event.RecordingFailed;
import io.github.pbxkit.ari.event.RecordingFinished;
import io.github.pbxkit.ari.event.RecordingStarted;
import io.github.pbxkit.ari.event.StasisEnd;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.event.TextMessageReceived;
import io.github.pbxkit.ari.model.Bridge;
import io.github.pbxkit.ari.model.Channel;
import io.github.pbxkit.ari.model.ContactInfo;
import io.github.pbxkit.ari.model.Endpoint;
import io.github.pbxkit.ari.model.Peer;
import io.github.pbxkit.ari.model.ReferTo;
import io.github.pbxkit.ari.model.ReferredBy;
import io.github.pbxkit.ari.model.TextMessage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads events: finds the type, then lets the method of that type walk through the fields once.
 *
 * <p>Only the object an event is about must be there and be an object; a scalar that is missing is empty or 0, an
 * optional one null, and one of the wrong type is kept in {@code extra()}.
 */
final class EventReader {
    private EventReader() {}

    /** Reads the event in whose object the cursor is. */
    static AriEvent read(JsonCursor in) throws IOException {
        in.findType();
        return switch (in.type()) {
            case "ApplicationMoveFailed" -> applicationMoveFailed(in);
            case "ApplicationRegistered" -> plain(in, ApplicationRegistered::new);
            case "ApplicationReplaced" -> plain(in, ApplicationReplaced::new);
            case "ApplicationUnregistered" -> plain(in, ApplicationUnregistered::new);
            case "BridgeAttendedTransfer" -> bridgeAttendedTransfer(in);
            case "BridgeBlindTransfer" -> bridgeBlindTransfer(in);
            case "BridgeCreated" -> about(in, "bridge", ModelReader::bridge, BridgeCreated::new);
            case "BridgeDestroyed" -> about(in, "bridge", ModelReader::bridge, BridgeDestroyed::new);
            case "BridgeMerged" -> bridgeMerged(in);
            case "BridgeVideoSourceChanged" -> bridgeVideoSourceChanged(in);
            case "CallBroadcast" -> callBroadcast(in);
            case "CallClaimed" -> callClaimed(in);
            case "ChannelCallerId" -> channelCallerId(in);
            case "ChannelConnectedLine" -> about(in, "channel", ModelReader::channel, ChannelConnectedLine::new);
            case "ChannelCreated" -> about(in, "channel", ModelReader::channel, ChannelCreated::new);
            case "ChannelDestroyed" -> channelDestroyed(in);
            case "ChannelDialplan" -> channelDialplan(in);
            case "ChannelDtmfReceived" -> channelDtmfReceived(in);
            case "ChannelEnteredBridge" -> channelEnteredBridge(in);
            case "ChannelHangupRequest" -> channelHangupRequest(in);
            case "ChannelHold" -> channelHold(in);
            case "ChannelLeftBridge" -> channelLeftBridge(in);
            case "ChannelStateChange" -> about(in, "channel", ModelReader::channel, ChannelStateChange::new);
            case "ChannelTalkingFinished" -> channelTalkingFinished(in);
            case "ChannelTalkingStarted" -> about(in, "channel", ModelReader::channel, ChannelTalkingStarted::new);
            case "ChannelToneDetected" -> about(in, "channel", ModelReader::channel, ChannelToneDetected::new);
            case "ChannelTransfer" -> channelTransfer(in);
            case "ChannelUnhold" -> about(in, "channel", ModelReader::channel, ChannelUnhold::new);
            case "ChannelUserevent" -> channelUserevent(in);
            case "ChannelVarset" -> channelVarset(in);
            case "ContactStatusChange" -> contactStatusChange(in);
            case "DeviceStateChanged" -> about(in, "device_state", ModelReader::deviceState, DeviceStateChanged::new);
            case "Dial" -> dial(in);
            case "EndpointStateChange" -> about(in, "endpoint", ModelReader::endpoint, EndpointStateChange::new);
            case "MissingParams" -> missingParams(in);
            case "PeerStatusChange" -> peerStatusChange(in);
            case "PlaybackContinuing" -> about(in, "playback", ModelReader::playback, PlaybackContinuing::new);
            case "PlaybackFinished" -> about(in, "playback", ModelReader::playback, PlaybackFinished::new);
            case "PlaybackStarted" -> about(in, "playback", ModelReader::playback, PlaybackStarted::new);
            case "RESTResponse" -> restResponse(in);
            case "RecordingFailed" -> about(in, "recording", ModelReader::liveRecording, RecordingFailed::new);
            case "RecordingFinished" -> about(in, "recording", ModelReader::liveRecording, RecordingFinished::new);
            case "RecordingStarted" -> about(in, "recording", ModelReader::liveRecording, RecordingStarted::new);
            case "StasisEnd" -> about(in, "channel", ModelReader::channel, StasisEnd::new);
            case "StasisStart" -> stasisStart(in);
            case "TextMessageReceived" -> textMessageReceived(in);
            default -> plain(in, UnknownEvent::new);
        };
    }

    /** Reads any event, keeping every field of its own in {@code extra()}. */
    static UnknownEvent readUnknown(JsonCursor in) throws IOException {
        in.findType();
        return plain(in, UnknownEvent::new);
    }

    private static <E> E plain(JsonCursor in, Function<EventHeader, E> make) throws IOException {
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            in.common(field);
        }
        return make.apply(in.header());
    }

    /** An event with one field of its own. */
    private static <T, E> E about(
            JsonCursor in, String name, JsonCursor.ObjectReader<T> reader, BiFunction<EventHeader, T, E> make)
            throws IOException {
        @Nullable T subject = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            if (field.equals(name)) {
                subject = in.object(reader);
            } else {
                in.common(field);
            }
        }
        return make.apply(in.header(), required(in, subject, name));
    }

    private static <T> T required(JsonCursor in, @Nullable T subject, String field) {
        if (subject == null) {
            throw new AriProtocolException(in.type() + " has no object \"" + field + "\"", in.start());
        }
        return subject;
    }

    private static ApplicationMoveFailed applicationMoveFailed(JsonCursor in) throws IOException {
        @Nullable Channel channel = null;
        String destination = "";
        List<String> args = List.of();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "channel" -> channel = in.object(ModelReader::channel);
                case "destination" -> destination = in.text(destination);
                case "args" -> args = in.texts();
                default -> in.common(field);
            }
        }
        return new ApplicationMoveFailed(in.header(), required(in, channel, "channel"), destination, args);
    }

    private static BridgeAttendedTransfer bridgeAttendedTransfer(JsonCursor in) throws IOException {
        @Nullable Channel transfererFirstLeg = null;
        @Nullable Channel transfererSecondLeg = null;
        @Nullable Channel replaceChannel = null;
        @Nullable Channel transferee = null;
        @Nullable Channel transferTarget = null;
        String result = "";
        boolean isExternal = false;
        @Nullable Bridge transfererFirstLegBridge = null;
        @Nullable Bridge transfererSecondLegBridge = null;
        String destinationType = "";
        @Nullable String destinationBridge = null;
        @Nullable String destinationApplication = null;
        @Nullable Channel destinationLinkFirstLeg = null;
        @Nullable Channel destinationLinkSecondLeg = null;
        @Nullable Channel destinationThreewayChannel = null;
        @Nullable Bridge destinationThreewayBridge = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "transferer_first_leg" -> transfererFirstLeg = in.object(ModelReader::channel);
                case "transferer_second_leg" -> transfererSecondLeg = in.object(ModelReader::channel);
                case "replace_channel" -> replaceChannel = in.object(ModelReader::channel);
                case "transferee" -> transferee = in.object(ModelReader::channel);
                case "transfer_target" -> transferTarget = in.object(ModelReader::channel);
                case "result" -> result = in.text(result);
                case "is_external" -> isExternal = in.flag(isExternal);
                case "transferer_first_leg_bridge" -> transfererFirstLegBridge = in.object(ModelReader::bridge);
                case "transferer_second_leg_bridge" -> transfererSecondLegBridge = in.object(ModelReader::bridge);
                case "destination_type" -> destinationType = in.text(destinationType);
                case "destination_bridge" -> destinationBridge = in.textOrNull();
                case "destination_application" -> destinationApplication = in.textOrNull();
                case "destination_link_first_leg" -> destinationLinkFirstLeg = in.object(ModelReader::channel);
                case "destination_link_second_leg" -> destinationLinkSecondLeg = in.object(ModelReader::channel);
                case "destination_threeway_channel" -> destinationThreewayChannel = in.object(ModelReader::channel);
                case "destination_threeway_bridge" -> destinationThreewayBridge = in.object(ModelReader::bridge);
                default -> in.common(field);
            }
        }
        return new BridgeAttendedTransfer(
                in.header(),
                required(in, transfererFirstLeg, "transferer_first_leg"),
                required(in, transfererSecondLeg, "transferer_second_leg"),
                replaceChannel,
                transferee,
                transferTarget,
                result,
                isExternal,
                transfererFirstLegBridge,
                transfererSecondLegBridge,
                destinationType,
                destinationBridge,
                destinationApplication,
                destinationLinkFirstLeg,
                destinationLinkSecondLeg,
                destinationThreewayChannel,
                destinationThreewayBridge);
    }

    private static BridgeBlindTransfer bridgeBlindTransfer(JsonCursor in) throws IOException {
        @Nullable Channel channel = null;
        @Nullable Channel replaceChannel = null;
        @Nullable Channel transferee = null;
        String exten = "";
        String context = "";
        String result = "";
        boolean isExternal = false;
        @Nullable Bridge bridge = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "channel" -> channel = in.object(ModelReader::channel);
                case "replace_channel" -> replaceChannel = in.object(ModelReader::channel);
                case "transferee" -> transferee = in.object(ModelReader::channel);
                case "exten" -> exten = in.text(exten);
                case "context" -> context = in.text(context);
                case "result" -> result = in.text(result);
                case "is_external" -> isExternal = in.flag(isExternal);
                case "bridge" -> bridge = in.object(ModelReader::bridge);
                default -> in.common(field);
            }
        }
        return new BridgeBlindTransfer(
                in.header(),
                required(in, channel, "channel"),
                replaceChannel,
                transferee,
                exten,
                context,
                result,
                isExternal,
                bridge);
    }

    private static BridgeMerged bridgeMerged(JsonCursor in) throws IOException {
        @Nullable Bridge bridge = null;
        @Nullable Bridge bridgeFrom = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "bridge" -> bridge = in.object(ModelReader::bridge);
                case "bridge_from" -> bridgeFrom = in.object(ModelReader::bridge);
                default -> in.common(field);
            }
        }
        return new BridgeMerged(in.header(), required(in, bridge, "bridge"), required(in, bridgeFrom, "bridge_from"));
    }

    private static BridgeVideoSourceChanged bridgeVideoSourceChanged(JsonCursor in) throws IOException {
        @Nullable Bridge bridge = null;
        @Nullable String oldVideoSourceId = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "bridge" -> bridge = in.object(ModelReader::bridge);
                case "old_video_source_id" -> oldVideoSourceId = in.textOrNull();
                default -> in.common(field);
            }
        }
        return new BridgeVideoSourceChanged(in.header(), required(in, bridge, "bridge"), oldVideoSourceId);
    }

    private static CallBroadcast callBroadcast(JsonCursor in) throws IOException {
        @Nullable Channel channel = null;
        @Nullable String caller = null;
        @Nullable String called = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "channel" -> channel = in.object(ModelReader::channel);
                case "caller" -> caller = in.textOrNull();
                case "called" -> called = in.textOrNull();
                default -> in.common(field);
            }
        }
        return new CallBroadcast(in.header(), required(in, channel, "channel"), caller, called);
    }

    private static CallClaimed callClaimed(JsonCursor in) throws IOException {
        @Nullable Channel channel = null;
        String winnerApp = "";
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "channel" -> channel = in.object(ModelReader::channel);
                case "winner_app" -> winnerApp = in.text(winnerApp);
                default -> in.common(field);
            }
        }
        return new CallClaimed(in.header(), required(in, channel, "channel"), winnerApp);
    }

    private static ChannelCallerId channelCallerId(JsonCursor in) throws IOException {
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
                in.header(), required(in, channel, "channel"), callerPresentation, callerPresentationTxt);
    }

    private static ChannelDestroyed channelDestroyed(JsonCursor in) throws IOException {
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
        return new ChannelDestroyed(in.header(), required(in, channel, "channel"), cause, causeTxt, techCause);
    }

    private static ChannelDialplan channelDialplan(JsonCursor in) throws IOException {
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
        return new ChannelDialplan(in.header(), required(in, channel, "channel"), dialplanApp, dialplanAppData);
    }

    private static ChannelDtmfReceived channelDtmfReceived(JsonCursor in) throws IOException {
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
        return new ChannelDtmfReceived(in.header(), required(in, channel, "channel"), digit, durationMs);
    }

    private static ChannelEnteredBridge channelEnteredBridge(JsonCursor in) throws IOException {
        @Nullable Bridge bridge = null;
        @Nullable Channel channel = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "bridge" -> bridge = in.object(ModelReader::bridge);
                case "channel" -> channel = in.object(ModelReader::channel);
                default -> in.common(field);
            }
        }
        return new ChannelEnteredBridge(in.header(), required(in, bridge, "bridge"), channel);
    }

    private static ChannelHangupRequest channelHangupRequest(JsonCursor in) throws IOException {
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
        return new ChannelHangupRequest(in.header(), required(in, channel, "channel"), cause, techCause, soft);
    }

    private static ChannelHold channelHold(JsonCursor in) throws IOException {
        @Nullable Channel channel = null;
        @Nullable String musicclass = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "channel" -> channel = in.object(ModelReader::channel);
                case "musicclass" -> musicclass = in.textOrNull();
                default -> in.common(field);
            }
        }
        return new ChannelHold(in.header(), required(in, channel, "channel"), musicclass);
    }

    private static ChannelLeftBridge channelLeftBridge(JsonCursor in) throws IOException {
        @Nullable Bridge bridge = null;
        @Nullable Channel channel = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "bridge" -> bridge = in.object(ModelReader::bridge);
                case "channel" -> channel = in.object(ModelReader::channel);
                default -> in.common(field);
            }
        }
        return new ChannelLeftBridge(in.header(), required(in, bridge, "bridge"), required(in, channel, "channel"));
    }

    private static ChannelTalkingFinished channelTalkingFinished(JsonCursor in) throws IOException {
        @Nullable Channel channel = null;
        int duration = 0;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "channel" -> channel = in.object(ModelReader::channel);
                case "duration" -> duration = in.integer(duration);
                default -> in.common(field);
            }
        }
        return new ChannelTalkingFinished(in.header(), required(in, channel, "channel"), duration);
    }

    private static ChannelTransfer channelTransfer(JsonCursor in) throws IOException {
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
                in.header(), state, required(in, referTo, "refer_to"), required(in, referredBy, "referred_by"));
    }

    private static ChannelUserevent channelUserevent(JsonCursor in) throws IOException {
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

    private static ChannelVarset channelVarset(JsonCursor in) throws IOException {
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

    private static ContactStatusChange contactStatusChange(JsonCursor in) throws IOException {
        @Nullable Endpoint endpoint = null;
        @Nullable ContactInfo contactInfo = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "endpoint" -> endpoint = in.object(ModelReader::endpoint);
                case "contact_info" -> contactInfo = in.object(ModelReader::contactInfo);
                default -> in.common(field);
            }
        }
        return new ContactStatusChange(
                in.header(), required(in, endpoint, "endpoint"), required(in, contactInfo, "contact_info"));
    }

    private static Dial dial(JsonCursor in) throws IOException {
        @Nullable Channel caller = null;
        @Nullable Channel peer = null;
        @Nullable String forward = null;
        @Nullable Channel forwarded = null;
        @Nullable String dialstring = null;
        String dialstatus = "";
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "caller" -> caller = in.object(ModelReader::channel);
                case "peer" -> peer = in.object(ModelReader::channel);
                case "forward" -> forward = in.textOrNull();
                case "forwarded" -> forwarded = in.object(ModelReader::channel);
                case "dialstring" -> dialstring = in.textOrNull();
                case "dialstatus" -> dialstatus = in.text(dialstatus);
                default -> in.common(field);
            }
        }
        return new Dial(in.header(), caller, required(in, peer, "peer"), forward, forwarded, dialstring, dialstatus);
    }

    private static MissingParams missingParams(JsonCursor in) throws IOException {
        List<String> params = List.of();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "params" -> params = in.texts();
                default -> in.common(field);
            }
        }
        return new MissingParams(in.header(), params);
    }

    private static PeerStatusChange peerStatusChange(JsonCursor in) throws IOException {
        @Nullable Endpoint endpoint = null;
        @Nullable Peer peer = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "endpoint" -> endpoint = in.object(ModelReader::endpoint);
                case "peer" -> peer = in.object(ModelReader::peer);
                default -> in.common(field);
            }
        }
        return new PeerStatusChange(in.header(), required(in, endpoint, "endpoint"), required(in, peer, "peer"));
    }

    private static RESTResponse restResponse(JsonCursor in) throws IOException {
        String transactionId = "";
        String requestId = "";
        int statusCode = 0;
        String reasonPhrase = "";
        String uri = "";
        @Nullable String contentType = null;
        @Nullable String messageBody = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "transaction_id" -> transactionId = in.text(transactionId);
                case "request_id" -> requestId = in.text(requestId);
                case "status_code" -> statusCode = in.integer(statusCode);
                case "reason_phrase" -> reasonPhrase = in.text(reasonPhrase);
                case "uri" -> uri = in.text(uri);
                case "content_type" -> contentType = in.textOrNull();
                case "message_body" -> messageBody = in.textOrNull();
                default -> in.common(field);
            }
        }
        return new RESTResponse(
                in.header(), transactionId, requestId, statusCode, reasonPhrase, uri, contentType, messageBody);
    }

    private static StasisStart stasisStart(JsonCursor in) throws IOException {
        List<String> args = List.of();
        @Nullable Channel channel = null;
        @Nullable Channel replaceChannel = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "args" -> args = in.texts();
                case "channel" -> channel = in.object(ModelReader::channel);
                case "replace_channel" -> replaceChannel = in.object(ModelReader::channel);
                default -> in.common(field);
            }
        }
        return new StasisStart(in.header(), args, required(in, channel, "channel"), replaceChannel);
    }

    private static TextMessageReceived textMessageReceived(JsonCursor in) throws IOException {
        @Nullable TextMessage message = null;
        @Nullable Endpoint endpoint = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "message" -> message = in.object(ModelReader::textMessage);
                case "endpoint" -> endpoint = in.object(ModelReader::endpoint);
                default -> in.common(field);
            }
        }
        return new TextMessageReceived(in.header(), required(in, message, "message"), endpoint);
    }
}
