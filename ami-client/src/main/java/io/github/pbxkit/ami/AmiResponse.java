package io.github.pbxkit.ami;

import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.List;
import java.util.Optional;

/**
 * The answer to an action.
 *
 * @param message all its headers
 */
public record AmiResponse(AmiMessage message) {

    /**
     * The word behind {@code Response:}.
     *
     * @return {@code Success}, {@code Error}, {@code Goodbye}, {@code Follows} (Asterisk 13 and older)...
     */
    public String word() {
        return message.name();
    }

    /**
     * Whether the server refused.
     *
     * @return true if the word is {@code Error}
     */
    public boolean isError() {
        return word().equalsIgnoreCase("Error");
    }

    /**
     * The server's sentence about it.
     *
     * @return value of {@code Message}; empty if there is none
     */
    public String text() {
        return message.first("Message", "");
    }

    /**
     * The first header of that name.
     *
     * @param name header name, in any case
     * @return its text, if there is such a header
     */
    public Optional<String> first(String name) {
        return message.first(name);
    }

    /**
     * All headers of that name.
     *
     * @param name header name, in any case
     * @return their texts in order
     */
    public List<String> all(String name) {
        return message.all(name);
    }

    /**
     * What a CLI command printed, of any version of Asterisk.
     *
     * @return its lines; empty for other actions
     */
    public List<String> output() {
        return message.output();
    }
}
