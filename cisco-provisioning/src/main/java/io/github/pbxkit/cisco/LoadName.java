package io.github.pbxkit.cisco;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The name of a firmware image, as {@code loadInformation} has it, taken apart.
 *
 * @param name the name as written
 * @param protocol the protocol its prefix tells; empty where the prefix does not tell it
 * @param models models it is for; empty where the prefix is not in the catalogue
 * @param version version numbers, {@code 8.5.3} of {@code SIP31.8-5-3SR1S}; empty where the name has none
 */
public record LoadName(String name, Optional<PhoneProtocol> protocol, List<DeviceModel> models, String version) {

    /** Copies what it is given. */
    public LoadName {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(protocol, "protocol");
        models = List.copyOf(models);
        Objects.requireNonNull(version, "version");
    }

    /**
     * Takes a name apart; what cannot be told stays empty.
     *
     * @param name name of the image, with or without {@code .loads}
     */
    public static LoadName parse(String name) {
        String bare = Objects.requireNonNull(name, "name").strip();
        if (bare.toLowerCase(Locale.ROOT).endsWith(".loads")) {
            bare = bare.substring(0, bare.length() - ".loads".length());
        }
        return new LoadName(bare, protocolOf(bare), DeviceModel.forLoad(bare), versionOf(bare));
    }

    /** True for {@code term31.default} and its like. */
    public boolean isDefaultImage() {
        return name.startsWith("term") && name.contains(".default");
    }

    private static Optional<PhoneProtocol> protocolOf(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("sip") || lower.startsWith("p0s3") || lower.startsWith("cp3905")) {
            return Optional.of(PhoneProtocol.SIP);
        }
        boolean sccp = lower.startsWith("sccp") || lower.startsWith("p003") || lower.contains("sccp");
        return sccp ? Optional.of(PhoneProtocol.SCCP) : Optional.empty();
    }

    /** The first run of numbers with dashes or dots between them, behind the prefix. */
    private static String versionOf(String name) {
        int start = name.startsWith("P0S3-") || name.startsWith("P003-") ? 5 : name.indexOf('.') + 1;
        if (start == 0) {
            start = name.indexOf('-') + 1;
        }
        StringBuilder out = new StringBuilder();
        for (int i = start; start > 0 && i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isDigit(c)) {
                out.append(c);
            } else if ((c == '-' || c == '.') && i + 1 < name.length() && Character.isDigit(name.charAt(i + 1))) {
                out.append('.');
            } else {
                break;
            }
        }
        return out.toString();
    }

    /**
     * Compares two versions number by number.
     *
     * @param a for example {@code 8.3.3}; {@code 8-3-3} is read as well
     * @param b another
     * @return negative if a is older, positive if it is newer
     */
    public static int compareVersions(String a, String b) {
        String[] left = a.split("[.-]");
        String[] right = b.split("[.-]");
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            int difference = Integer.compare(part(left, i), part(right, i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static int part(String[] parts, int index) {
        Integer number = index < parts.length ? ValueKind.number(parts[index]) : null;
        return number == null ? 0 : number;
    }
}
