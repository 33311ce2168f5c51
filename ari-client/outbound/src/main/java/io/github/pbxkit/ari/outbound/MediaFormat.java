package io.github.pbxkit.ari.outbound;

/** How the audio of a media channel is coded. {@code SLIN…} are 16-bit samples in Asterisk's own byte order: little-endian on all usual machines. */
public enum MediaFormat {
    /** 16-bit samples, 8,000 a second. */
    SLIN("slin", 8_000, 2),
    /** 16-bit samples, 16,000 a second: what most speech recognisers want. */
    SLIN16("slin16", 16_000, 2),
    /** 16-bit samples, 24,000 a second. */
    SLIN24("slin24", 24_000, 2),
    /** 16-bit samples, 48,000 a second. */
    SLIN48("slin48", 48_000, 2),
    /** G.711 µ-law, 8,000 bytes a second. */
    ULAW("ulaw", 8_000, 1),
    /** G.711 A-law, 8,000 bytes a second. */
    ALAW("alaw", 8_000, 1);

    private final String asteriskName;
    private final int rate;
    private final int bytesPerSample;

    MediaFormat(String asteriskName, int rate, int bytesPerSample) {
        this.asteriskName = asteriskName;
        this.rate = rate;
        this.bytesPerSample = bytesPerSample;
    }

    /** {@return the name that Asterisk has for it} */
    public String asteriskName() {
        return asteriskName;
    }

    /** {@return samples per second} */
    public int rate() {
        return rate;
    }

    /** {@return bytes of one second} */
    public int bytesPerSecond() {
        return rate * bytesPerSample;
    }
}
