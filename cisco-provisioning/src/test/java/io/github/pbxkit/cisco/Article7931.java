package io.github.pbxkit.cisco;

import java.time.Duration;
import java.time.LocalTime;

/** The configuration of the article on the 7931G, said in the library's words. */
final class Article7931 {
    private static final String SERVER = "DNS-name-or-IP-address-Asterisk-server";
    private static final String LOAD = "SIP31.8-5-3SR1S";

    private Article7931() {}

    static PhoneConfig config() {
        PhoneConfig.Builder phone = PhoneConfig.builder()
                .set("fullConfig", "true")
                .protocol(PhoneProtocol.SIP)
                .firmware(LOAD)
                .firmwareFor(434, "Cisco 7931", LOAD)
                .label("301");
        servers(phone);
        device(phone);
        sip(phone);
        keys(phone);
        return phone.build();
    }

    private static void servers(PhoneConfig.Builder phone) {
        phone.time(time -> time.dateTemplate("D.M.Y")
                        .timeZone("Russian Standard/Daylight Time")
                        .ntpServer("IP-address-ntp"))
                .set("devicePool/callManagerGroup/tftpDefault", "true")
                .server(SERVER, 5060, 5061, 2000)
                .set("devicePool/callManagerGroup/members/member/callManager/name", "")
                .set("devicePool/callManagerGroup/members/member/callManager/description", "");
    }

    private static void device(PhoneConfig.Builder phone) {
        phone.common(common -> common.phonePassword("").backgroundImages(true).callLogLamps(0))
                .vendor(vendor -> vendor.speaker(true)
                        .speakerAndHeadset(true)
                        .pcPort(Access.ENABLED)
                        .settingsAccess(SettingsAccess.FULL)
                        .gratuitousArp(false)
                        .voiceVlanAccess(false)
                        .video(false)
                        .autoSelectLine(false)
                        .displayOffDays("1,7")
                        .displayOnTime(LocalTime.of(10, 30))
                        .displayOnDuration(Duration.ofMinutes(6 * 60 + 5))
                        .displayIdleTimeout(Duration.ofMinutes(5))
                        .webAccess(Access.ENABLED)
                        .spanToPcPort(Access.DISABLED)
                        .loggingDisplay(1)
                        .loadServer(""))
                .userLocale(locale -> locale.name("Russian_Federation")
                        .uid("")
                        .langCode("en_En")
                        .version(LOAD)
                        .charset("utf-8"))
                .networkLocale(
                        locale -> locale.name("Russian_Federation").uid("").version("SIP31.8-5-3SR41S"))
                .services(services -> services.idleTimeout(Duration.ZERO)
                        .directoryUrl("")
                        .servicesUrl("")
                        .idleUrl("")
                        .messagesUrl("")
                        .proxyServer(""))
                .security(security -> security.securityMode(1)
                        .transport(Transport.UDP)
                        .capfAuthMode(0)
                        .certHash("")
                        .encryptedConfig(false)
                        .sshUser("cisco")
                        .sshPassword("cisco"))
                .set("capfList/capf/phonePort", "3804")
                .set("dscpForSCCPPhoneConfig", "96")
                .set("dscpForSCCPPhoneServices", "0")
                .set("dscpForCm2Dvce", "96")
                .set("sshAccess", "0")
                .set("sshPort", "22");
    }

    private static void sip(PhoneConfig.Builder phone) {
        for (String empty : new String[] {"backup", "emergency", "outbound"}) {
            phone.set("sipProfile/sipProxies/" + empty + "Proxy", "");
            phone.set("sipProfile/sipProxies/" + empty + "ProxyPort", "");
        }
        phone.proxies(proxies -> proxies.register(true))
                .callFeatures(features -> features.conferenceJoin(true)
                        .forwardUri("x--serviceuri-cfwdall")
                        .pickupUri("x-cisco-serviceuri-pickup")
                        .pickupListUri("x-cisco-serviceuri-opickup")
                        .pickupGroupUri("x-cisco-serviceuri-gpickup")
                        .meetMeUri("x-cisco-serviceuri-meetme")
                        .abbreviatedDialUri("x-cisco-serviceuri-abbrdial")
                        .rfc2543Hold(false)
                        .holdRingback(2)
                        .localForward(false)
                        .semiAttendedTransfer(false)
                        .anonymousCallBlock(2)
                        .callerIdBlocking(2)
                        .dndControl(0)
                        .remoteCallControl(true))
                .sipStack(stack -> stack.inviteRetransmissions(6)
                        .retransmissions(10)
                        .inviteExpires(Duration.ofMinutes(3))
                        .registerExpires(Duration.ofMinutes(5))
                        .registerDelta(Duration.ofSeconds(5))
                        .keepAliveExpires(Duration.ofMinutes(2))
                        .subscribeExpires(Duration.ofMinutes(2))
                        .subscribeDelta(Duration.ofSeconds(5))
                        .timerT1(Duration.ofMillis(500))
                        .timerT2(Duration.ofSeconds(4))
                        .maxRedirects(70)
                        .remotePartyId(false)
                        .userInfo("None"))
                .calls(calls -> calls.autoAnswerTimer(Duration.ofSeconds(1))
                        .autoAnswerAltBehavior(false)
                        .autoAnswerOverride(true)
                        .transferOnHook(false)
                        .primeLineFirst(false)
                        .primeLineForVoicemail(false)
                        .kpml(3)
                        .stutterTone(1)
                        .callStatistics(true)
                        .callWaitingPause(Duration.ofSeconds(10))
                        .localSpeedDials(false)
                        .localPort(5061)
                        .ringBusyPolicy(0)
                        .dialTemplate(""))
                .media(media -> media.ports(16_100, 19_300)
                        .preferredCodec(Codec.G711_ALAW)
                        .dtmfPayloadType(101)
                        .dtmfLevel(3)
                        .dtmfOutOfBand("avt")
                        .voiceActivityDetection(false)
                        .dscpForAudio(184))
                .nat(nat -> nat.enabled(false).receivedProcessing(false).address(""));
    }

    private static void keys(PhoneConfig.Builder phone) {
        phone.line(
                        1,
                        line -> line.label("Number")
                                .proxy(SERVER)
                                .port(5060)
                                .name("SIP-account-number")
                                .displayName("SIP-account-number-or-Name")
                                .autoAnswer(2)
                                .callWaiting(3)
                                .authName("SIP-account-auth-name")
                                .authPassword("SIP-password")
                                .sharedLine(false)
                                .lampPolicy(3)
                                .messagesNumber("")
                                .ringWhenIdle(4)
                                .ringWhenBusy(5)
                                .contact("SIP-account-number")
                                .forwardedCalls(true, false, false, true))
                .lampSpeedDial(2, "Name", "Number");
    }
}
