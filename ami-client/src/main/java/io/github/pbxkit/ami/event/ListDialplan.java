// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.OptionalInt;

/**
 * Event {@code ListDialplan}. Event class {@code config}.
 *
 * <p>Not in Asterisk's own documentation; as sent by 16 and 22.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record ListDialplan(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code Context}; empty if it is missing. */
    public String context() {
        return message.first("Context", "");
    }

    /** Header {@code Extension}; empty if it is missing. */
    public String extension() {
        return message.first("Extension", "");
    }

    /** Header {@code ExtensionLabel}; empty if it is missing. */
    public String extensionLabel() {
        return message.first("ExtensionLabel", "");
    }

    /** Header {@code IncludeContext}; empty if it is missing. */
    public String includeContext() {
        return message.first("IncludeContext", "");
    }

    /** Header {@code Switch}; empty if it is missing. */
    public String switchHeader() {
        return message.first("Switch", "");
    }

    /** Header {@code IgnorePattern}; empty if it is missing. */
    public String ignorePattern() {
        return message.first("IgnorePattern", "");
    }

    /** Number in header {@code Priority}. */
    public OptionalInt priority() {
        return message.intValue("Priority");
    }

    /** Header {@code Application}; empty if it is missing. */
    public String application() {
        return message.first("Application", "");
    }

    /** Header {@code AppData}; empty if it is missing. */
    public String appData() {
        return message.first("AppData", "");
    }

    /** Header {@code Registrar}; empty if it is missing. */
    public String registrar() {
        return message.first("Registrar", "");
    }
}
