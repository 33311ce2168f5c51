package io.github.pbxkit.cisco;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The time zone names that phones know: those of Windows of the time, with "/Daylight" where clocks change. */
final class TimeZones {
    private static final Set<String> NAMES = new HashSet<>(Arrays.asList("""
            Dateline Standard Time
            Samoa Standard Time
            Hawaiian Standard Time
            Alaskan Standard/Daylight Time
            Pacific Standard/Daylight Time
            Mountain Standard/Daylight Time
            US Mountain Standard Time
            Central Standard/Daylight Time
            Mexico Standard/Daylight Time
            Canada Central Standard Time
            SA Pacific Standard Time
            Eastern Standard/Daylight Time
            US Eastern Standard Time
            Atlantic Standard/Daylight Time
            SA Western Standard Time
            Newfoundland Standard/Daylight Time
            South America Standard/Daylight Time
            E. South America Standard/Daylight Time
            SA Eastern Standard Time
            Mid-Atlantic Standard/Daylight Time
            Azores Standard/Daylight Time
            GMT Standard/Daylight Time
            Greenwich Standard Time
            W. Europe Standard/Daylight Time
            GTB Standard/Daylight Time
            Egypt Standard/Daylight Time
            E. Europe Standard/Daylight Time
            Romance Standard/Daylight Time
            Central Europe Standard/Daylight Time
            South Africa Standard Time
            Jerusalem Standard/Daylight Time
            Saudi Arabia Standard Time
            Russian Standard/Daylight Time
            Iran Standard/Daylight Time
            Caucasus Standard/Daylight Time
            Arabian Standard Time
            Afghanistan Standard Time
            West Asia Standard Time
            Ekaterinburg Standard Time
            India Standard Time
            Central Asia Standard Time
            SE Asia Standard Time
            China Standard/Daylight Time
            Taipei Standard Time
            Tokyo Standard Time
            Cen. Australia Standard/Daylight Time
            AUS Central Standard Time
            E. Australia Standard Time
            AUS Eastern Standard/Daylight Time
            West Pacific Standard Time
            Tasmania Standard/Daylight Time
            Central Pacific Standard Time
            Fiji Standard Time
            New Zealand Standard/Daylight Time
            """.split("\n")));

    private TimeZones() {}

    static boolean isKnown(String name) {
        return NAMES.contains(name);
    }

    /** The name that differs in "/Daylight" only, or in a letter or two. */
    static @Nullable String nearest(String name) {
        String other = name.contains("/Daylight")
                ? name.replace("/Daylight", "")
                : name.replace("Standard Time", "Standard/Daylight Time");
        return NAMES.contains(other) ? other : Spelling.nearest(name, NAMES);
    }
}
