package io.github.pbxkit.ari.internal;

import io.github.pbxkit.ari.model.Application;
import io.github.pbxkit.ari.model.AsteriskInfo;
import io.github.pbxkit.ari.model.AsteriskPing;
import io.github.pbxkit.ari.model.BuildInfo;
import io.github.pbxkit.ari.model.ConfigInfo;
import io.github.pbxkit.ari.model.ConfigTuple;
import io.github.pbxkit.ari.model.FormatLangPair;
import io.github.pbxkit.ari.model.LogChannel;
import io.github.pbxkit.ari.model.Mailbox;
import io.github.pbxkit.ari.model.Module;
import io.github.pbxkit.ari.model.RTPstat;
import io.github.pbxkit.ari.model.SetId;
import io.github.pbxkit.ari.model.Sound;
import io.github.pbxkit.ari.model.StatusInfo;
import io.github.pbxkit.ari.model.StoredRecording;
import io.github.pbxkit.ari.model.SystemInfo;
import io.github.pbxkit.ari.model.Variable;
import io.github.pbxkit.ari.model.Variables;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the data records that only answers carry, each method one record: from inside its object to its end. */
public final class AnswerReader {

    private AnswerReader() {}

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
                case "build" -> build = in.object(AnswerReader::buildInfo);
                case "system" -> system = in.object(AnswerReader::systemInfo);
                case "config" -> config = in.object(AnswerReader::configInfo);
                case "status" -> status = in.object(AnswerReader::statusInfo);
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
                case "setid" -> setid = in.object(AnswerReader::setId);
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
                case "formats" -> formats = in.objects(AnswerReader::formatLangPair);
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
