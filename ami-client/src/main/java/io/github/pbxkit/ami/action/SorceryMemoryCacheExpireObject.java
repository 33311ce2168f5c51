// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code SorceryMemoryCacheExpireObject}.
 *
 * @param headers what is sent behind the name
 */
public record SorceryMemoryCacheExpireObject(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public SorceryMemoryCacheExpireObject {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Cache, Object}. */
    public static SorceryMemoryCacheExpireObject of(String cache, String object) {
        return new SorceryMemoryCacheExpireObject(
                List.of(new AmiHeader("Cache", cache), new AmiHeader("Object", object)));
    }

    @Override
    public String name() {
        return "SorceryMemoryCacheExpireObject";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
