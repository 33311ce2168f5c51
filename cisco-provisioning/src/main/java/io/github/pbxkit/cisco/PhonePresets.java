package io.github.pbxkit.cisco;

import io.github.pbxkit.cisco.internal.DeviceXml;
import java.time.Duration;

/** What is usual for a model: the values of working files, and those of the documents where they differ by family. */
final class PhonePresets {
    private PhonePresets() {}

    static PhoneConfig.Builder of(DeviceModel model) {
        PhoneConfig.Builder builder = new PhoneConfig.Builder(new DeviceXml());
        boolean zeroOrOne = model.family() == DeviceFamily.SERIES_7800 || model.family() == DeviceFamily.SERIES_8800;
        builder.set("fullConfig", "true")
                .protocol(PhoneProtocol.SIP)
                .time(time -> time.dateTemplate("D.M.Y").timeZone("GMT Standard/Daylight Time"))
                .proxies(proxies -> proxies.register(true));
        features(builder, zeroOrOne);
        timers(builder);
        calls(builder);
        builder.common(common -> common.phonePassword("").backgroundImages(true).callLogLamps(zeroOrOne ? 1 : 2))
                .vendor(PhonePresets::phone)
                .security(security -> security.transport(Transport.UDP)
                        .securityMode(1)
                        .capfAuthMode(0)
                        .encryptedConfig(false));
        return builder;
    }

    private static void features(PhoneConfig.Builder builder, boolean zeroOrOne) {
        builder.callFeatures(features -> features.conferenceJoin(true)
                .forwardUri("x-cisco-serviceuri-cfwdall")
                .pickupUri("x-cisco-serviceuri-pickup")
                .pickupListUri("x-cisco-serviceuri-opickup")
                .pickupGroupUri("x-cisco-serviceuri-gpickup")
                .meetMeUri("x-cisco-serviceuri-meetme")
                .abbreviatedDialUri("x-cisco-serviceuri-abbrdial")
                .rfc2543Hold(false)
                .holdRingback(zeroOrOne ? 1 : 2)
                .localForward(true)
                .semiAttendedTransfer(true)
                .anonymousCallBlock(zeroOrOne ? 0 : 2)
                .callerIdBlocking(zeroOrOne ? 0 : 2)
                .dndControl(0)
                .remoteCallControl(true));
    }

    private static void timers(PhoneConfig.Builder builder) {
        builder.sipStack(stack -> stack.inviteRetransmissions(6)
                .retransmissions(10)
                .inviteExpires(Duration.ofSeconds(180))
                .registerExpires(Duration.ofHours(1))
                .registerDelta(Duration.ofSeconds(5))
                .keepAliveExpires(Duration.ofSeconds(120))
                .subscribeExpires(Duration.ofSeconds(120))
                .subscribeDelta(Duration.ofSeconds(5))
                .timerT1(Duration.ofMillis(500))
                .timerT2(Duration.ofSeconds(4))
                .maxRedirects(70)
                .remotePartyId(true)
                .userInfo("None"));
    }

    private static void calls(PhoneConfig.Builder builder) {
        builder.calls(calls -> calls.autoAnswerTimer(Duration.ofSeconds(1))
                        .autoAnswerAltBehavior(false)
                        .autoAnswerOverride(true)
                        .transferOnHook(false)
                        .primeLineFirst(false)
                        .primeLineForVoicemail(false)
                        .kpml(0)
                        .stutterTone(1)
                        .callStatistics(true)
                        .callWaitingPause(Duration.ofSeconds(10))
                        .localSpeedDials(true)
                        .localPort(5060)
                        .ringBusyPolicy(0))
                .media(media -> media.ports(16_384, 32_766)
                        .preferredCodec(Codec.NONE)
                        .dtmfPayloadType(101)
                        .dtmfLevel(3)
                        .dtmfOutOfBand("avt")
                        .voiceActivityDetection(false)
                        .dscpForAudio(184))
                .nat(nat -> nat.enabled(false).receivedProcessing(false).address(""));
    }

    private static void phone(VendorSettings.Builder phone) {
        phone.speaker(true)
                .speakerAndHeadset(true)
                .pcPort(Access.ENABLED)
                .settingsAccess(SettingsAccess.FULL)
                .gratuitousArp(false)
                .voiceVlanAccess(false)
                .video(false)
                .autoSelectLine(false)
                .webAccess(Access.DISABLED)
                .spanToPcPort(Access.DISABLED)
                .loggingDisplay(1)
                .loadServer("");
    }
}
