package io.github.pbxkit.ami.internal;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import java.util.ArrayList;
import java.util.List;

/** What all typed actions do with their headers. */
public final class ActionHeaders {
    private ActionHeaders() {}

    /**
     * Headers with one of them set, in place of an earlier one of that name.
     *
     * @param headers before
     * @param name header
     * @param value its text
     * @return after
     */
    public static List<AmiHeader> set(List<AmiHeader> headers, String name, String value) {
        List<AmiHeader> changed = new ArrayList<>(headers);
        changed.removeIf(header -> header.name().equalsIgnoreCase(name));
        changed.add(new AmiHeader(name, value));
        return changed;
    }

    /**
     * Headers with one more.
     *
     * @param headers before
     * @param name header
     * @param value its text
     * @return after
     */
    public static List<AmiHeader> add(List<AmiHeader> headers, String name, String value) {
        List<AmiHeader> changed = new ArrayList<>(headers);
        changed.add(new AmiHeader(name, value));
        return changed;
    }

    /**
     * A channel variable as {@code Variable} takes it.
     *
     * @param name of the variable
     * @param value of the variable
     * @return both, escaped
     */
    public static String variable(String name, String value) {
        return VariableQuoting.quote(name, value);
    }

    /**
     * An action as text, with stars for secrets.
     *
     * @param action any
     * @return text for people
     */
    public static String describe(AmiAction action) {
        String shown = Secrets.describe(action.headers(), action.name().equalsIgnoreCase("Login"));
        return "Action: " + action.name() + (shown.isEmpty() ? "" : "; " + shown);
    }
}
