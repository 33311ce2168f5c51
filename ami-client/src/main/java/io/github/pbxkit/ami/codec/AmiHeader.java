package io.github.pbxkit.ami.codec;

import java.util.Objects;

/**
 * One line of a message.
 *
 * @param name what stands before the first colon; empty if the line has no colon
 * @param value what stands behind the colon without the one separating blank; other blanks are part of it
 */
public record AmiHeader(String name, String value) {

    /** Both parts are needed. */
    public AmiHeader {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }
}
