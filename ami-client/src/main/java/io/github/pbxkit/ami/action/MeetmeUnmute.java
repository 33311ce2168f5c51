// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code MeetmeUnmute}.
 *
 * @param headers what is sent behind the name
 */
public record MeetmeUnmute(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public MeetmeUnmute {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Meetme, Usernum}. */
    public static MeetmeUnmute of(String meetme, String usernum) {
        return new MeetmeUnmute(List.of(new AmiHeader("Meetme", meetme), new AmiHeader("Usernum", usernum)));
    }

    @Override
    public String name() {
        return "MeetmeUnmute";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
