package io.github.pbxkit.examples.conference.room;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriEvent;
import io.github.pbxkit.ari.event.ChannelDestroyed;
import io.github.pbxkit.ari.event.ChannelDtmfReceived;
import io.github.pbxkit.ari.event.ChannelEnteredBridge;
import io.github.pbxkit.ari.event.ChannelHold;
import io.github.pbxkit.ari.event.ChannelLeftBridge;
import io.github.pbxkit.ari.event.ChannelStateChange;
import io.github.pbxkit.ari.event.ChannelTalkingFinished;
import io.github.pbxkit.ari.event.ChannelTalkingStarted;
import io.github.pbxkit.ari.event.ChannelUnhold;
import io.github.pbxkit.ari.event.Dial;
import io.github.pbxkit.ari.event.PlaybackFinished;
import io.github.pbxkit.ari.event.RecordingFailed;
import io.github.pbxkit.ari.event.RecordingFinished;
import io.github.pbxkit.ari.event.StasisEnd;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.model.Channel;
import io.github.pbxkit.ari.model.ChannelState;
import io.github.pbxkit.ari.model.LiveRecording;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The conference: reads top to bottom as a call goes through it.
 *
 * <p>A call enters Stasis and becomes a member of the room it names ({@link #entered}); the room is brought in line
 * step by step ({@link RoomDriver}): its bridge, the call into it, music for whoever is alone. Events keep the member's
 * picture current, pages ask for mute, kick, locks and recordings ({@link Moderator}), and every difference goes to the audience. When the
 * connection to the PBX returns after a gap, or this program after a restart, {@link PbxLink} reads what is the
 * case and {@link #correct} makes the roster right.
 *
 * <p>All state belongs to one thread; public methods may be called from any, and all but {@link #close} answer at once.
 */
public final class Conference implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Conference.class);
    private static final Duration HOUSEKEEPING = Duration.ofSeconds(2);
    private static final int MAX_NAME = 80;
    private static final Duration FAREWELL = Duration.ofSeconds(3);

    private final AriClient ari;
    private final RoomOptions options;
    private final Audience audience;
    private final AsteriskClock clock = new AsteriskClock(InstantSource.system());
    private final Rooms rooms;
    private final PbxRequests pbx;
    private final ConferenceThread thread;
    private final Muting muting;
    private final Invitations invitations;
    private final PbxLink link;
    private final RoomDriver driver;
    private final Tones tones;
    private final Doorstep doorstep;
    private final RoomRecorder recorder;
    private final Moderator moderator;

    /**
     * @param ari a client that is not connected yet; closed together with the conference
     * @param audience is told every change
     */
    public Conference(AriClient ari, RoomOptions options, Audience audience) {
        this.ari = ari;
        this.options = options;
        this.audience = audience;
        this.rooms = new Rooms(options.application(), options.defaultRoom(), clock);
        RoomRequests roomRequests = new RoomRequests(ari, options);
        this.pbx = new PbxRequests(ari, options, roomRequests);
        this.thread = new ConferenceThread(this::publish);
        this.tones = new Tones(options.sounds(), roomRequests, thread);
        this.doorstep =
                new Doorstep(rooms, roomRequests, thread, options.sounds().locked());
        this.recorder = new RoomRecorder(options, rooms, roomRequests, thread, clock, tones);
        this.muting = new Muting(rooms, pbx, thread);
        this.invitations = new Invitations(options, rooms, pbx, thread);
        this.link = new PbxLink(rooms, pbx, clock, thread, this::correct);
        this.driver = new RoomDriver(rooms, pbx, thread, tones, options.emptyRoomLinger(), link::isLive);
        this.moderator = new Moderator(thread, link::isLive, rooms, pbx, muting, invitations, doorstep, recorder);
        listen();
        thread.every(HOUSEKEEPING, driver::closeEmptyRooms);
    }

    private void listen() {
        hear(StasisStart.class, e -> entered(e.channel(), RoomName.from(e.args(), options.defaultRoom())));
        hear(ChannelEnteredBridge.class, this::enteredBridge);
        hear(ChannelLeftBridge.class, this::leftBridge);
        hear(StasisEnd.class, e -> left(e.channel().id()));
        hear(ChannelDestroyed.class, e -> {
            invitations.ended(e.channel().id(), e.cause());
            left(e.channel().id());
        });
        hear(ChannelTalkingStarted.class, e -> picture(e.channel(), m -> m.talking = true));
        hear(ChannelTalkingFinished.class, e -> picture(e.channel(), m -> m.talking = false));
        hear(ChannelHold.class, e -> picture(e.channel(), m -> m.held = true));
        hear(ChannelUnhold.class, e -> picture(e.channel(), m -> m.held = false));
        hear(ChannelDtmfReceived.class, this::keyPressed);
        hear(ChannelStateChange.class, this::stateChanged);
        hear(Dial.class, e -> invitations.progressed(e.peer().id(), InviteState.ofDialStatus(e.dialstatus())));
        hear(PlaybackFinished.class, e -> doorstep.played(e.playback()));
        hear(RecordingFinished.class, e -> recordingEnded(e.recording()));
        hear(RecordingFailed.class, e -> recordingEnded(e.recording()));
        ari.onState(change -> thread.run(() -> link.changed(change)));
    }

    private <E extends AriEvent> void hear(Class<E> type, Consumer<E> handler) {
        ari.on(
                type,
                event -> thread.run(() -> {
                    clock.observe(event.timestamp());
                    handler.accept(event);
                }));
    }

    /**
     * Connects. The future completes when the roster is right for the first time, and fails as
     * {@link AriClient#connect()} does.
     */
    public CompletableFuture<Void> connect() {
        return ari.connect().thenCompose(connected -> link.ready);
    }

    /** Gives {@code viewer} everything as it is; changes after that moment, and only those, go to the audience. */
    public void attach(Consumer<Snapshot> viewer) {
        thread.run(() -> {
            publish();
            viewer.accept(new Snapshot(link.view(), rooms.views()));
        });
    }

    /** Carries out what pages ask for. */
    public Moderator moderator() {
        return moderator;
    }

    /** How we stand with the PBX right now. */
    public PbxView.State state() {
        return link.state();
    }

    /** How many calls are in all rooms; waits for its turn, a moment as a rule. */
    public int calls() {
        CompletableFuture<Integer> calls = new CompletableFuture<>();
        thread.run(() -> calls.complete(rooms.members().size()));
        return calls.completeOnTimeout(0, FAREWELL.toMillis(), MILLISECONDS).join();
    }

    private void publish() {
        List<Change> changes = rooms.takeChanges();
        if (!changes.isEmpty()) {
            audience.changed(changes);
        }
    }

    // A call comes in, is put into its room, and goes.

    private void entered(Channel channel, String roomName) {
        link.touched(channel.id());
        Member known = rooms.ofChannel(channel.id());
        if (doorstep.has(channel.id()) || known != null && known.room.name.equals(roomName)) {
            return;
        }
        if (known != null) {
            left(channel.id());
        }
        if (isLockedOut(channel, rooms.room(roomName))) {
            doorstep.turnAway(channel);
        } else {
            welcome(channel, roomName);
        }
    }

    /** Whom we called ourselves is let in. */
    private static boolean isLockedOut(Channel channel, Room room) {
        return room.locked && !Invitations.isOurs(channel.id());
    }

    private Member welcome(Channel channel, String roomName) {
        Invite invite = rooms.inviteOfChannel(channel.id());
        if (invite != null) {
            rooms.remove(invite);
        }
        // Of a call that we made, Asterisk gives our own caller id as the caller.
        String name = invite == null ? channel.caller().name() : "";
        String number = invite == null ? channel.caller().number() : invite.number;
        Instant began = channel.creationtime();
        Room room = rooms.room(roomName);
        Member member = rooms.add(
                channel.id(),
                room,
                ForeignText.clean(name, MAX_NAME),
                ForeignText.clean(number, MAX_NAME),
                began == null ? Instant.now() : began);
        member.answered = channel.state().equals(ChannelState.UP);
        settleIn(member);
        driver.drive(room);
        return member;
    }

    /** What is nice to have and holds nothing up: the talking indicator, and whether the call is muted already. */
    private void settleIn(Member member) {
        thread.whenDone(pbx.detectTalking(member), (ok, failure) -> {
            if (failure != null && rooms.ofChannel(member.channelId) == member) {
                log.debug("No talking indicator for {}", member.channelId, failure);
            }
        });
        muting.recall(member);
    }

    private void enteredBridge(ChannelEnteredBridge event) {
        Channel channel = event.channel();
        Member member = channel == null ? null : rooms.ofChannel(channel.id());
        if (member != null && member.room.bridgeId.equals(event.bridge().id())) {
            link.touched(member.channelId);
            if (rooms.isInBridge(member)) {
                tones.joined(member.room);
            }
            driver.drive(member.room);
        }
    }

    private void leftBridge(ChannelLeftBridge event) {
        Member member = rooms.ofChannel(event.channel().id());
        if (member != null && member.room.bridgeId.equals(event.bridge().id())) {
            link.touched(member.channelId);
            member.inBridge = false;
            member.takenOut = true;
            rooms.changed(member);
            tones.left(member.room);
            driver.drive(member.room);
        }
    }

    private void left(String channelId) {
        link.touched(channelId);
        doorstep.gone(channelId);
        Member member = rooms.ofChannel(channelId);
        if (member != null) {
            muting.gone(member);
            rooms.remove(member);
            recorder.stopIfEmpty(member.room);
            doorstep.unlockIfEmpty(member.room);
            driver.drive(member.room);
        }
    }

    private void recordingEnded(LiveRecording recording) {
        RecordingName.parse(options.application(), recording.name())
                .ifPresent(name -> link.touched(Room.bridgeId(options.application(), name.room())));
        recorder.ended(recording);
    }

    private void picture(Channel channel, Consumer<Member> change) {
        Member member = rooms.ofChannel(channel.id());
        if (member != null) {
            change.accept(member);
            rooms.changed(member);
        }
    }

    private void keyPressed(ChannelDtmfReceived event) {
        Member member = rooms.ofChannel(event.channel().id());
        if (member != null && event.digit().equals(options.muteKey()) && link.isLive()) {
            muting.toggle(member);
        }
    }

    private void stateChanged(ChannelStateChange event) {
        ChannelState state = event.channel().state();
        if (state.equals(ChannelState.RINGING)) {
            invitations.progressed(event.channel().id(), InviteState.RINGING);
        } else if (state.equals(ChannelState.UP)) {
            invitations.progressed(event.channel().id(), InviteState.ANSWERED);
            Member member = rooms.ofChannel(event.channel().id());
            if (member != null) {
                member.answered = true;
            }
        }
    }

    // After a gap or a restart: what the PBX says is right, except where an event was newer.

    private void correct(PbxState found, Predicate<String> isNewer) {
        found.roomNames().values().forEach(rooms::room);
        for (Room room : rooms.all()) {
            room.bridgeOpen = found.rooms().containsKey(room.bridgeId);
            room.tone = false;
            doorstep.set(room, found.notes(room).locked());
            if (!isNewer.test(room.bridgeId)) {
                recorder.correct(room, found.notes(room));
            }
        }
        rooms.members().stream().filter(m -> !isNewer.test(m.channelId)).forEach(m -> correct(m, found));
        rooms.invites().stream()
                .filter(i -> !isNewer.test(i.channelId) && !found.channelIds().contains(i.channelId))
                .forEach(invitations::lost);
        found.calls().values().stream()
                .filter(call ->
                        rooms.ofChannel(call.id()) == null && !doorstep.has(call.id()) && !isNewer.test(call.id()))
                .sorted(comparing(Channel::creationtime, nullsLast(naturalOrder())))
                .forEach(call -> adopt(call, found));
        doorstep.correct(found.calls().keySet());
        recorder.refresh();
        for (Room room : rooms.all()) {
            recorder.stopIfEmpty(room);
            doorstep.unlockIfEmpty(room);
            driver.drive(room);
        }
    }

    private void correct(Member member, PbxState found) {
        if (!found.calls().containsKey(member.channelId)) {
            left(member.channelId);
            return;
        }
        member.inBridge = found.isInBridge(member.channelId, member.room.bridgeId);
        member.takenOut = false;
        member.admissions = 0;
        member.talking = false;
        rooms.changed(member);
    }

    private void adopt(Channel call, PbxState found) {
        Room room = rooms.room(found.roomOf(call, options.defaultRoom()));
        if (isLockedOut(call, room) && !found.isInBridge(call.id(), room.bridgeId)) {
            doorstep.turnAway(call);
            return;
        }
        Member member = welcome(call, room.name);
        member.room.bridgeOpen |= found.rooms().containsKey(member.room.bridgeId);
        member.inBridge = found.isInBridge(call.id(), member.room.bridgeId);
        member.music = Member.Music.UNKNOWN;
        rooms.changed(member);
    }

    /**
     * Stops: phones that still ring are hung up and bridges nobody is in are removed, but whoever talks goes on talking
     * and is found again by the next run. Waits a few seconds at most. Closing again does nothing.
     */
    @Override
    public void close() {
        CompletableFuture<Void> tidy = new CompletableFuture<>();
        thread.run(() -> thread.whenDone(link.isLive() ? tidyUp() : completedFuture(null), (ok, failure) -> {
            tidy.complete(null);
        }));
        tidy.completeOnTimeout(null, FAREWELL.toMillis(), MILLISECONDS).join();
        ari.close();
        thread.close();
    }

    /** What is under way for a room may still open a bridge, so the PBX is asked for them after that. */
    private CompletableFuture<Void> tidyUp() {
        Stream<CompletableFuture<Void>> ringing =
                rooms.invites().stream().filter(i -> !i.state.isOver()).map(i -> pbx.hangUp(i.channelId));
        CompletableFuture<Void> empty = driver.stop().thenCompose(stopped -> pbx.destroyEmptyBridges());
        return CompletableFuture.allOf(Stream.concat(ringing, Stream.of(empty)).toArray(CompletableFuture[]::new));
    }
}
