package io.github.pbxkit.examples.conference;

import io.github.pbxkit.examples.conference.room.RoomOptions;
import io.github.pbxkit.examples.conference.room.RoomSounds;
import io.github.pbxkit.examples.kit.CommonOptions;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.ari.PbxOptions;
import io.github.pbxkit.examples.kit.web.WebOptions;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The options as picocli reads them; {@link #settings()} checks them. Descriptions are in the texts, by option name.
 */
final class ConferenceOptions {
    static final Duration EMPTY_ROOM_LINGER = Duration.ofSeconds(30);
    static final int DEFAULT_MAX_PAGES = 1000;
    private static final int MAX_APPLICATION = 79;
    private static final Pattern APPLICATION = Pattern.compile("[\\p{L}\\p{N}._-]+");

    @Mixin
    PbxOptions pbx = new PbxOptions();

    @Option(names = "--app", paramLabel = "NAME", defaultValue = "conference", order = 20, scope = ScopeType.INHERIT)
    String app = "conference";

    @Option(names = "--default-room", paramLabel = "NAME", defaultValue = "main", order = 21, scope = ScopeType.INHERIT)
    String defaultRoom = "main";

    @Option(
            names = "--moh-class",
            paramLabel = "CLASS",
            defaultValue = "default",
            order = 22,
            scope = ScopeType.INHERIT)
    String mohClass = "default";

    @Option(names = "--mute-key", paramLabel = "KEY", defaultValue = "1", order = 23, scope = ScopeType.INHERIT)
    String muteKey = "1";

    @Option(names = "--dial", paramLabel = "NUMBER", order = 24, scope = ScopeType.INHERIT)
    @Nullable
    String dial;

    @Option(
            names = "--invite-endpoint",
            paramLabel = "ENDPOINT",
            defaultValue = "PJSIP/{number}",
            order = 30,
            scope = ScopeType.INHERIT)
    String inviteEndpoint = "PJSIP/{number}";

    @Option(
            names = "--invite-numbers",
            paramLabel = "REGEX",
            defaultValue = "[0-9*#+]{1,20}",
            order = 31,
            scope = ScopeType.INHERIT)
    String inviteNumbers = "[0-9*#+]{1,20}";

    @Option(
            names = "--invite-caller-id",
            paramLabel = "CALLERID",
            defaultValue = "Conference <>",
            order = 32,
            scope = ScopeType.INHERIT)
    String inviteCallerId = "Conference <>";

    @Option(
            names = "--invite-timeout",
            paramLabel = "SECONDS",
            defaultValue = "30",
            order = 33,
            scope = ScopeType.INHERIT)
    int inviteTimeout = 30;

    @Option(names = "--join-sound", paramLabel = "MEDIA", order = 34, scope = ScopeType.INHERIT)
    String joinSound = RoomSounds.DEFAULTS.join();

    @Option(names = "--leave-sound", paramLabel = "MEDIA", order = 35, scope = ScopeType.INHERIT)
    String leaveSound = RoomSounds.DEFAULTS.leave();

    @Option(names = "--record-sound", paramLabel = "MEDIA", order = 36, scope = ScopeType.INHERIT)
    String recordSound = RoomSounds.DEFAULTS.record();

    @Option(names = "--locked-sound", paramLabel = "MEDIA", order = 37, scope = ScopeType.INHERIT)
    String lockedSound = RoomSounds.DEFAULTS.locked();

    @Option(
            names = "--record-format",
            paramLabel = "FORMAT",
            defaultValue = "wav",
            order = 38,
            scope = ScopeType.INHERIT)
    String recordFormat = "wav";

    @Option(
            names = "--record-limit",
            paramLabel = "MINUTES",
            defaultValue = "240",
            order = 39,
            scope = ScopeType.INHERIT)
    int recordLimit = 240;

    @Mixin
    WebOptions web = new WebOptions(8080);

    @Option(names = "--max-pages", paramLabel = "NUMBER", defaultValue = "1000", order = 40, scope = ScopeType.INHERIT)
    int maxPages = DEFAULT_MAX_PAGES;

    @Mixin
    CommonOptions common = new CommonOptions();

    /** @throws Fault with the option that cannot be, and what to write instead */
    Settings settings() {
        return new Settings(pbx.source(), rooms(), web.pages(), maxPages(), blankToNull(dial), common.language());
    }

    private RoomOptions rooms() {
        if (!APPLICATION.matcher(app).matches() || app.length() > MAX_APPLICATION) {
            throw new Fault("fault.option.app", app, MAX_APPLICATION);
        }
        if (!muteKey.matches("[0-9*#A-D]?")) {
            throw new Fault("fault.option.mute-key", muteKey);
        }
        if (!inviteEndpoint.isEmpty() && (!inviteEndpoint.contains("{number}") || !inviteEndpoint.contains("/"))) {
            throw new Fault("fault.option.invite-endpoint", inviteEndpoint);
        }
        if (inviteTimeout < 1 || inviteTimeout > 600) {
            throw new Fault("fault.option.range", "--invite-timeout", inviteTimeout, 1, 600);
        }
        if (recordLimit < 1 || recordLimit > 1440) {
            throw new Fault("fault.option.range", "--record-limit", recordLimit, 1, 1440);
        }
        return new RoomOptions(
                app,
                defaultRoom.isBlank() ? "main" : defaultRoom.strip(),
                mohClass,
                muteKey,
                inviteEndpoint,
                pattern(),
                inviteCallerId,
                Duration.ofSeconds(inviteTimeout),
                EMPTY_ROOM_LINGER,
                new RoomSounds(joinSound, leaveSound, recordSound, lockedSound),
                recordFormat.strip(),
                Duration.ofMinutes(recordLimit));
    }

    private Pattern pattern() {
        try {
            return Pattern.compile(inviteNumbers);
        } catch (PatternSyntaxException e) {
            throw new Fault(e, "fault.option.invite-numbers", inviteNumbers, e.getDescription());
        }
    }

    private int maxPages() {
        if (maxPages < 1 || maxPages > 100_000) {
            throw new Fault("fault.option.range", "--max-pages", maxPages, 1, 100_000);
        }
        return maxPages;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
