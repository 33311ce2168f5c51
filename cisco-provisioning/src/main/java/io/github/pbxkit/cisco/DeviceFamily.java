package io.github.pbxkit.cisco;

/** Models that share file formats and the meaning of values. */
public enum DeviceFamily {
    /** 7906 to 7975, except 7940 and 7960. */
    SERIES_7900,
    /** 7940 and 7960 with their text files. */
    SERIES_7940_7960,
    /** 7921, 7925, 7926. */
    WIRELESS_7920,
    /** 3905. */
    SERIES_3900,
    /** 6921 to 6961. */
    SERIES_6900,
    /** 7821 to 7861. */
    SERIES_7800,
    /** 8811 to 8865 and 8821, 8831. */
    SERIES_8800,
    /** 8941, 8945, 8961, 9951, 9971. */
    SERIES_8900_9900
}
