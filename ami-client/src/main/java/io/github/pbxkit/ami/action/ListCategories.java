// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code ListCategories}.
 *
 * @param headers what is sent behind the name
 */
public record ListCategories(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public ListCategories {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Filename}. */
    public static ListCategories of(String filename) {
        return new ListCategories(List.of(new AmiHeader("Filename", filename)));
    }

    @Override
    public String name() {
        return "ListCategories";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
