package io.github.pbxkit.ami;

import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;
import java.util.Objects;

/**
 * A request to Asterisk: a name and its headers in order. Immutable; {@link #with} returns a new one.
 *
 * <pre>{@code
 * AmiAction.of("Getvar").with("Channel", "PJSIP/6001-00000001").with("Variable", "CALLERID(num)")
 * }</pre>
 *
 * <p>Nothing is checked here. The encoder refuses what cannot be sent safely (line breaks, bad names, too long lines)
 * before anything goes out, so values from outside may be put in as they are. The text of an
 * action hides secrets.
 */
public interface AmiAction {

    /**
     * An action without headers.
     *
     * @param name as Asterisk spells it, for example {@code Ping}; case does not matter to Asterisk
     * @return the action
     */
    static AmiAction of(String name) {
        return new PlainAction(Objects.requireNonNull(name, "name"), List.of());
    }

    /**
     * The action's name.
     *
     * @return value of the {@code Action} header
     */
    String name();

    /**
     * The headers after {@code Action}, in the order in which they are sent.
     *
     * @return an immutable list
     */
    List<AmiHeader> headers();

    /**
     * This action with one more header at the end. Asterisk takes the first one of a repeated header, except
     * {@code Variable}, of which it takes all.
     *
     * @param name header name
     * @param value its text, sent as UTF-8
     * @return a new action
     */
    default AmiAction with(String name, String value) {
        return PlainAction.of(this).with(name, value);
    }

    /**
     * This action with one more channel variable, for actions that take {@code Variable: name=value}. Asterisk cuts that
     * header at commas and takes quotes and backslashes away, so they are escaped here: the value arrives as given.
     *
     * <p>Not for {@code Setvar} and {@code Getvar}, whose {@code Variable} is just a name: use {@link #with} there.
     *
     * @param name variable name, for example {@code __CAMPAIGN}
     * @param value its text
     * @return a new action
     */
    default AmiAction variable(String name, String value) {
        return with("Variable", ActionHeaders.variable(name, value));
    }
}
