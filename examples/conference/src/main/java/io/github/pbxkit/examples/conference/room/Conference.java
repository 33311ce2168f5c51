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
import io.github.pbxkit.ari.event.StasisEnd;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.model.Channel;
import io.github.pbxkit.ari.model.ChannelState;
import io.github.pbxkit.examples.conference.room.RequestException.Code;
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
 * picture current, pages ask for mute, kick and invitations, and every difference goes to the audience. When the
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

    /**
     * @param ari a client that is not connected yet; closed together with the conference
     * @param audience is told every change
     */
    public Conference(AriClient ari, RoomOptions options, Audience audience) {
        this.ari = ari;
        this.options = options;
        this.audience = audience;
        this.rooms = new Rooms(options.application(), options.defaultRoom(), clock);
        this.pbx = new PbxRequests(ari, options);
        this.thread = new ConferenceThread(this::publish);
        this.muting = new Muting(rooms, pbx, thread);
        this.invitations = new Invitations(options, rooms, pbx, thread);
        this.link = new PbxLink(rooms, pbx, clock, thread, this::correct);
        this.driver = new RoomDriver(rooms, pbx, thread, options.emptyRoomLinger(), link::isLive);
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
        if (known != null && known.room.name.equals(roomName)) {
            return;
        }
        if (known != null) {
            left(channel.id());
        }
        welcome(channel, roomName);
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
        thread.whenDone(pbx.isMuted(member), (muted, failure) -> {
            if (failure == null && Boolean.TRUE.equals(muted) && member.wanted == null) {
                member.muted = true;
                rooms.changed(member);
            }
        });
    }

    private void enteredBridge(ChannelEnteredBridge event) {
        Channel channel = event.channel();
        Member member = channel == null ? null : rooms.ofChannel(channel.id());
        if (member != null && member.room.bridgeId.equals(event.bridge().id())) {
            link.touched(member.channelId);
            rooms.isInBridge(member);
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
            driver.drive(member.room);
        }
    }

    private void left(String channelId) {
        link.touched(channelId);
        Member member = rooms.ofChannel(channelId);
        if (member != null) {
            muting.gone(member);
            rooms.remove(member);
            driver.drive(member.room);
        }
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

    // What pages ask for.

    /** Cuts a member's voice off, or gives it back; completes when the PBX has confirmed it. */
    public CompletableFuture<Void> mute(String memberId, boolean muted) {
        return request(done -> muting.request(memberOrThrow(memberId), muted, done));
    }

    /** Ends a member's call; completes when the PBX has confirmed it, the roster follows. */
    public CompletableFuture<Void> kick(String memberId) {
        return request(done -> answer(pbx.hangUp(memberOrThrow(memberId).channelId), done));
    }

    /** Dials a number into a room; gives the invitation's id once the PBX has begun to call. */
    public CompletableFuture<String> invite(String roomName, String number) {
        return request(done -> {
            Room room = rooms.existing(roomName);
            if (room == null) {
                throw new RequestException(Code.NOT_FOUND, "no such room");
            }
            invitations.invite(room, number, done);
        });
    }

    /** Stops calling, or takes an outcome off the pages. */
    public CompletableFuture<Void> cancelInvite(String inviteId) {
        return request(done -> {
            Invite invite = rooms.invite(inviteId);
            if (invite == null) {
                throw new RequestException(Code.NOT_FOUND, "no such invitation");
            }
            invitations.cancel(invite, done);
        });
    }

    private <T> CompletableFuture<T> request(Consumer<CompletableFuture<T>> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        thread.run(() -> {
            try {
                if (!link.isLive()) {
                    throw new RequestException(Code.PBX_UNAVAILABLE, "there is no connection to the PBX now");
                }
                work.accept(done);
            } catch (RequestException e) {
                done.completeExceptionally(e);
            }
        });
        return done;
    }

    private Member memberOrThrow(String id) {
        Member member = rooms.member(id);
        if (member == null) {
            throw new RequestException(Code.NOT_FOUND, "no such member");
        }
        return member;
    }

    private void answer(CompletableFuture<Void> asked, CompletableFuture<Void> done) {
        thread.whenDone(asked, (ok, failure) -> {
            if (failure == null) {
                done.complete(null);
            } else {
                done.completeExceptionally(PbxFailures.asRequestException(failure));
            }
        });
    }

    // After a gap or a restart: what the PBX says is right, except where an event was newer.

    private void correct(PbxState found, Predicate<String> isNewer) {
        for (Room room : rooms.all()) {
            room.bridgeOpen = found.rooms().containsKey(room.bridgeId);
        }
        rooms.members().stream().filter(m -> !isNewer.test(m.channelId)).forEach(m -> correct(m, found));
        rooms.invites().stream()
                .filter(i -> !isNewer.test(i.channelId) && !found.channelIds().contains(i.channelId))
                .forEach(invitations::lost);
        found.calls().values().stream()
                .filter(call -> rooms.ofChannel(call.id()) == null && !isNewer.test(call.id()))
                .sorted(comparing(Channel::creationtime, nullsLast(naturalOrder())))
                .forEach(call -> adopt(call, found));
        rooms.all().forEach(driver::drive);
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
        Member member = welcome(call, found.roomOf(call, options.defaultRoom()));
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
