package io.github.pbxkit.examples.conference.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoomTest {
    private final Room room = new Room("conference", "main");

    @Test
    void needsNothingWhileNobodyIsThere() {
        assertThat(room.nextStep()).isEmpty();
    }

    @Test
    void opensItsBridgeForTheFirstCall() {
        member("a");

        assertThat(room.nextStep()).contains(new Step.OpenBridge());
    }

    @Test
    void admitsBeforeItPlaysMusic() {
        room.bridgeOpen = true;
        Member a = member("a");

        assertThat(room.nextStep()).contains(new Step.Admit(a));
        a.inBridge = true;
        assertThat(room.nextStep()).contains(new Step.StartMusic(a));
        a.music = Member.Music.ON;
        assertThat(room.nextStep()).isEmpty();
    }

    @Test
    void stopsTheMusicBeforeItAdmitsTheSecond() {
        room.bridgeOpen = true;
        Member a = inBridge("a");
        a.music = Member.Music.ON;
        Member b = member("b");

        assertThat(room.nextStep()).contains(new Step.StopMusic(a));
        a.music = Member.Music.OFF;
        assertThat(room.nextStep()).contains(new Step.Admit(b));
    }

    @Test
    void stopsMusicThatMayStillPlaySinceARestart() {
        room.bridgeOpen = true;
        Member a = inBridge("a");
        a.music = Member.Music.UNKNOWN;
        inBridge("b");

        assertThat(room.nextStep()).contains(new Step.StopMusic(a));
    }

    @Test
    void playsNoMusicWhileSomebodyIsComingIn() {
        room.bridgeOpen = true;
        inBridge("a");
        Member b = member("b");

        assertThat(room.nextStep()).contains(new Step.Admit(b));
    }

    @Test
    void playsMusicToWhoeverStaysWhenTheOtherCannotBeAdmitted() {
        room.bridgeOpen = true;
        Member a = inBridge("a");
        member("b").admissions = Member.MAX_ADMISSIONS;

        assertThat(room.nextStep()).contains(new Step.StartMusic(a));
    }

    @Test
    void doesNotInsistOnMusicThatWasRefused() {
        room.bridgeOpen = true;
        inBridge("a").musicRefused = true;

        assertThat(room.nextStep()).isEmpty();
    }

    @Test
    void doesNotTakeBackWhomAnotherProgramTookOut() {
        room.bridgeOpen = true;
        member("a").takenOut = true;

        assertThat(room.nextStep()).isEmpty();
    }

    @Test
    void closesItsBridgeOnlyWhenNobodyCameForAWhile() {
        room.bridgeOpen = true;

        assertThat(room.nextStep()).isEmpty();
        room.expired = true;
        assertThat(room.nextStep()).isEqualTo(Optional.of(new Step.CloseBridge()));
    }

    private Member member(String channel) {
        Member member = new Member("m-" + channel, channel, room, channel, "", Instant.EPOCH);
        room.members.put(channel, member);
        return member;
    }

    private Member inBridge(String channel) {
        Member member = member(channel);
        member.inBridge = true;
        return member;
    }
}
