// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code SorceryMemoryCacheStaleObject}.
 *
 * @param headers what is sent behind the name
 */
public record SorceryMemoryCacheStaleObject(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public SorceryMemoryCacheStaleObject {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Cache, Object}. */
    public static SorceryMemoryCacheStaleObject of(String cache, String object) {
        return new SorceryMemoryCacheStaleObject(
                List.of(new AmiHeader("Cache", cache), new AmiHeader("Object", object)));
    }

    /** This action with header {@code Reload}. */
    public SorceryMemoryCacheStaleObject reload(String value) {
        return new SorceryMemoryCacheStaleObject(ActionHeaders.set(headers, "Reload", value));
    }

    @Override
    public String name() {
        return "SorceryMemoryCacheStaleObject";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
