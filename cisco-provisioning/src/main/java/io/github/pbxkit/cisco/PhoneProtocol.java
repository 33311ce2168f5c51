package io.github.pbxkit.cisco;

/** The protocol that a phone's firmware speaks. */
public enum PhoneProtocol {
    /** Session Initiation Protocol. */
    SIP,
    /** Skinny, the protocol of the call manager. */
    SCCP
}
