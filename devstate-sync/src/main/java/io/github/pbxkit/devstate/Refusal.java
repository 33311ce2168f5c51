package io.github.pbxkit.devstate;

/** Why something that came from outside was not taken. Each is counted; nothing that is refused changes a state. */
public enum Refusal {
    /** A frame of more than 64 KiB, or an empty one. */
    FRAME_SIZE,
    /** A frame whose checksum does not fit: damaged on its way. */
    CHECKSUM,
    /** A frame that ends in the middle, or whose counts or names cannot be. */
    MALFORMED,
    /** A frame of a type that a newer version may know: skipped. */
    UNKNOWN_TYPE,
    /** An entry whose number is not allowed in a name: skipped, the rest of its frame counts. */
    BAD_NUMBER,
    /** An entry with a state or value that is not known here: skipped, the rest of its frame counts. */
    UNKNOWN_STATE,
    /** A kind of key that is switched off here: skipped. */
    KIND_OFF,
    /** The peer spoke for an origin that it may not speak for. */
    NOT_ITS_ORIGIN,
    /** More keys of an origin, or more origins, than allowed. */
    TOO_MANY,
    /** More frames a second than allowed: dropped, and asked for again later. */
    FLOOD,
    /** A second server with a name that is in use: ours, or that of a peer that is there and well. */
    DUPLICATE_ORIGIN,
    /** A second connection to a peer that has one. */
    ALREADY_CONNECTED,
    /** The other side has a wrong secret or none. */
    AUTHENTICATION,
    /** The other side speaks another major version, or is of another cluster. */
    INCOMPATIBLE
}
