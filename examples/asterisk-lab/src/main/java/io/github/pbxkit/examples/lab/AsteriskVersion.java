package io.github.pbxkit.examples.lab;

import java.util.List;

/** A line of Asterisk that the lab can start, with the Debian suites that carry it, the newest first. */
public enum AsteriskVersion {
    /** Asterisk 16: the oldest that can still be had as a package; the last one here with {@code chan_sip}. */
    V16(16, "bullseye"),
    /** Asterisk 22, the current long term line: whatever Debian's unstable suite has today. */
    V22(22, "sid forky");

    private final int number;
    private final String suites;

    AsteriskVersion(int number, String suites) {
        this.number = number;
        this.suites = suites;
    }

    /** The number of the line: 16 or 22. */
    public int number() {
        return number;
    }

    /** The line with this number: {@code "22"} or {@code "16"}. */
    public static AsteriskVersion of(String number) {
        for (AsteriskVersion version : values()) {
            if (String.valueOf(version.number).equals(number.strip())) {
                return version;
            }
        }
        throw new IllegalArgumentException("The lab has no Asterisk '" + number + "'; it has 22 and 16");
    }

    List<String> suites() {
        return List.of(suites.split(" ", -1));
    }

    /** The system property that names an installation of this line: {@code lab.asterisk22}. */
    String property() {
        return "lab.asterisk" + number;
    }

    @Override
    public String toString() {
        return "Asterisk " + number;
    }
}
