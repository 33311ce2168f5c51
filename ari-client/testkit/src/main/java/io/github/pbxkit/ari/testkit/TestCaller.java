package io.github.pbxkit.ari.testkit;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The person at the far end of one channel: does what the test says, and tells what that person hears. Thread-safe;
 * nothing here waits except the methods that begin with {@code await}.
 */
public final class TestCaller {
    private static final int KEY_MILLIS = 100;

    private final Pbx pbx;
    private final Calls calls;
    private final Talking talk;
    private final PbxChannel channel;

    TestCaller(Pbx pbx, Calls calls, Talking talk, PbxChannel channel) {
        this.pbx = pbx;
        this.calls = calls;
        this.talk = talk;
        this.channel = channel;
    }

    /**
     * The id of the channel.
     *
     * @return such as {@code 1795392000.3}
     */
    public String channelId() {
        return channel.id;
    }

    /**
     * The name of the channel.
     *
     * @return such as {@code PJSIP/6001-00000003}
     */
    public String channelName() {
        return channel.name;
    }

    /**
     * Presses keys, one after the other: a ChannelDtmfReceived of 100 ms for each. The one that a recording was told to end
     * on ends it.
     *
     * @param keys some of {@code 0-9 * # A-D}
     * @return this
     */
    public TestCaller press(String keys) {
        if (!keys.matches("[0-9*#A-D]+")) {
            throw new IllegalArgumentException("keys must be some of 0-9 * # A-D, but are " + keys);
        }
        pbx.run(() -> {
            for (int i = 0; i < keys.length() && !channel.ended; i++) {
                press(keys, i);
            }
        });
        return this;
    }

    private void press(String keys, int index) {
        String key = keys.substring(index, index + 1);
        pbx.publish(pbx.event("ChannelDtmfReceived", channel).with("digit", key).with("duration_ms", KEY_MILLIS));
        if (channel.media.peek() instanceof PbxRecording recording) {
            recording.onKey(key);
        }
    }

    /**
     * Begins to talk. The application hears ChannelTalkingStarted when it has set {@code TALK_DETECT(set)} on the
     * channel.
     *
     * @return this
     */
    public TestCaller startTalking() {
        return whileUp(() -> talk.start(channel));
    }

    /**
     * Falls silent, which ends a recording after its {@code maxSilenceSeconds}. ChannelTalkingFinished comes after the silence that {@code TALK_DETECT(set)} asked for, 2.5 s unless
     * it named another.
     *
     * @return this
     */
    public TestCaller stopTalking() {
        return whileUp(() -> talk.stop(channel));
    }

    /**
     * Talks for a while from now on; returns at once.
     *
     * @param length how long, by the server's clock
     * @return this
     */
    public TestCaller talk(Duration length) {
        Objects.requireNonNull(length, "length");
        startTalking();
        pbx.run(() -> pbx.later(length, () -> {
            if (!channel.ended) {
                talk.stop(channel);
            }
        }));
        return this;
    }

    /**
     * Puts the call on hold with the phone's own key: ChannelHold.
     *
     * @return this
     */
    public TestCaller hold() {
        return whileUp(() -> {
            channel.held = true;
            pbx.publish(new EventMessage("ChannelHold")
                    .with("musicclass", "default")
                    .with("channel", pbx.view(channel))
                    .about(channel));
        });
    }

    /**
     * Takes the call back from hold: ChannelUnhold.
     *
     * @return this
     */
    public TestCaller unhold() {
        return whileUp(() -> {
            channel.held = false;
            pbx.publish(pbx.event("ChannelUnhold", channel));
        });
    }

    /**
     * Hangs up after a while; returns at once.
     *
     * @param stay how long from now, by the server's clock
     * @return this
     */
    public TestCaller hangupAfter(Duration stay) {
        Objects.requireNonNull(stay, "stay");
        pbx.run(() -> pbx.later(stay, () -> calls.hangup(channel, Hangup.byCaller())));
        return this;
    }

    /** Hangs up. Does nothing when the call is over. */
    public void hangup() {
        pbx.run(() -> calls.hangup(channel, Hangup.byCaller()));
    }

    private TestCaller whileUp(Runnable work) {
        pbx.run(() -> {
            if (!channel.ended) {
                work.run();
            }
        });
        return this;
    }

    /**
     * Whether the call still stands.
     *
     * @return false once either end has hung up
     */
    public boolean isUp() {
        return pbx.call(() -> !channel.ended);
    }

    /**
     * Whether the call has been answered, by the dialplan or by the application.
     *
     * @return true when the state of the channel is {@code Up}
     */
    public boolean isAnswered() {
        return pbx.call(channel::isUp);
    }

    /**
     * The application that has the call.
     *
     * @return its name; null when the call is not (or no longer) in one
     */
    public @Nullable String application() {
        return pbx.call(() -> channel.application);
    }

    /**
     * How {@code Stasis()} went for this call: the channel variable STASISSTATUS.
     *
     * @return empty while in the application, then {@code SUCCESS}; {@code FAILED} when nobody listened
     */
    public String stasisStatus() {
        return pbx.call(() -> channel.variables.getOrDefault("STASISSTATUS", ""));
    }

    /**
     * Whether the others cannot hear this caller (muted {@code in} or {@code both}).
     *
     * @return true when muted
     */
    public boolean isMuted() {
        return pbx.call(() -> channel.mutedIn);
    }

    /**
     * Whether this caller cannot hear the others (muted {@code out} or {@code both}).
     *
     * @return true when deaf
     */
    public boolean isDeaf() {
        return pbx.call(() -> channel.mutedOut);
    }

    /**
     * Whether music on hold is played to this caller, by the channel or by its bridge.
     *
     * @return true while music plays
     */
    public boolean hearsMusic() {
        return pbx.call(channel::hearsMusic);
    }

    /**
     * What is being played to this caller right now, on the channel or in its bridge.
     *
     * @return a media URI such as {@code sound:beep}; null when nothing is played
     */
    public @Nullable String hears() {
        return pbx.call(() -> {
            PbxBridge bridge = channel.bridge;
            String own = playing(channel.media.peek());
            return own == null && bridge != null ? playing(bridge.media.peek()) : own;
        });
    }

    private static @Nullable String playing(@Nullable MediaJob job) {
        return job instanceof PbxPlayback playback ? playback.currentMedium() : null;
    }

    /**
     * The keys that the application has sent to this caller ({@code POST …/dtmf}).
     *
     * @return all of them so far, in order
     */
    public String digitsHeard() {
        return pbx.call(() -> channel.digitsSent.toString());
    }

    /**
     * The bridge this caller is in.
     *
     * @return its id; null when in none
     */
    public @Nullable String bridgeId() {
        return pbx.call(() -> {
            PbxBridge bridge = channel.bridge;
            return bridge == null ? null : bridge.id;
        });
    }

    /**
     * Why the call ended.
     *
     * @return the hangup cause (Q.850), such as 16 or 17; 0 while it stands and when the caller hung up
     */
    public int hangupCause() {
        return pbx.call(() -> channel.hangupCause);
    }

    /**
     * A channel variable.
     *
     * @param name without {@code ${}}
     * @return its value; null when it is not set
     */
    public @Nullable String variable(String name) {
        return pbx.call(() -> channel.variables.get(name));
    }

    /**
     * Waits until the call is over.
     *
     * @param limit how long to wait in real time
     * @return this
     * @throws AriTestException when it still stands then
     */
    public TestCaller awaitHangup(Duration limit) {
        return await("the end of the call", caller -> !caller.isUp(), limit);
    }

    /**
     * Waits until the call is answered.
     *
     * @param limit how long to wait in real time
     * @return this
     * @throws AriTestException when it is not answered by then
     */
    public TestCaller awaitAnswered(Duration limit) {
        return await("the answer", TestCaller::isAnswered, limit);
    }

    /**
     * Waits until the caller is in that bridge.
     *
     * @param bridgeId the bridge
     * @param limit how long to wait in real time
     * @return this
     * @throws AriTestException when the caller is elsewhere by then
     */
    public TestCaller awaitBridge(String bridgeId, Duration limit) {
        return await("being in bridge " + bridgeId, caller -> bridgeId.equals(caller.bridgeId()), limit);
    }

    /**
     * Waits until music begins or stops for the caller.
     *
     * @param music true to wait for music, false for its end
     * @param limit how long to wait in real time
     * @return this
     * @throws AriTestException when it is not so by then
     */
    public TestCaller awaitMusic(boolean music, Duration limit) {
        return await(music ? "music" : "the end of the music", caller -> caller.hearsMusic() == music, limit);
    }

    /**
     * Waits until the caller is muted or no longer muted.
     *
     * @param muted what to wait for
     * @param limit how long to wait in real time
     * @return this
     * @throws AriTestException when it is not so by then
     */
    public TestCaller awaitMuted(boolean muted, Duration limit) {
        return await(muted ? "being muted" : "being unmuted", caller -> caller.isMuted() == muted, limit);
    }

    /**
     * Waits for anything that can be seen of this caller.
     *
     * @param what named in the message of the failure
     * @param condition looked at after every change of the server's state; must not wait itself
     * @param limit how long to wait in real time
     * @return this
     * @throws AriTestException when it does not hold in time
     */
    public TestCaller await(String what, Predicate<TestCaller> condition, Duration limit) {
        if (!pbx.await(() -> condition.test(this), limit)) {
            throw new AriTestException("waited " + limit + " for " + what + ", but " + this);
        }
        return this;
    }

    @Override
    public String toString() {
        return pbx.call(() -> channel.name + " (" + channel.id + ") is " + (channel.ended ? "over" : channel.state)
                + ", application " + application() + ", bridge " + bridgeId() + ", muted " + channel.mutedIn
                + ", music " + channel.hearsMusic());
    }
}
