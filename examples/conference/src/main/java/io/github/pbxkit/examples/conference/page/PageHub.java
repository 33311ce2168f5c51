package io.github.pbxkit.examples.conference.page;

import io.github.pbxkit.examples.conference.room.Audience;
import io.github.pbxkit.examples.conference.room.Change;
import io.github.pbxkit.examples.conference.room.Snapshot;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All open pages. A page begins with a snapshot and then gets every change, each with the next revision number; both
 * happen on the conference's thread, so nothing falls between.
 */
public final class PageHub implements Audience {
    private final PageProtocol protocol = new PageProtocol();
    private final Set<PageConnection> pages = ConcurrentHashMap.newKeySet();
    private long revision;

    PageProtocol protocol() {
        return protocol;
    }

    /** Runs on the conference's thread. Each change is written once, for all pages. */
    @Override
    public void changed(List<Change> changes) {
        revision++;
        if (!pages.isEmpty()) {
            String delta = protocol.delta(revision, changes);
            pages.forEach(page -> page.send(delta));
        }
    }

    /** Runs on the conference's thread. */
    void show(PageConnection page, Snapshot snapshot) {
        page.send(protocol.snapshot(revision, snapshot));
        pages.add(page);
    }

    void remove(PageConnection page) {
        pages.remove(page);
    }

    int size() {
        return pages.size();
    }

    /** Lets pages notice a dead connection, and routers on the way a living one. */
    void beat() {
        String beat = protocol.beat();
        pages.forEach(page -> page.send(beat));
    }

    void logout(String token) {
        pages.stream().filter(page -> page.hasLogin(token)).forEach(page -> page.close(Farewell.LOGGED_OUT));
    }

    void closeAll() {
        pages.forEach(page -> page.close(Farewell.STOPPING));
    }
}
