package io.github.pbxkit.cisco;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Models that read the files of this library: their numbers, firmware and keys.
 *
 * <p>Model numbers are those of published XMLDefault files. Numbers of keys come from published files where
 * {@link #keysConfirmed()} says so, else from general knowledge; ceilings of calls from the usecallmanager documents.
 */
public enum DeviceModel {
    /** Cisco 7906G. */
    CP7906("7906", DeviceFamily.SERIES_7900, 1, false, "SIP11", "SCCP11", 369),
    /** Cisco 7911G. */
    CP7911("7911", DeviceFamily.SERIES_7900, 1, false, "SIP11", "SCCP11", 307),
    /** Cisco 7931G: 24 keys and no screen keys of the usual kind. */
    CP7931("7931", DeviceFamily.SERIES_7900, 24, true, "SIP31", "SCCP31", 348),
    /** Cisco 7940G, which reads text files. */
    CP7940("7940", DeviceFamily.SERIES_7940_7960, 2, true, "P0S3", "P003", 8),
    /** Cisco 7960G, which reads text files. */
    CP7960("7960", DeviceFamily.SERIES_7940_7960, 6, true, "P0S3", "P003", 7),
    /** Cisco 7941G and 7941G-GE. */
    CP7941("7941", DeviceFamily.SERIES_7900, 2, true, "SIP41", "SCCP41", 115, 309),
    /** Cisco 7942G. */
    CP7942("7942", DeviceFamily.SERIES_7900, 2, false, "SIP42", "SCCP42", 434),
    /** Cisco 7945G. */
    CP7945("7945", DeviceFamily.SERIES_7900, 2, false, "SIP45", "SCCP45", 435),
    /** Cisco 7961G and 7961G-GE. */
    CP7961("7961", DeviceFamily.SERIES_7900, 6, true, "SIP41", "SCCP41", 30018, 308),
    /** Cisco 7962G. */
    CP7962("7962", DeviceFamily.SERIES_7900, 6, false, "SIP42", "SCCP42", 404),
    /** Cisco 7965G. */
    CP7965("7965", DeviceFamily.SERIES_7900, 6, false, "SIP45", "SCCP45", 436),
    /** Cisco 7970G. */
    CP7970("7970", DeviceFamily.SERIES_7900, 8, true, "SIP70", "SCCP70", 30006),
    /** Cisco 7971G-GE. */
    CP7971("7971", DeviceFamily.SERIES_7900, 8, true, "SIP70", "SCCP70", 119),
    /** Cisco 7975G. */
    CP7975("7975", DeviceFamily.SERIES_7900, 8, false, "SIP75", "SCCP75", 437),
    /** Cisco 7921G, wireless. */
    CP7921("7921", DeviceFamily.WIRELESS_7920, 6, false, "CP7921G", "CP7921G", 365),
    /** Cisco 7925G, wireless. */
    CP7925("7925", DeviceFamily.WIRELESS_7920, 6, false, "CP7925G", "CP7925G", 484),
    /** Cisco 7926G, wireless. */
    CP7926("7926", DeviceFamily.WIRELESS_7920, 6, false, "CP7926G", "CP7926G", 577),
    /** Cisco 3905. */
    CP3905("3905", DeviceFamily.SERIES_3900, 1, false, "CP3905", "CP3905", 592),
    /** Cisco 6921. */
    CP6921("6921", DeviceFamily.SERIES_6900, 2, false, "SIP69xx", "SCCP69xx", 495),
    /** Cisco 6941. */
    CP6941("6941", DeviceFamily.SERIES_6900, 4, false, "SIP69xx", "SCCP69xx", 496),
    /** Cisco 6961. */
    CP6961("6961", DeviceFamily.SERIES_6900, 12, false, "SIP69xx", "SCCP69xx", 497),
    /** Cisco 7821. */
    CP7821("7821", DeviceFamily.SERIES_7800, 2, true, "sip78xx", "", 621),
    /** Cisco 7841. */
    CP7841("7841", DeviceFamily.SERIES_7800, 4, true, "sip78xx", "", 622),
    /** Cisco 7861. */
    CP7861("7861", DeviceFamily.SERIES_7800, 16, true, "sip78xx", "", 623),
    /** Cisco 8811. */
    CP8811("8811", DeviceFamily.SERIES_8800, 5, false, "sip88xx", "", 36217),
    /** Cisco 8841. */
    CP8841("8841", DeviceFamily.SERIES_8800, 5, false, "sip88xx", "", 683),
    /** Cisco 8851. */
    CP8851("8851", DeviceFamily.SERIES_8800, 5, false, "sip88xx", "", 684),
    /** Cisco 8861. */
    CP8861("8861", DeviceFamily.SERIES_8800, 5, false, "sip88xx", "", 685),
    /** Cisco 8821, wireless. */
    CP8821("8821", DeviceFamily.SERIES_8800, 6, false, "sip8821", "", 36216),
    /** Cisco 8831 conference phone. */
    CP8831("8831", DeviceFamily.SERIES_8800, 1, false, "sip8831", "", 659),
    /** Cisco 8941. */
    CP8941("8941", DeviceFamily.SERIES_8900_9900, 4, false, "SIP894x", "SCCP894x", 586),
    /** Cisco 8945. */
    CP8945("8945", DeviceFamily.SERIES_8900_9900, 4, false, "SIP894x", "SCCP894x", 585),
    /** Cisco 8961. */
    CP8961("8961", DeviceFamily.SERIES_8900_9900, 5, false, "sip8961", "", 540),
    /** Cisco 9951. */
    CP9951("9951", DeviceFamily.SERIES_8900_9900, 5, false, "sip9951", "", 537),
    /** Cisco 9971. */
    CP9971("9971", DeviceFamily.SERIES_8900_9900, 6, false, "sip9971", "", 493);

    private final String number;
    private final DeviceFamily family;
    private final int keys;
    private final boolean keysConfirmed;
    private final String sipPrefix;
    private final String sccpPrefix;
    private final int[] ids;

    DeviceModel(
            String number,
            DeviceFamily family,
            int keys,
            boolean keysConfirmed,
            String sipPrefix,
            String sccpPrefix,
            int... ids) {
        this.number = number;
        this.family = family;
        this.keys = keys;
        this.keysConfirmed = keysConfirmed;
        this.sipPrefix = sipPrefix;
        this.sccpPrefix = sccpPrefix;
        this.ids = ids;
    }

    /**
     * The model that a text names, such as {@code 7931}, {@code Cisco CP-7931G} or {@code Cisco IP Phone 7931}.
     *
     * @param name any text with the model's four digits in it
     * @return empty for a model that is not in the catalogue
     */
    public static Optional<DeviceModel> named(String name) {
        Objects.requireNonNull(name, "name");
        for (DeviceModel model : values()) {
            int at = name.indexOf(model.number);
            if (at >= 0 && !isDigit(name, at - 1) && !isDigit(name, at + model.number.length())) {
                return Optional.of(model);
            }
        }
        return Optional.empty();
    }

    private static boolean isDigit(String text, int index) {
        return index >= 0 && index < text.length() && Character.isDigit(text.charAt(index));
    }

    /**
     * The model with a call manager number, as in {@code loadInformation348}.
     *
     * @param id the number without leading zeros
     * @return empty for a number that is not in the catalogue
     */
    public static Optional<DeviceModel> withId(int id) {
        for (DeviceModel model : values()) {
            for (int own : model.ids) {
                if (own == id) {
                    return Optional.of(model);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The models that a firmware image is for.
     *
     * @param load name of the image, {@code SIP31.8-5-3SR1S} or {@code term31.default}; case does not count
     * @return empty for an image that is not in the catalogue
     */
    public static List<DeviceModel> forLoad(String load) {
        String wanted = Objects.requireNonNull(load, "load").toLowerCase(Locale.ROOT);
        List<DeviceModel> found = new ArrayList<>();
        for (DeviceModel model : values()) {
            if (isImage(wanted, model.sipPrefix)
                    || isImage(wanted, model.sccpPrefix)
                    || (!model.defaultLoad().isEmpty() && isImage(wanted, model.defaultLoad()))) {
                found.add(model);
            }
        }
        return Collections.unmodifiableList(found);
    }

    private static boolean isImage(String load, String prefix) {
        if (prefix.isEmpty() || !load.startsWith(prefix.toLowerCase(Locale.ROOT))) {
            return false;
        }
        boolean separated = prefix.startsWith("P0");
        return separated || load.length() == prefix.length() || ".-".indexOf(load.charAt(prefix.length())) >= 0;
    }

    /** The four digits, such as {@code 7931}. */
    public String number() {
        return number;
    }

    /** Models that share file formats and the meaning of values. */
    public DeviceFamily family() {
        return family;
    }

    /** Programmable line keys without an expansion module. */
    public int keys() {
        return keys;
    }

    /** True if {@link #keys()} was seen in published files; false if it is general knowledge. */
    public boolean keysConfirmed() {
        return keysConfirmed;
    }

    /** What the names of SIP images begin with. */
    public String sipLoadPrefix() {
        return sipPrefix;
    }

    /** What the names of SCCP images begin with; empty for models that speak SIP only. */
    public String sccpLoadPrefix() {
        return sccpPrefix;
    }

    /** The call manager's number, the N of {@code loadInformation<N>}; the usual one where there are several. */
    public int id() {
        return ids[0];
    }

    /** What a wiped phone asks for, {@code term31.default}; empty for models of which that is not known. */
    public String defaultLoad() {
        return family == DeviceFamily.SERIES_7900 ? "term" + number.substring(2) + ".default" : "";
    }

    /** The most calls that a line can be given, by the documents; 0 where they say nothing. */
    public int maxCallsPerLine() {
        switch (this) {
            case CP8831:
                return 6;
            case CP6921, CP7821, CP7861:
                return 12;
            case CP6941, CP7841, CP8821, CP8941, CP8945:
                return 24;
            case CP6961:
                return 72;
            default:
                return family == DeviceFamily.SERIES_7900
                        ? 50
                        : family == DeviceFamily.SERIES_8800 || family == DeviceFamily.SERIES_8900_9900 ? 200 : 0;
        }
    }
}
