package io.github.pbxkit.examples.conference.page;

/** What a page may ask for. {@code id} is the page's own, and comes back in the reply. */
sealed interface PageRequest {
    String id();

    record Mute(String id, String member, boolean muted) implements PageRequest {}

    record Kick(String id, String member) implements PageRequest {}

    record Invite(String id, String room, String number) implements PageRequest {}

    record CancelInvite(String id, String invite) implements PageRequest {}

    record Deafen(String id, String member, boolean deaf) implements PageRequest {}

    record MuteAll(String id, String room, boolean muted) implements PageRequest {}

    record Lock(String id, String room, boolean locked) implements PageRequest {}

    record Record(String id, String room, boolean on) implements PageRequest {}

    record DeleteRecording(String id, String recording) implements PageRequest {}

    /** Everything once more, for a page that noticed a hole in the revisions. */
    record Refresh(String id) implements PageRequest {}

    record Ping(String id) implements PageRequest {}
}
