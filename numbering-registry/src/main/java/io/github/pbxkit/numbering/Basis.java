package io.github.pbxkit.numbering;

/** What the operator of an answer rests on. */
public enum Basis {
    /** The allocation of the range by the regulator. */
    RANGE,
    /** The number was taken to another operator by its subscriber. */
    PORTED,
    /** The user of this library said so. */
    OVERRIDE
}
