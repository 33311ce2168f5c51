package io.github.pbxkit.examples.conference.room;

import java.util.List;

/** Who wants to know of every change: the open pages. */
@FunctionalInterface
public interface Audience {
    /** Called on the conference's own thread, in order and without gaps; must not block. */
    void changed(List<Change> changes);
}
