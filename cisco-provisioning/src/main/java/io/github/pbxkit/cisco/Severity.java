package io.github.pbxkit.cisco;

/** How much a finding matters, worst first. */
public enum Severity {
    /** The phone refuses the file, or the feature cannot work. */
    ERROR,
    /** Probably not what was meant, or it works only on some models. */
    WARNING,
    /** Worth knowing; nothing has to change. */
    INFO
}
