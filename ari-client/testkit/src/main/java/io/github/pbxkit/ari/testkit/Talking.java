package io.github.pbxkit.ari.testkit;

import java.time.Duration;
import java.time.Instant;

/**
 * TALK_DETECT: the application is told when somebody begins to talk, and after so much silence that he has ended. Being
 * muted makes no difference, as on Asterisk.
 */
final class Talking {
    /** Asterisk's own default of TALK_DETECT. */
    static final Duration USUAL_SILENCE = Duration.ofMillis(2500);

    private final Pbx pbx;

    Talking(Pbx pbx) {
        this.pbx = pbx;
    }

    /** The value of {@code TALK_DETECT(set)}: silence in ms, then a threshold that means nothing here. */
    void detect(PbxChannel channel, String value) {
        String silence = value.split(",", -1)[0].trim();
        channel.talkSilence =
                silence.matches("[1-9][0-9]{0,8}") ? Duration.ofMillis(Long.parseLong(silence)) : USUAL_SILENCE;
        if (channel.talking) {
            report(channel);
        }
    }

    void ignore(PbxChannel channel) {
        channel.talkSilence = null;
        channel.talkReported = null;
    }

    void start(PbxChannel channel) {
        channel.talking = true;
        channel.talkStopped = null;
        if (channel.media.peek() instanceof PbxRecording recording) {
            recording.onSpeech();
        }
        report(channel);
    }

    private void report(PbxChannel channel) {
        if (channel.talkSilence != null && channel.talkReported == null && channel.application != null) {
            channel.talkReported = pbx.clock.now();
            pbx.publish(pbx.event("ChannelTalkingStarted", channel));
        }
    }

    void stop(PbxChannel channel) {
        channel.talking = false;
        Instant stopped = pbx.clock.now();
        channel.talkStopped = stopped;
        if (channel.media.peek() instanceof PbxRecording recording) {
            recording.onSilence();
        }
        Duration silence = channel.talkSilence;
        if (silence != null && channel.talkReported != null) {
            pbx.later(silence, () -> finish(channel, stopped));
        }
    }

    private void finish(PbxChannel channel, Instant stopped) {
        Instant began = channel.talkReported;
        if (began == null || channel.ended || !stopped.equals(channel.talkStopped)) {
            return; // talked again meanwhile, or nobody wants to know
        }
        channel.talkReported = null;
        pbx.publish(pbx.event("ChannelTalkingFinished", channel)
                .lead("duration", Pbx.millis(Duration.between(began, stopped))));
    }
}
