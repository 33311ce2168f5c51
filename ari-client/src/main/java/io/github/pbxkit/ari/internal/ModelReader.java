package io.github.pbxkit.ari.internal;

import io.github.pbxkit.ari.model.AdditionalParam;
import io.github.pbxkit.ari.model.Application;
import io.github.pbxkit.ari.model.AsteriskInfo;
import io.github.pbxkit.ari.model.AsteriskPing;
import io.github.pbxkit.ari.model.Bridge;
import io.github.pbxkit.ari.model.BuildInfo;
import io.github.pbxkit.ari.model.CallerID;
import io.github.pbxkit.ari.model.Channel;
import io.github.pbxkit.ari.model.ChannelState;
import io.github.pbxkit.ari.model.ConfigInfo;
import io.github.pbxkit.ari.model.ConfigTuple;
import io.github.pbxkit.ari.model.ContactInfo;
import io.github.pbxkit.ari.model.DeviceState;
import io.github.pbxkit.ari.model.DeviceStateValue;
import io.github.pbxkit.ari.model.DialplanCEP;
import io.github.pbxkit.ari.model.Endpoint;
import io.github.pbxkit.ari.model.EndpointState;
import io.github.pbxkit.ari.model.FormatLangPair;
import io.github.pbxkit.ari.model.LiveRecording;
import io.github.pbxkit.ari.model.LogChannel;
import io.github.pbxkit.ari.model.Mailbox;
import io.github.pbxkit.ari.model.Module;
import io.github.pbxkit.ari.model.Peer;
import io.github.pbxkit.ari.model.Playback;
import io.github.pbxkit.ari.model.PlaybackState;
import io.github.pbxkit.ari.model.RTPstat;
import io.github.pbxkit.ari.model.RecordingState;
import io.github.pbxkit.ari.model.ReferTo;
import io.github.pbxkit.ari.model.ReferredBy;
import io.github.pbxkit.ari.model.RequiredDestination;
import io.github.pbxkit.ari.model.SetId;
import io.github.pbxkit.ari.model.Sound;
import io.github.pbxkit.ari.model.StatusInfo;
import io.github.pbxkit.ari.model.StoredRecording;
import io.github.pbxkit.ari.model.SystemInfo;
import io.github.pbxkit.ari.model.TextMessage;
import io.github.pbxkit.ari.model.Variable;
import io.github.pbxkit.ari.model.Variables;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the data records of Asterisk's answers and events, each method one record: from inside its object to its end. */
public final class ModelReader {

    private static final CallerID NO_PARTY = new CallerID("", "", Map.of());
    private static final DialplanCEP NOWHERE = new DialplanCEP("", "", 0, "", "", Map.of());

    private static final FieldOrder CHANNEL = FieldOrder.of(
            "id",
            "name",
            "state",
            "protocol_id",
            "caller",
            "connected",
            "accountcode",
            "dialplan",
            "creationtime",
            "language",
            "channelvars");
    private static final FieldOrder BRIDGE = FieldOrder.of(
            "id",
            "technology",
            "bridge_type",
            "bridge_class",
            "creator",
            "name",
            "channels",
            "creationtime",
            "video_mode",
            "video_source_id");
    private static final FieldOrder CALLER = FieldOrder.of("name", "number");
    private static final FieldOrder DIALPLAN = FieldOrder.of("context", "exten", "priority", "app_name", "app_data");
    private static final FieldOrder ENDPOINT = FieldOrder.of("technology", "resource", "state", "channel_ids");
    private static final FieldOrder NAME_AND_STATE = FieldOrder.of("name", "state");
    private static final FieldOrder PLAYBACK =
            FieldOrder.of("id", "media_uri", "next_media_uri", "target_uri", "language", "state");
    private static final FieldOrder RECORDING = FieldOrder.of("name", "format", "state", "target_uri", "duration");

    private ModelReader() {}

    /** Reads a {@link AdditionalParam}. */
    public static AdditionalParam additionalParam(JsonCursor in) {
        String parameterName = "";
        String parameterValue = "";
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "parameter_name" -> parameterName = in.text(parameterName);
                case "parameter_value" -> parameterValue = in.text(parameterValue);
                default -> in.keep();
            }
        }
        return new AdditionalParam(parameterName, parameterValue, in.extra());
    }

    /** Reads a {@link Application}. */
    public static Application application(JsonCursor in) {
        String name = "";
        List<String> channelIds = List.of();
        List<String> bridgeIds = List.of();
        List<String> endpointIds = List.of();
        List<String> deviceNames = List.of();
        List<Map<String, @Nullable Object>> eventsAllowed = List.of();
        List<Map<String, @Nullable Object>> eventsDisallowed = List.of();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "name" -> name = in.text(name);
                case "channel_ids" -> channelIds = in.texts();
                case "bridge_ids" -> bridgeIds = in.texts();
                case "endpoint_ids" -> endpointIds = in.texts();
                case "device_names" -> deviceNames = in.texts();
                case "events_allowed" -> eventsAllowed = in.maps();
                case "events_disallowed" -> eventsDisallowed = in.maps();
                default -> in.keep();
            }
        }
        return new Application(
                name, channelIds, bridgeIds, endpointIds, deviceNames, eventsAllowed, eventsDisallowed, in.extra());
    }

    /** Reads a {@link AsteriskInfo}. */
    public static AsteriskInfo asteriskInfo(JsonCursor in) {
        @Nullable BuildInfo build = null;
        @Nullable SystemInfo system = null;
        @Nullable ConfigInfo config = null;
        @Nullable StatusInfo status = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "build" -> build = in.object(ModelReader::buildInfo);
                case "system" -> system = in.object(ModelReader::systemInfo);
                case "config" -> config = in.object(ModelReader::configInfo);
                case "status" -> status = in.object(ModelReader::statusInfo);
                default -> in.keep();
            }
        }
        return new AsteriskInfo(build, system, config, status, in.extra());
    }

    /** Reads a {@link AsteriskPing}. */
    public static AsteriskPing asteriskPing(JsonCursor in) {
        String asteriskId = "";
        String ping = "";
        @Nullable Instant timestamp = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "asterisk_id" -> asteriskId = in.text(asteriskId);
                case "ping" -> ping = in.text(ping);
                case "timestamp" -> timestamp = in.instantOrNull();
                default -> in.keep();
            }
        }
        return new AsteriskPing(asteriskId, ping, timestamp, in.extra());
    }

    /** Reads a {@link Bridge}. */
    public static Bridge bridge(JsonCursor in) {
        in.usually(BRIDGE);
        String id = "";
        String technology = "";
        String bridgeType = "";
        String bridgeClass = "";
        String creator = "";
        String name = "";
        List<String> channels = List.of();
        @Nullable String videoMode = null;
        @Nullable String videoSourceId = null;
        @Nullable Instant creationtime = null;
        Map<String, String> bridgevars = Map.of();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "id" -> id = in.text(id);
                case "technology" -> technology = in.text(technology);
                case "bridge_type" -> bridgeType = in.text(bridgeType);
                case "bridge_class" -> bridgeClass = in.text(bridgeClass);
                case "creator" -> creator = in.text(creator);
                case "name" -> name = in.text(name);
                case "channels" -> channels = in.texts();
                case "video_mode" -> videoMode = in.textOrNull();
                case "video_source_id" -> videoSourceId = in.textOrNull();
                case "creationtime" -> creationtime = in.instantOrNull();
                case "bridgevars" -> bridgevars = in.textMap();
                default -> in.keep();
            }
        }
        return new Bridge(
                id,
                technology,
                bridgeType,
                bridgeClass,
                creator,
                name,
                channels,
                videoMode,
                videoSourceId,
                creationtime,
                bridgevars,
                in.extra());
    }

    /** Reads a {@link BuildInfo}. */
    public static BuildInfo buildInfo(JsonCursor in) {
        String os = "";
        String kernel = "";
        String options = "";
        String machine = "";
        String date = "";
        String user = "";
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "os" -> os = in.text(os);
                case "kernel" -> kernel = in.text(kernel);
                case "options" -> options = in.text(options);
                case "machine" -> machine = in.text(machine);
                case "date" -> date = in.text(date);
                case "user" -> user = in.text(user);
                default -> in.keep();
            }
        }
        return new BuildInfo(os, kernel, options, machine, date, user, in.extra());
    }

    /** Reads a {@link CallerID}. */
    public static CallerID callerId(JsonCursor in) {
        String name = "";
        String number = "";
        in.usually(CALLER);
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "name" -> name = in.text(name);
                case "number" -> number = in.text(number);
                default -> in.keep();
            }
        }
        return new CallerID(name, number, in.extra());
    }

    /** Reads a {@link Channel}. */
    public static Channel channel(JsonCursor in) {
        String id = "";
        @Nullable String protocolId = null;
        String name = "";
        ChannelState state = ChannelState.UNKNOWN;
        CallerID caller = NO_PARTY;
        CallerID connected = NO_PARTY;
        String accountcode = "";
        DialplanCEP dialplan = NOWHERE;
        @Nullable Instant creationtime = null;
        String language = "";
        Map<String, String> channelvars = Map.of();
        @Nullable String callerRdnis = null;
        @Nullable String tenantid = null;
        in.usually(CHANNEL);
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "id" -> id = in.text(id);
                case "protocol_id" -> protocolId = in.textOrNull();
                case "name" -> name = in.text(name);
                case "state" -> state = ChannelState.of(in.text(state.name()));
                case "caller" -> caller = in.object(ModelReader::callerId, caller);
                case "connected" -> connected = in.object(ModelReader::callerId, connected);
                case "accountcode" -> accountcode = in.text(accountcode);
                case "dialplan" -> dialplan = in.object(ModelReader::dialplan, dialplan);
                case "creationtime" -> creationtime = in.instantOrNull();
                case "language" -> language = in.text(language);
                case "channelvars" -> channelvars = in.textMap();
                case "caller_rdnis" -> callerRdnis = in.textOrNull();
                case "tenantid" -> tenantid = in.textOrNull();
                default -> in.keep();
            }
        }
        return new Channel(
                id,
                protocolId,
                name,
                state,
                caller,
                connected,
                accountcode,
                dialplan,
                creationtime,
                language,
                channelvars,
                callerRdnis,
                tenantid,
                in.extra());
    }

    /** Reads a {@link ConfigInfo}. */
    public static ConfigInfo configInfo(JsonCursor in) {
        String name = "";
        String defaultLanguage = "";
        @Nullable Integer maxChannels = null;
        @Nullable Integer maxOpenFiles = null;
        @Nullable Double maxLoad = null;
        @Nullable SetId setid = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "name" -> name = in.text(name);
                case "default_language" -> defaultLanguage = in.text(defaultLanguage);
                case "max_channels" -> maxChannels = in.integerOrNull();
                case "max_open_files" -> maxOpenFiles = in.integerOrNull();
                case "max_load" -> maxLoad = in.decimalOrNull();
                case "setid" -> setid = in.object(ModelReader::setId);
                default -> in.keep();
            }
        }
        return new ConfigInfo(name, defaultLanguage, maxChannels, maxOpenFiles, maxLoad, setid, in.extra());
    }

    /** Reads a {@link ConfigTuple}. */
    public static ConfigTuple configTuple(JsonCursor in) {
        String attribute = "";
        String value = "";
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "attribute" -> attribute = in.text(attribute);
                case "value" -> value = in.text(value);
                default -> in.keep();
            }
        }
        return new ConfigTuple(attribute, value, in.extra());
    }

    /** Reads a {@link ContactInfo}. */
    public static ContactInfo contactInfo(JsonCursor in) {
        String uri = "";
        String contactStatus = "";
        String aor = "";
        @Nullable String roundtripUsec = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "uri" -> uri = in.text(uri);
                case "contact_status" -> contactStatus = in.text(contactStatus);
                case "aor" -> aor = in.text(aor);
                case "roundtrip_usec" -> roundtripUsec = in.textOrNull();
                default -> in.keep();
            }
        }
        return new ContactInfo(uri, contactStatus, aor, roundtripUsec, in.extra());
    }

    /** Reads a {@link DeviceState}. */
    public static DeviceState deviceState(JsonCursor in) {
        in.usually(NAME_AND_STATE);
        String name = "";
        DeviceStateValue state = DeviceStateValue.UNKNOWN;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "name" -> name = in.text(name);
                case "state" -> state = DeviceStateValue.of(in.text(state.name()));
                default -> in.keep();
            }
        }
        return new DeviceState(name, state, in.extra());
    }

    /** Reads a {@link DialplanCEP}. */
    public static DialplanCEP dialplan(JsonCursor in) {
        String context = "";
        String exten = "";
        long priority = 0;
        String appName = "";
        String appData = "";
        in.usually(DIALPLAN);
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "context" -> context = in.text(context);
                case "exten" -> exten = in.text(exten);
                case "priority" -> priority = in.number(priority);
                case "app_name" -> appName = in.text(appName);
                case "app_data" -> appData = in.text(appData);
                default -> in.keep();
            }
        }
        return new DialplanCEP(context, exten, priority, appName, appData, in.extra());
    }

    /** Reads a {@link Endpoint}. */
    public static Endpoint endpoint(JsonCursor in) {
        in.usually(ENDPOINT);
        String technology = "";
        String resource = "";
        @Nullable EndpointState state = null;
        List<String> channelIds = List.of();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "technology" -> technology = in.text(technology);
                case "resource" -> resource = in.text(resource);
                case "state" -> state = in.open(EndpointState::of);
                case "channel_ids" -> channelIds = in.texts();
                default -> in.keep();
            }
        }
        return new Endpoint(technology, resource, state, channelIds, in.extra());
    }

    /** Reads a {@link FormatLangPair}. */
    public static FormatLangPair formatLangPair(JsonCursor in) {
        String language = "";
        String format = "";
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "language" -> language = in.text(language);
                case "format" -> format = in.text(format);
                default -> in.keep();
            }
        }
        return new FormatLangPair(language, format, in.extra());
    }

    /** Reads a {@link LiveRecording}. */
    public static LiveRecording liveRecording(JsonCursor in) {
        in.usually(RECORDING);
        String name = "";
        String format = "";
        String targetUri = "";
        RecordingState state = RecordingState.UNKNOWN;
        @Nullable Integer duration = null;
        @Nullable Integer talkingDuration = null;
        @Nullable Integer silenceDuration = null;
        @Nullable String cause = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "name" -> name = in.text(name);
                case "format" -> format = in.text(format);
                case "target_uri" -> targetUri = in.text(targetUri);
                case "state" -> state = RecordingState.of(in.text(state.name()));
                case "duration" -> duration = in.integerOrNull();
                case "talking_duration" -> talkingDuration = in.integerOrNull();
                case "silence_duration" -> silenceDuration = in.integerOrNull();
                case "cause" -> cause = in.textOrNull();
                default -> in.keep();
            }
        }
        return new LiveRecording(
                name, format, targetUri, state, duration, talkingDuration, silenceDuration, cause, in.extra());
    }

    /** Reads a {@link LogChannel}. */
    public static LogChannel logChannel(JsonCursor in) {
        String channel = "";
        String type = "";
        String status = "";
        String configuration = "";
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "channel" -> channel = in.text(channel);
                case "type" -> type = in.text(type);
                case "status" -> status = in.text(status);
                case "configuration" -> configuration = in.text(configuration);
                default -> in.keep();
            }
        }
        return new LogChannel(channel, type, status, configuration, in.extra());
    }

    /** Reads a {@link Mailbox}. */
    public static Mailbox mailbox(JsonCursor in) {
        String name = "";
        int oldMessages = 0;
        int newMessages = 0;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "name" -> name = in.text(name);
                case "old_messages" -> oldMessages = in.integer(oldMessages);
                case "new_messages" -> newMessages = in.integer(newMessages);
                default -> in.keep();
            }
        }
        return new Mailbox(name, oldMessages, newMessages, in.extra());
    }

    /** Reads a {@link Module}. */
    public static Module module(JsonCursor in) {
        String name = "";
        String description = "";
        int useCount = 0;
        String status = "";
        String supportLevel = "";
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "name" -> name = in.text(name);
                case "description" -> description = in.text(description);
                case "use_count" -> useCount = in.integer(useCount);
                case "status" -> status = in.text(status);
                case "support_level" -> supportLevel = in.text(supportLevel);
                default -> in.keep();
            }
        }
        return new Module(name, description, useCount, status, supportLevel, in.extra());
    }

    /** Reads a {@link Peer}. */
    public static Peer peer(JsonCursor in) {
        String peerStatus = "";
        @Nullable String cause = null;
        @Nullable String address = null;
        @Nullable String port = null;
        @Nullable String time = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "peer_status" -> peerStatus = in.text(peerStatus);
                case "cause" -> cause = in.textOrNull();
                case "address" -> address = in.textOrNull();
                case "port" -> port = in.textOrNull();
                case "time" -> time = in.textOrNull();
                default -> in.keep();
            }
        }
        return new Peer(peerStatus, cause, address, port, time, in.extra());
    }

    /** Reads a {@link Playback}. */
    public static Playback playback(JsonCursor in) {
        in.usually(PLAYBACK);
        String id = "";
        String mediaUri = "";
        @Nullable String nextMediaUri = null;
        String targetUri = "";
        @Nullable String language = null;
        PlaybackState state = PlaybackState.UNKNOWN;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "id" -> id = in.text(id);
                case "media_uri" -> mediaUri = in.text(mediaUri);
                case "next_media_uri" -> nextMediaUri = in.textOrNull();
                case "target_uri" -> targetUri = in.text(targetUri);
                case "language" -> language = in.textOrNull();
                case "state" -> state = PlaybackState.of(in.text(state.name()));
                default -> in.keep();
            }
        }
        return new Playback(id, mediaUri, nextMediaUri, targetUri, language, state, in.extra());
    }

    /** Reads a {@link RTPstat}. */
    public static RTPstat rtpStat(JsonCursor in) {
        long txcount = 0;
        long rxcount = 0;
        @Nullable Double txjitter = null;
        @Nullable Double rxjitter = null;
        @Nullable Double remoteMaxjitter = null;
        @Nullable Double remoteMinjitter = null;
        @Nullable Double remoteNormdevjitter = null;
        @Nullable Double remoteStdevjitter = null;
        @Nullable Double localMaxjitter = null;
        @Nullable Double localMinjitter = null;
        @Nullable Double localNormdevjitter = null;
        @Nullable Double localStdevjitter = null;
        long txploss = 0;
        long rxploss = 0;
        @Nullable Double remoteMaxrxploss = null;
        @Nullable Double remoteMinrxploss = null;
        @Nullable Double remoteNormdevrxploss = null;
        @Nullable Double remoteStdevrxploss = null;
        @Nullable Double localMaxrxploss = null;
        @Nullable Double localMinrxploss = null;
        @Nullable Double localNormdevrxploss = null;
        @Nullable Double localStdevrxploss = null;
        @Nullable Double rtt = null;
        @Nullable Double maxrtt = null;
        @Nullable Double minrtt = null;
        @Nullable Double normdevrtt = null;
        @Nullable Double stdevrtt = null;
        long localSsrc = 0;
        long remoteSsrc = 0;
        long txoctetcount = 0;
        long rxoctetcount = 0;
        String channelUniqueid = "";
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "txcount" -> txcount = in.number(txcount);
                case "rxcount" -> rxcount = in.number(rxcount);
                case "txjitter" -> txjitter = in.decimalOrNull();
                case "rxjitter" -> rxjitter = in.decimalOrNull();
                case "remote_maxjitter" -> remoteMaxjitter = in.decimalOrNull();
                case "remote_minjitter" -> remoteMinjitter = in.decimalOrNull();
                case "remote_normdevjitter" -> remoteNormdevjitter = in.decimalOrNull();
                case "remote_stdevjitter" -> remoteStdevjitter = in.decimalOrNull();
                case "local_maxjitter" -> localMaxjitter = in.decimalOrNull();
                case "local_minjitter" -> localMinjitter = in.decimalOrNull();
                case "local_normdevjitter" -> localNormdevjitter = in.decimalOrNull();
                case "local_stdevjitter" -> localStdevjitter = in.decimalOrNull();
                case "txploss" -> txploss = in.number(txploss);
                case "rxploss" -> rxploss = in.number(rxploss);
                case "remote_maxrxploss" -> remoteMaxrxploss = in.decimalOrNull();
                case "remote_minrxploss" -> remoteMinrxploss = in.decimalOrNull();
                case "remote_normdevrxploss" -> remoteNormdevrxploss = in.decimalOrNull();
                case "remote_stdevrxploss" -> remoteStdevrxploss = in.decimalOrNull();
                case "local_maxrxploss" -> localMaxrxploss = in.decimalOrNull();
                case "local_minrxploss" -> localMinrxploss = in.decimalOrNull();
                case "local_normdevrxploss" -> localNormdevrxploss = in.decimalOrNull();
                case "local_stdevrxploss" -> localStdevrxploss = in.decimalOrNull();
                case "rtt" -> rtt = in.decimalOrNull();
                case "maxrtt" -> maxrtt = in.decimalOrNull();
                case "minrtt" -> minrtt = in.decimalOrNull();
                case "normdevrtt" -> normdevrtt = in.decimalOrNull();
                case "stdevrtt" -> stdevrtt = in.decimalOrNull();
                case "local_ssrc" -> localSsrc = in.number(localSsrc);
                case "remote_ssrc" -> remoteSsrc = in.number(remoteSsrc);
                case "txoctetcount" -> txoctetcount = in.number(txoctetcount);
                case "rxoctetcount" -> rxoctetcount = in.number(rxoctetcount);
                case "channel_uniqueid" -> channelUniqueid = in.text(channelUniqueid);
                default -> in.keep();
            }
        }
        return new RTPstat(
                txcount,
                rxcount,
                txjitter,
                rxjitter,
                remoteMaxjitter,
                remoteMinjitter,
                remoteNormdevjitter,
                remoteStdevjitter,
                localMaxjitter,
                localMinjitter,
                localNormdevjitter,
                localStdevjitter,
                txploss,
                rxploss,
                remoteMaxrxploss,
                remoteMinrxploss,
                remoteNormdevrxploss,
                remoteStdevrxploss,
                localMaxrxploss,
                localMinrxploss,
                localNormdevrxploss,
                localStdevrxploss,
                rtt,
                maxrtt,
                minrtt,
                normdevrtt,
                stdevrtt,
                localSsrc,
                remoteSsrc,
                txoctetcount,
                rxoctetcount,
                channelUniqueid,
                in.extra());
    }

    /** Reads a {@link ReferTo}. */
    public static ReferTo referTo(JsonCursor in) {
        @Nullable RequiredDestination requestedDestination = null;
        @Nullable Channel destinationChannel = null;
        @Nullable Channel connectedChannel = null;
        @Nullable Bridge bridge = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "requested_destination" -> requestedDestination = in.object(ModelReader::requiredDestination);
                case "destination_channel" -> destinationChannel = in.object(ModelReader::channel);
                case "connected_channel" -> connectedChannel = in.object(ModelReader::channel);
                case "bridge" -> bridge = in.object(ModelReader::bridge);
                default -> in.keep();
            }
        }
        return new ReferTo(requestedDestination, destinationChannel, connectedChannel, bridge, in.extra());
    }

    /** Reads a {@link ReferredBy}. */
    public static ReferredBy referredBy(JsonCursor in) {
        @Nullable Channel sourceChannel = null;
        @Nullable Channel connectedChannel = null;
        @Nullable Bridge bridge = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "source_channel" -> sourceChannel = in.object(ModelReader::channel);
                case "connected_channel" -> connectedChannel = in.object(ModelReader::channel);
                case "bridge" -> bridge = in.object(ModelReader::bridge);
                default -> in.keep();
            }
        }
        return new ReferredBy(sourceChannel, connectedChannel, bridge, in.extra());
    }

    /** Reads a {@link RequiredDestination}. */
    public static RequiredDestination requiredDestination(JsonCursor in) {
        @Nullable String protocolId = null;
        @Nullable String destination = null;
        List<AdditionalParam> additionalProtocolParams = List.of();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "protocol_id" -> protocolId = in.textOrNull();
                case "destination" -> destination = in.textOrNull();
                case "additional_protocol_params" ->
                    additionalProtocolParams = in.objects(ModelReader::additionalParam);
                default -> in.keep();
            }
        }
        return new RequiredDestination(protocolId, destination, additionalProtocolParams, in.extra());
    }

    /** Reads a {@link SetId}. */
    public static SetId setId(JsonCursor in) {
        String user = "";
        String group = "";
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "user" -> user = in.text(user);
                case "group" -> group = in.text(group);
                default -> in.keep();
            }
        }
        return new SetId(user, group, in.extra());
    }

    /** Reads a {@link Sound}. */
    public static Sound sound(JsonCursor in) {
        String id = "";
        @Nullable String text = null;
        List<FormatLangPair> formats = List.of();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "id" -> id = in.text(id);
                case "text" -> text = in.textOrNull();
                case "formats" -> formats = in.objects(ModelReader::formatLangPair);
                default -> in.keep();
            }
        }
        return new Sound(id, text, formats, in.extra());
    }

    /** Reads a {@link StatusInfo}. */
    public static StatusInfo statusInfo(JsonCursor in) {
        @Nullable Instant startupTime = null;
        @Nullable Instant lastReloadTime = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "startup_time" -> startupTime = in.instantOrNull();
                case "last_reload_time" -> lastReloadTime = in.instantOrNull();
                default -> in.keep();
            }
        }
        return new StatusInfo(startupTime, lastReloadTime, in.extra());
    }

    /** Reads a {@link StoredRecording}. */
    public static StoredRecording storedRecording(JsonCursor in) {
        String name = "";
        String format = "";
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "name" -> name = in.text(name);
                case "format" -> format = in.text(format);
                default -> in.keep();
            }
        }
        return new StoredRecording(name, format, in.extra());
    }

    /** Reads a {@link SystemInfo}. */
    public static SystemInfo systemInfo(JsonCursor in) {
        String version = "";
        String entityId = "";
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "version" -> version = in.text(version);
                case "entity_id" -> entityId = in.text(entityId);
                default -> in.keep();
            }
        }
        return new SystemInfo(version, entityId, in.extra());
    }

    /** Reads a {@link TextMessage}. */
    public static TextMessage textMessage(JsonCursor in) {
        String from = "";
        String to = "";
        String body = "";
        Map<String, String> variables = Map.of();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "from" -> from = in.text(from);
                case "to" -> to = in.text(to);
                case "body" -> body = in.text(body);
                case "variables" -> variables = in.textMap();
                default -> in.keep();
            }
        }
        return new TextMessage(from, to, body, variables, in.extra());
    }

    /** Reads a {@link Variable}. */
    public static Variable variable(JsonCursor in) {
        String value = "";
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "value" -> value = in.text(value);
                default -> in.keep();
            }
        }
        return new Variable(value, in.extra());
    }

    /** Reads a {@link Variables}. */
    public static Variables variables(JsonCursor in) {
        Map<String, String> variables = Map.of();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "variables" -> variables = in.textMap();
                default -> in.keep();
            }
        }
        return new Variables(variables, in.extra());
    }
}
