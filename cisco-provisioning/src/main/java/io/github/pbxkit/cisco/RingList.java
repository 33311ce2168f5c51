package io.github.pbxkit.cisco;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The ring tones a phone offers, {@code Ringlist.xml} or, for wideband, {@code Ringlist-wb.xml}.
 *
 * @param rings at most fifty
 */
public record RingList(List<Ring> rings) {
    private static final int MAX_RINGS = 50;
    private static final int MAX_TEXT = 25;

    /**
     * One ring tone.
     *
     * @param name what the phone shows, at most 25 characters
     * @param file the sound, at most 25 characters: {@code .raw} is 8 kHz u-law, {@code .rwb} wideband
     */
    public record Ring(String name, String file) {
        /** Refuses what phones do not show or play. */
        public Ring {
            String lower = file.toLowerCase(Locale.ROOT);
            if (name.isEmpty() || name.length() > MAX_TEXT || file.length() > MAX_TEXT) {
                throw new IllegalArgumentException(
                        "ring '" + name + "' with file '" + file + "': both have 1 to 25 characters");
            }
            if (!lower.endsWith(".raw") && !lower.endsWith(".rwb")) {
                throw new IllegalArgumentException("ring file '" + file + "' ends neither in .raw nor in .rwb");
            }
        }
    }

    /** Copies the list and refuses more than fifty. */
    public RingList {
        rings = List.copyOf(rings);
        if (rings.size() > MAX_RINGS) {
            throw new IllegalArgumentException("phones show 50 rings, not " + rings.size());
        }
    }

    /**
     * Reads a list; entries that no phone can use are left out, as {@link ConfigCheck} reports them.
     *
     * @throws MalformedFileException if the outermost element is not CiscoIPPhoneRingList
     */
    public static RingList from(CnfDocument document) {
        if (DocumentKind.of(document) != DocumentKind.RING_LIST) {
            throw new MalformedFileException("a ring list begins with <CiscoIPPhoneRingList>");
        }
        List<Ring> rings = new ArrayList<>();
        for (CnfElement ring : document.all("//Ring")) {
            String name =
                    ring.child("DisplayName").map(CnfElement::value).orElse("").strip();
            String file =
                    ring.child("FileName").map(CnfElement::value).orElse("").strip();
            boolean usable = !name.isEmpty() && name.length() <= MAX_TEXT && file.length() <= MAX_TEXT;
            boolean sound = file.toLowerCase(Locale.ROOT).matches(".*\\.(raw|rwb)");
            if (usable && sound && rings.size() < MAX_RINGS) {
                rings.add(new Ring(name, file));
            }
        }
        return new RingList(rings);
    }

    /** The file, UTF-8. */
    public byte[] toBytes() {
        StringBuilder out = new StringBuilder("<CiscoIPPhoneRingList>\n");
        for (Ring ring : rings) {
            out.append("  <Ring>\n    <DisplayName>").append(CnfText.escapeText(ring.name));
            out.append("</DisplayName>\n    <FileName>").append(CnfText.escapeText(ring.file));
            out.append("</FileName>\n  </Ring>\n");
        }
        return out.append("</CiscoIPPhoneRingList>\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
