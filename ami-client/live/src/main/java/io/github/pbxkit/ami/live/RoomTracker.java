package io.github.pbxkit.ami.live;

import io.github.pbxkit.ami.codec.AmiMessage;

/** Parking and conferences. */
final class RoomTracker {
    private final LiveStore store;

    RoomTracker(LiveStore store) {
        this.store = store;
    }

    void onEvent(String name, AmiMessage m) {
        switch (name) {
            case "parkedcall", "parkedcallswap" -> store.put(LiveParkedCall.of(m, store.now()));
            case "unparkedcall", "parkedcalltimeout", "parkedcallgiveup" ->
                store.remove(LiveKind.PARKED_CALL, m.first("Parkinglot", "") + "/" + m.first("ParkingSpace", ""));
            case "confbridgestart" -> store.put(conference(m));
            case "confbridgeend" -> store.remove(LiveKind.CONFERENCE, m.first("Conference", ""));
            case "confbridgejoin" -> join(m);
            case "confbridgeleave" -> leave(m);
            case "confbridgemute" -> participant(m, true);
            case "confbridgeunmute" -> participant(m, false);
            case "confbridgetalking" -> talking(m);
            case "confbridgerecord" -> store.put(conference(m).recording(true));
            case "confbridgestoprecord" ->
                store.find(LiveConference.class, m.first("Conference", ""))
                        .ifPresent(known -> store.put(known.recording(false)));
            default -> {
                // about something else
            }
        }
    }

    private LiveConference conference(AmiMessage m) {
        String name = m.first("Conference", "");
        return store.find(LiveConference.class, name).orElseGet(() -> LiveConference.first(name));
    }

    private void join(AmiMessage m) {
        LiveConference conference = conference(m);
        LiveParticipant known = conference.participants().get(m.first("Uniqueid", ""));
        LiveParticipant joined = LiveParticipant.of(m, known == null ? store.now() : known.joined());
        if (!store.isBuried(joined.uniqueId())) {
            store.put(conference.with(joined));
        }
    }

    private void leave(AmiMessage m) {
        store.find(LiveConference.class, m.first("Conference", ""))
                .ifPresent(known -> store.put(known.without(m.first("Uniqueid", ""))));
    }

    private void participant(AmiMessage m, boolean isMuted) {
        LiveConference conference = conference(m);
        LiveParticipant known = conference.participants().get(m.first("Uniqueid", ""));
        if (known != null) {
            store.put(conference.with(known.muted(isMuted)));
        }
    }

    private void talking(AmiMessage m) {
        LiveConference conference = conference(m);
        LiveParticipant known = conference.participants().get(m.first("Uniqueid", ""));
        if (known != null) {
            store.put(conference.with(known.talking(LiveParticipant.isYes(m, "TalkingStatus"))));
        }
    }
}
