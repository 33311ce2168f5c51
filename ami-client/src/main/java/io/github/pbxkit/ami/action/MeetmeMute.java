// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code MeetmeMute}.
 *
 * @param headers what is sent behind the name
 */
public record MeetmeMute(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public MeetmeMute {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Meetme, Usernum}. */
    public static MeetmeMute of(String meetme, String usernum) {
        return new MeetmeMute(List.of(new AmiHeader("Meetme", meetme), new AmiHeader("Usernum", usernum)));
    }

    @Override
    public String name() {
        return "MeetmeMute";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
