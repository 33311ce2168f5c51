// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code SorceryMemoryCacheStale}.
 *
 * @param headers what is sent behind the name
 */
public record SorceryMemoryCacheStale(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public SorceryMemoryCacheStale {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Cache}. */
    public static SorceryMemoryCacheStale of(String cache) {
        return new SorceryMemoryCacheStale(List.of(new AmiHeader("Cache", cache)));
    }

    @Override
    public String name() {
        return "SorceryMemoryCacheStale";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
