package io.github.pbxkit.examples.conference.room;

import io.github.pbxkit.ari.AriDisconnectedException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings rooms in line, one step after another: asks a {@link Room} for its next step, has the PBX carry it out, takes
 * note of the outcome, and asks again. Used on the conference's thread.
 */
final class RoomDriver {
    private static final Logger log = LoggerFactory.getLogger(RoomDriver.class);
    private static final Duration RETRY = Duration.ofSeconds(1);
    /** Asterisk 16 once in 300 times plays on when it is told to stop some milliseconds after it was told to start. */
    private static final Duration STOP_AGAIN = Duration.ofMillis(500);

    private final Rooms rooms;
    private final PbxRequests pbx;
    private final ConferenceThread thread;
    private final Tones tones;
    private final Duration linger;
    private final BooleanSupplier live;
    private final Set<CompletableFuture<Void>> underWay = new HashSet<>();
    private boolean stopped;

    RoomDriver(
            Rooms rooms, PbxRequests pbx, ConferenceThread thread, Tones tones, Duration linger, BooleanSupplier live) {
        this.tones = tones;
        this.rooms = rooms;
        this.pbx = pbx;
        this.thread = thread;
        this.linger = linger;
        this.live = live;
    }

    /** Asks of the PBX what this room needs next, unless something is under way for it already. */
    void drive(Room room) {
        if (room.busy || stopped || !live.getAsBoolean()) {
            return;
        }
        room.nextStep().ifPresent(step -> {
            room.busy = true;
            CompletableFuture<Void> asked = carryOut(room, step);
            underWay.add(asked);
            thread.whenDone(asked, (ok, failure) -> {
                underWay.remove(asked);
                if (failure == null) {
                    done(room, step);
                    room.busy = false;
                    drive(room);
                } else {
                    failed(room, step, failure);
                    thread.later(RETRY, () -> {
                        room.busy = false;
                        drive(room);
                    });
                }
            });
        });
    }

    /** Nothing new is asked of the PBX from now on; completes when what is under way has its answer. */
    CompletableFuture<Void> stop() {
        stopped = true;
        return CompletableFuture.allOf(underWay.toArray(CompletableFuture[]::new))
                .exceptionally(failed -> null);
    }

    private CompletableFuture<Void> carryOut(Room room, Step step) {
        if (step instanceof Step.OpenBridge) {
            return pbx.openBridge(room);
        } else if (step instanceof Step.CloseBridge) {
            return pbx.destroyBridge(room);
        } else if (step instanceof Step.Admit admit) {
            admit.member().admissions++;
            return pbx.admit(admit.member());
        } else if (step instanceof Step.StartMusic start) {
            return pbx.startMusic(start.member());
        } else {
            return pbx.stopMusic(((Step.StopMusic) step).member());
        }
    }

    private void done(Room room, Step step) {
        if (step instanceof Step.OpenBridge) {
            room.bridgeOpen = true;
        } else if (step instanceof Step.CloseBridge) {
            room.bridgeOpen = false;
            forgetIfUnused(room);
        } else if (step instanceof Step.Admit admit && !admit.member().takenOut) {
            admit.member().answered = true;
            if (rooms.isInBridge(admit.member())) {
                tones.joined(room);
            }
        } else if (step instanceof Step.StartMusic start) {
            start.member().music = Member.Music.ON;
            start.member().musicStarted = true;
            rooms.changed(start.member());
        } else if (step instanceof Step.StopMusic stop) {
            stop.member().music = Member.Music.OFF;
            rooms.changed(stop.member());
            stopAgainLater(room, stop.member());
        }
    }

    private void stopAgainLater(Room room, Member member) {
        if (member.musicStarted) {
            member.musicStarted = false;
            thread.later(STOP_AGAIN, () -> {
                if (member.music == Member.Music.OFF) {
                    member.music = Member.Music.UNKNOWN;
                    drive(room);
                }
            });
        }
    }

    private void failed(Room room, Step step, Throwable failure) {
        if (step instanceof Step.Admit) {
            // The call may be gone, or the bridge: looking for the bridge again finds out which.
            room.bridgeOpen = false;
        } else if (step instanceof Step.StartMusic start) {
            musicFailed(start.member(), failure);
        } else if (step instanceof Step.StopMusic stop) {
            musicFailed(stop.member(), failure);
        }
        if (live.getAsBoolean() && !isOverAnyway(room, step, failure)) {
            log.warn("Room {}: {} failed: {}", room.name, step.getClass().getSimpleName(), failure.toString());
        }
    }

    /** The caller was quicker, or this program is being stopped. */
    private static boolean isOverAnyway(Room room, Step step, Throwable failure) {
        Member member = step.member();
        return PbxFailures.isMissing(failure)
                || failure instanceof AriDisconnectedException
                || member != null && room.members.get(member.channelId) != member;
    }

    /** Without an answer nobody knows whether it plays; refused once, it is left alone until somebody comes or goes. */
    private static void musicFailed(Member member, Throwable failure) {
        member.music = Member.Music.UNKNOWN;
        member.musicRefused = !PbxFailures.isTransient(failure);
    }

    /** To be called now and then: the bridge of a room goes once nobody came for a while. */
    void closeEmptyRooms() {
        long now = System.nanoTime();
        for (Room room : rooms.all()) {
            if (!room.isEmpty()) {
                room.emptySince = null;
            } else if (room.emptySince == null) {
                room.emptySince = now;
            } else if (now - room.emptySince > linger.toNanos()) {
                room.expired = true;
                drive(room);
                forgetIfUnused(room);
            }
        }
    }

    private void forgetIfUnused(Room room) {
        if (room.isEmpty() && room.recordings.isEmpty() && !room.bridgeOpen && !room.busy && !rooms.isDefault(room)) {
            rooms.forget(room);
        }
    }
}
