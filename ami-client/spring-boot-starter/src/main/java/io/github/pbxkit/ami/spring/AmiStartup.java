package io.github.pbxkit.ami.spring;

/** What the start of the application has to do with the connection to a server. */
public enum AmiStartup {
    /** The application starts, and the client connects beside it, for as long as that takes. */
    BACKGROUND,
    /** The application does not start unless the client is connected; the first failure ends it. */
    REQUIRED,
    /** The application calls {@code connect()} itself, when it wants to. */
    MANUAL
}
