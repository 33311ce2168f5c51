package io.github.pbxkit.ari.internal;

import io.github.pbxkit.ari.AriEvent;
import io.github.pbxkit.ari.AriProtocolException;
import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.UnknownEvent;
import io.github.pbxkit.ari.event.ApplicationMoveFailed;
import io.github.pbxkit.ari.event.ApplicationRegistered;
import io.github.pbxkit.ari.event.ApplicationReplaced;
import io.github.pbxkit.ari.event.ApplicationUnregistered;
import io.github.pbxkit.ari.event.BridgeCreated;
import io.github.pbxkit.ari.event.BridgeDestroyed;
import io.github.pbxkit.ari.event.CallBroadcast;
import io.github.pbxkit.ari.event.CallClaimed;
import io.github.pbxkit.ari.event.ChannelConnectedLine;
import io.github.pbxkit.ari.event.ChannelCreated;
import io.github.pbxkit.ari.event.ChannelStateChange;
import io.github.pbxkit.ari.event.ChannelTalkingStarted;
import io.github.pbxkit.ari.event.ChannelToneDetected;
import io.github.pbxkit.ari.event.ChannelUnhold;
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
import io.github.pbxkit.ari.model.Channel;
import io.github.pbxkit.ari.model.ContactInfo;
import io.github.pbxkit.ari.model.Endpoint;
import io.github.pbxkit.ari.model.Peer;
import io.github.pbxkit.ari.model.TextMessage;
import java.util.List;
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

    private static final FieldOrder STASIS_START = FieldOrder.ofEvent("args", "channel", "replace_channel");
    private static final FieldOrder DIAL = FieldOrder.ofEvent("dialstatus", "forward", "dialstring", "caller", "peer");

    private EventReader() {}

    /** Reads the event in whose object the cursor is. */
    static AriEvent read(JsonCursor in) {
        in.findType();
        return switch (in.type()) {
            case "ApplicationMoveFailed" -> applicationMoveFailed(in);
            case "ApplicationRegistered" -> plain(in, ApplicationRegistered::new);
            case "ApplicationReplaced" -> plain(in, ApplicationReplaced::new);
            case "ApplicationUnregistered" -> plain(in, ApplicationUnregistered::new);
            case "BridgeAttendedTransfer" -> BridgeEventReader.bridgeAttendedTransfer(in);
            case "BridgeBlindTransfer" -> BridgeEventReader.bridgeBlindTransfer(in);
            case "BridgeCreated" -> about(in, "bridge", ModelReader::bridge, BridgeCreated::new);
            case "BridgeDestroyed" -> about(in, "bridge", ModelReader::bridge, BridgeDestroyed::new);
            case "BridgeMerged" -> BridgeEventReader.bridgeMerged(in);
            case "BridgeVideoSourceChanged" -> BridgeEventReader.bridgeVideoSourceChanged(in);
            case "CallBroadcast" -> callBroadcast(in);
            case "CallClaimed" -> callClaimed(in);
            case "ChannelCallerId" -> ChannelEventReader.channelCallerId(in);
            case "ChannelConnectedLine" -> about(in, "channel", ModelReader::channel, ChannelConnectedLine::new);
            case "ChannelCreated" -> about(in, "channel", ModelReader::channel, ChannelCreated::new);
            case "ChannelDestroyed" -> ChannelEventReader.channelDestroyed(in);
            case "ChannelDialplan" -> ChannelEventReader.channelDialplan(in);
            case "ChannelDtmfReceived" -> ChannelEventReader.channelDtmfReceived(in);
            case "ChannelEnteredBridge" -> ChannelEventReader.channelEnteredBridge(in);
            case "ChannelHangupRequest" -> ChannelEventReader.channelHangupRequest(in);
            case "ChannelHold" -> ChannelEventReader.channelHold(in);
            case "ChannelLeftBridge" -> ChannelEventReader.channelLeftBridge(in);
            case "ChannelStateChange" -> about(in, "channel", ModelReader::channel, ChannelStateChange::new);
            case "ChannelTalkingFinished" -> ChannelEventReader.channelTalkingFinished(in);
            case "ChannelTalkingStarted" -> about(in, "channel", ModelReader::channel, ChannelTalkingStarted::new);
            case "ChannelToneDetected" -> about(in, "channel", ModelReader::channel, ChannelToneDetected::new);
            case "ChannelTransfer" -> ChannelEventReader.channelTransfer(in);
            case "ChannelUnhold" -> about(in, "channel", ModelReader::channel, ChannelUnhold::new);
            case "ChannelUserevent" -> ChannelEventReader.channelUserevent(in);
            case "ChannelVarset" -> ChannelEventReader.channelVarset(in);
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
    static UnknownEvent readUnknown(JsonCursor in) {
        in.findType();
        return plain(in, UnknownEvent::new);
    }

    private static <E> E plain(JsonCursor in, Function<EventHeader, E> make) {
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            in.common(field);
        }
        return make.apply(in.header());
    }

    /** An event with one field of its own. */
    private static <T, E> E about(
            JsonCursor in, String name, JsonCursor.ObjectReader<T> reader, BiFunction<EventHeader, T, E> make) {
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

    static <T> T required(JsonCursor in, @Nullable T subject, String field) {
        if (subject == null) {
            throw new AriProtocolException(in.type() + " has no object \"" + field + "\"", in.start());
        }
        return subject;
    }

    private static ApplicationMoveFailed applicationMoveFailed(JsonCursor in) {
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

    private static CallBroadcast callBroadcast(JsonCursor in) {
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

    private static CallClaimed callClaimed(JsonCursor in) {
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

    private static ContactStatusChange contactStatusChange(JsonCursor in) {
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

    private static Dial dial(JsonCursor in) {
        in.usually(DIAL);
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

    private static MissingParams missingParams(JsonCursor in) {
        List<String> params = List.of();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "params" -> params = in.texts();
                default -> in.common(field);
            }
        }
        return new MissingParams(in.header(), params);
    }

    private static PeerStatusChange peerStatusChange(JsonCursor in) {
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

    private static RESTResponse restResponse(JsonCursor in) {
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

    private static StasisStart stasisStart(JsonCursor in) {
        in.usually(STASIS_START);
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

    private static TextMessageReceived textMessageReceived(JsonCursor in) {
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
