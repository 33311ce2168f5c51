package io.github.pbxkit.examples.conference.page;

import io.github.pbxkit.examples.conference.room.Audience;
import io.github.pbxkit.examples.conference.room.Change;
import io.github.pbxkit.examples.conference.room.Snapshot;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All open pages. A page begins with a snapshot and then gets every change, each with the next revision number; both
 * happen on the conference's thread, so nothing falls between. A page can be told to go from the moment it is open.
 */
public final class PageHub implements Audience {
    private final PageProtocol protocol = new PageProtocol();
    private final Set<PageConnection> pages = ConcurrentHashMap.newKeySet();
    private final Set<PageConnection> shown = ConcurrentHashMap.newKeySet();
    private long revision;

    PageProtocol protocol() {
        return protocol;
    }

    /** Runs on the conference's thread. Each change is written once, for all pages. */
    @Override
    public void changed(List<Change> changes) {
        revision++;
        if (!shown.isEmpty()) {
            String delta = protocol.delta(revision, changes);
            shown.forEach(page -> page.send(delta));
        }
    }

    /** A page is open; what it shows comes later. */
    void add(PageConnection page) {
        pages.add(page);
    }

    /** Runs on the conference's thread. */
    void show(PageConnection page, Snapshot snapshot) {
        page.send(protocol.snapshot(revision, snapshot));
        shown.add(page);
    }

    /** Runs on the conference's thread. */
    void remove(PageConnection page) {
        pages.remove(page);
        shown.remove(page);
    }

    int size() {
        return shown.size();
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
