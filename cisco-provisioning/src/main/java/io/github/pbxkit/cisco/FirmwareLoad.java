package io.github.pbxkit.cisco;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A {@code .loads} file: the list of images that belong to one firmware. Four layouts exist, and the bytes tell which.
 *
 * <p>Immutable and thread-safe.
 *
 * @param layout which of the layouts the file has
 * @param name the file's name as the signed header has it; empty in layouts without one
 * @param version the version that the file states; empty where it states none
 * @param images the files that the firmware needs, in the file's order
 */
public record FirmwareLoad(Layout layout, String name, String version, List<Image> images) {

    /** The four layouts. */
    public enum Layout {
        /** 79xx, 69xx, 792x, 7940/60: a signed header of tagged fields, then one image per line. */
        SIGNED_LIST,
        /** 78xx and 88xx: a binary header, then sections with a platform each. */
        PLATFORMS,
        /** 3905: one image name and nothing else. */
        PLAIN,
        /** CIPC: an XML manifest. */
        MANIFEST
    }

    /**
     * One file that the firmware needs.
     *
     * @param name file name, as the phone asks for it
     * @param size size in bytes, where the list says it
     * @param md5 MD5 in lower-case hexadecimal digits, where the list says it
     * @param platform the section it stands in; empty outside {@link Layout#PLATFORMS}. A phone takes only its own
     *     platform's images
     */
    public record Image(String name, OptionalLong size, Optional<String> md5, String platform) {
        /** Checks that nothing is missing. */
        public Image {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(size, "size");
            Objects.requireNonNull(md5, "md5");
            Objects.requireNonNull(platform, "platform");
        }
    }

    /** Copies what it is given. */
    public FirmwareLoad {
        Objects.requireNonNull(layout, "layout");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        images = List.copyOf(images);
    }

    /** Larger than any list seen by a factor of a hundred. */
    private static final int MAX_BYTES = 1 << 20;

    private static final int MAX_IMAGES = 1000;

    /**
     * Reads a {@code .loads} file.
     *
     * @param bytes the whole file
     * @throws MalformedFileException if it has none of the four layouts, or names no image
     * @throws InputTooLargeException if it has more than a mebibyte
     */
    public static FirmwareLoad parse(byte[] bytes) {
        Objects.requireNonNull(bytes, "bytes");
        if (bytes.length > MAX_BYTES) {
            throw new InputTooLargeException("the .loads file has " + bytes.length + " bytes, more than the "
                    + MAX_BYTES + " that are read; real ones have a few hundred");
        }
        FirmwareLoad load = parseByLayout(bytes);
        if (load.images.isEmpty()) {
            throw new MalformedFileException("the .loads file (" + load.layout + ") names no image");
        }
        return load;
    }

    private static FirmwareLoad parseByLayout(byte[] bytes) {
        if (SignedHeader.isAt(bytes)) {
            SignedHeader header = SignedHeader.parse(bytes);
            return list(Layout.SIGNED_LIST, header.fileName(), text(bytes, header.length(), bytes.length));
        }
        if (PlatformHeader.isAt(bytes)) {
            PlatformHeader header = PlatformHeader.parse(bytes);
            return platforms(text(bytes, header.length(), header.length() + header.payload()));
        }
        String text = text(bytes, 0, bytes.length);
        if (text.stripLeading().startsWith("<")) {
            return manifest(bytes);
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
            throw new MalformedFileException("the .loads file begins with " + hex(bytes)
                    + ", which is none of the four known layouts; is it an image (.sbn) instead?");
        }
        return list(Layout.PLAIN, "", text);
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, Math.max(0, Math.min(to, bytes.length) - from), StandardCharsets.ISO_8859_1);
    }

    private static String hex(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < Math.min(4, bytes.length); i++) {
            out.append(String.format("%s%02x", i == 0 ? "" : " ", bytes[i] & 0xFF));
        }
        return bytes.length == 0 ? "no byte at all" : out.toString();
    }

    // ---- lists

    private static FirmwareLoad list(Layout layout, String name, String text) {
        List<Image> images = new ArrayList<>();
        String version = "";
        for (String raw : text.split("\n")) {
            String line = raw.replace('\0', ' ').strip();
            if (line.startsWith("LA_VERSION=")) {
                version = line.substring("LA_VERSION=".length()).strip();
            } else if (!line.isEmpty() && line.charAt(0) != '#' && images.size() < MAX_IMAGES) {
                images.add(image(line));
            }
        }
        return new FirmwareLoad(layout, name, version, images);
    }

    /** A name alone, or with size and MD5 as the 792x have it. */
    private static Image image(String line) {
        String[] parts = line.split("\\s+");
        OptionalLong size = parts.length > 1 ? number(parts[1]) : OptionalLong.empty();
        Optional<String> md5 = parts.length > 2 && parts[2].matches("[0-9A-Fa-f]{32}")
                ? Optional.of(parts[2].toLowerCase(Locale.ROOT))
                : Optional.empty();
        return new Image(fileName(parts[0]), size, md5, "");
    }

    private static OptionalLong number(String text) {
        try {
            long number = Long.parseLong(text);
            return number < 0 ? OptionalLong.empty() : OptionalLong.of(number);
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** A list may not lead out of the folder it is in. */
    private static String fileName(String name) {
        if (name.contains("..") || name.startsWith("/") || name.indexOf('\\') >= 0 || name.length() > 255) {
            throw new MalformedFileException("the .loads file names '" + name + "', which is no file name");
        }
        return name;
    }

    // ---- platforms

    private static FirmwareLoad platforms(String text) {
        List<Image> images = new ArrayList<>();
        String section = "";
        String version = "";
        for (String raw : text.split("\n")) {
            String line = raw.strip();
            int equals = line.indexOf('=');
            if (line.startsWith("[") && line.endsWith("]")) {
                section = line.substring(1, line.length() - 1);
            } else if (equals > 0 && line.charAt(0) != '#') {
                String key = line.substring(0, equals).strip();
                String value = line.substring(equals + 1).strip();
                if (key.equals("version") && section.equals("CISCO-ID")) {
                    version = value;
                } else if (section.startsWith("PLATFORM")) {
                    addPlatformImage(images, section, key, value);
                }
            }
        }
        return new FirmwareLoad(Layout.PLATFORMS, "", version, images);
    }

    /** Keys such as {@code kern=}, {@code rootfs=}; a {@code size=} belongs to the image in front of it. */
    private static void addPlatformImage(List<Image> images, String section, String key, String value) {
        if (key.endsWith("size") && !images.isEmpty()) {
            Image last = images.remove(images.size() - 1);
            images.add(new Image(last.name, number(value), last.md5, last.platform));
        } else if (value.contains(".") && images.size() < MAX_IMAGES) {
            String[] parts = value.split("[\\s,;]+");
            OptionalLong size = OptionalLong.empty();
            for (String part : parts) {
                if (part.startsWith("size=")) {
                    size = number(part.substring("size=".length()));
                }
            }
            images.add(new Image(fileName(parts[0]), size, Optional.empty(), section));
        }
    }

    // ---- manifest

    private static FirmwareLoad manifest(byte[] bytes) {
        CnfElement root = CnfDocument.parse(bytes).root().orElse(null);
        if (root == null || !root.name().equals("AutoUpdateManifest")) {
            throw new MalformedFileException("the .loads file is XML, but its outermost element is "
                    + (root == null ? "missing" : "<" + root.name() + ">") + ", not <AutoUpdateManifest>");
        }
        List<Image> images = new ArrayList<>();
        collect(root, images);
        return new FirmwareLoad(Layout.MANIFEST, "", root.attribute("version").orElse(""), images);
    }

    /** Names of files stand in attributes or values; what ends like an image or installer is one. */
    private static void collect(CnfElement element, List<Image> images) {
        List<String> candidates = new ArrayList<>(element.attributes().values());
        candidates.add(element.value().strip());
        for (String candidate : candidates) {
            if (candidate.matches("[\\w.-]+\\.(exe|msi|cab|zip|sbn|sgn|bin)") && images.size() < MAX_IMAGES) {
                images.add(new Image(candidate, OptionalLong.empty(), Optional.empty(), ""));
            }
        }
        element.children().forEach(child -> collect(child, images));
    }

    /** The names of all images, each once. */
    public List<String> imageNames() {
        return Collections.unmodifiableList(
                images.stream().map(Image::name).distinct().toList());
    }
}
