// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code UpdateConfig}.
 *
 * @param headers what is sent behind the name
 */
public record UpdateConfig(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public UpdateConfig {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code SrcFilename, DstFilename}. */
    public static UpdateConfig of(String srcFilename, String dstFilename) {
        return new UpdateConfig(
                List.of(new AmiHeader("SrcFilename", srcFilename), new AmiHeader("DstFilename", dstFilename)));
    }

    /** This action with header {@code Reload}. */
    public UpdateConfig reload(String value) {
        return new UpdateConfig(ActionHeaders.set(headers, "Reload", value));
    }

    /** This action with header {@code PreserveEffectiveContext}. */
    public UpdateConfig preserveEffectiveContext(String value) {
        return new UpdateConfig(ActionHeaders.set(headers, "PreserveEffectiveContext", value));
    }

    /** This action with header {@code Action-XXXXXX}. */
    public UpdateConfig action(int index, String value) {
        return new UpdateConfig(ActionHeaders.set(headers, String.format("Action-%06d", index), value));
    }

    /** This action with header {@code Cat-XXXXXX}. */
    public UpdateConfig cat(int index, String value) {
        return new UpdateConfig(ActionHeaders.set(headers, String.format("Cat-%06d", index), value));
    }

    /** This action with header {@code Var-XXXXXX}. */
    public UpdateConfig var(int index, String value) {
        return new UpdateConfig(ActionHeaders.set(headers, String.format("Var-%06d", index), value));
    }

    /** This action with header {@code Value-XXXXXX}. */
    public UpdateConfig value(int index, String value) {
        return new UpdateConfig(ActionHeaders.set(headers, String.format("Value-%06d", index), value));
    }

    /** This action with header {@code Match-XXXXXX}. */
    public UpdateConfig match(int index, String value) {
        return new UpdateConfig(ActionHeaders.set(headers, String.format("Match-%06d", index), value));
    }

    /** This action with header {@code Line-XXXXXX}. */
    public UpdateConfig line(int index, String value) {
        return new UpdateConfig(ActionHeaders.set(headers, String.format("Line-%06d", index), value));
    }

    /** This action with header {@code Options-XXXXXX}. */
    public UpdateConfig options(int index, String value) {
        return new UpdateConfig(ActionHeaders.set(headers, String.format("Options-%06d", index), value));
    }

    @Override
    public String name() {
        return "UpdateConfig";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
