package io.github.pbxkit.ari.testkit;

/**
 * The Asterisk whose manners the server shows. The differences were seen on running servers of both versions: which
 * operations and events exist, which fields a channel has, what a second bridge with a taken id answers, and whether an
 * application that lost its socket is still listed.
 */
public enum AsteriskProfile {
    /** Asterisk 16.28 (ARI 4.1.4). */
    V16("16.28.0", "4.1.4"),
    /** Asterisk 22.10 (ARI 10.0.0), the default. */
    V22("22.10.1", "10.0.0");

    private final String version;
    private final String apiVersion;

    AsteriskProfile(String version, String apiVersion) {
        this.version = version;
        this.apiVersion = apiVersion;
    }

    /**
     * The Asterisk version as {@code GET /asterisk/info} tells it, such as {@code 22.10.1}.
     *
     * @return the version
     */
    public String version() {
        return version;
    }

    /**
     * The version of the interface as {@code /api-docs/resources.json} tells it, such as {@code 10.0.0}.
     *
     * @return the interface version
     */
    public String apiVersion() {
        return apiVersion;
    }
}
