package io.github.pbxkit.examples.conference.room;

import java.time.Instant;

/** One call in a room. Owned by the conference's thread. */
final class Member {
    /** How often a call is offered to its bridge before we stop insisting; a new look at the PBX begins anew. */
    static final int MAX_ADMISSIONS = 3;

    /** Whether the call hears music on hold; after a restart of this program or an unanswered request nobody knows. */
    enum Music {
        OFF,
        ON,
        UNKNOWN
    }

    final String id;
    final String channelId;
    final Room room;
    final String name;
    final String number;
    final Instant began;
    final Cut voice = new Cut();
    final Cut hearing = new Cut();

    boolean answered;
    boolean inBridge;
    /** The bridge let it go while it stayed in Stasis: someone else moved it, so we do not fight over it. */
    boolean takenOut;

    int admissions;
    Music music = Music.OFF;
    boolean musicRefused;
    /** Music was started since it was last stopped for sure. */
    boolean musicStarted;

    boolean talking;
    boolean held;

    Member(String id, String channelId, Room room, String name, String number, Instant began) {
        this.id = id;
        this.channelId = channelId;
        this.room = room;
        this.name = name;
        this.number = number;
        this.began = began;
    }

    boolean awaitsAdmission() {
        return !inBridge && !takenOut && admissions < MAX_ADMISSIONS;
    }

    MemberView view(AsteriskClock clock) {
        return new MemberView(
                id,
                name,
                number,
                clock.since(began).toMillis(),
                voice.on,
                voice.wanted,
                hearing.on,
                hearing.wanted,
                talking && !voice.on,
                held,
                music == Music.ON,
                inBridge);
    }
}
