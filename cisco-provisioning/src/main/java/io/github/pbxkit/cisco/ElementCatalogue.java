package io.github.pbxkit.cisco;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The elements of a device file that are documented or seen in real files, and what kind of value each has. */
final class ElementCatalogue {
    /** Kind and names of values; a name with braces holds others; {@code #} stands for a number in the name. */
    private static final String DEVICE = """
            enum:SIP|SCCP: deviceProtocol
            text: proxyServerURL sshUserId sshPassword loadInformation featurePolicyFile networkLocale certHash versionStamp
            text: MissedCallLoggingOption inactiveLoadInformation userId ownerId portalDefaultServer mlppDomainId
            text: mlppIndicationStatus preemption messagesNumber loadInformation#
            0..2: advertiseG722Codec ipAddressMode
            0..3: deviceSecurityMode
            int: idleTimeout phonePersonalization rollover singleButtonBarge joinAcrossLines
            int: blfAudibleAlertSettingOfIdleStation blfAudibleAlertSettingOfBusyStation ipPreferenceModeControl
            int: ipMediaAddressFamilyPreference TLSResumptionTimer dndReminderTimer dialToneSetting
            url: authenticationURL directoryURL idleURL informationURL messagesURL servicesURL
            url: secureAuthenticationURL secureMessagesURL secureServicesURL secureDirectoryURL secureInformationURL
            url: secureIdleURL
            0..255: dscpForSCCPPhoneConfig dscpForSCCPPhoneServices dscpForCm2Dvce
            0..4: transportLayerProtocol capfAuthMode
            0..5: dndCallAlert
            bool: autoCallPickupEnable encrConfig fullConfig allowAutoConfig dadEnable redirectEnable echoMultiEnable
            bool: executiveOverridePreemptable
            *: codecPreferenceList
            tzdata {
              text: tzolsonversion tzupdater
            }
            devicePool {
              int: revertPriority connectionMonitorDuration
              text: name mlppDomainId mlppIndicationStatus preemption
              dateTimeSetting {
                text: name dateTemplate timeZone olsonTimeZone timeTemplate
                ntps {
                  ntp {
                    text: name ntpMode
                  }
                }
              }
              callManagerGroup {
                bool: tftpDefault
                text: name
                members {
                  member {
                    callManager {
                      host: processNodeName
                      text: name description ipv6Addr
                      ports {
                        port: ethernetPhonePort sipPort securedSipPort analogAccessPort digitalAccessPort
                        mgcpPorts {
                          port: listen keepAlive
                        }
                      }
                    }
                  }
                }
              }
              srstInfo {
                text: name srstOption ipAddr1 ipAddr2 ipAddr3 sipIpAddr1 sipIpAddr2 sipIpAddr3
                bool: userModifiable isSecure
                port: port1 port2 port3 sipPort1 sipPort2 sipPort3
              }
            }
            commonProfile {
              text: phonePassword
              bool: backgroundImageAccess
              0..3: callLogBlfEnabled
              url: defaultBackground
            }
            vendorConfig {
              bool: disableSpeaker disableSpeakerAndHeadset
              0..1: pcPort garp voiceVlanAccess videoCapability autoSelectLineEnable sshAccess spanToPCPort lineMode
              0..1: webProtocol webAdmin
              0..2: settingsAccess webAccess g722CodecSupport loggingDisplay eapAuthentication accessContacts
              0..2: accessFavorites
              int: ciscoCamera sdio wifi powerNegotiation displayOnWhenIncomingCall
              int: holdResumeKey recentsSoftKey dfBit rtcp videoRtcp hideVideoByDefault separateMute usb1 usb2 bluetooth
              int: btpbap bthfu ehookEnable autoCallSelect incomingCallToastTimer dialToneFromReleaseKey
              int: joinAndDirectTransferPolicy simplifiedNewCall actionableAlert showCallHistoryForSelectedLine
              int: kemOneColumn lowerYourVoiceAlert markCallAsSpam callParkMonitor allCallsOnPrimary softKeyControl
              int: tls12Only detectCMConnectionFailure adminConfigurableRinger handsetWidebandEnable
              int: headsetWidebandEnable headsetWidebandUIControl handsetWidebandUIControl displayRefreshRate
              int: backlightOnWhenIncomingCall recordingTone peerFirmwareSharing enableCdpSwPort enableCdpPcPort
              int: enableLldpSwPort enableLldpPcPort outOfRangeAlert scanningMode appButtonTimer appButtonPriority
              int: sendKeyAction powerOffWhenCharging homeScreen accessVoicemail accessApps forwardingDelay WlanProfile1
              int: WlanProfile3 WlanProfile4 phoneBookWebAccess unlockSettingsSequence restrictDataRates fipsMode
              int: fileSystemVerificationEnable java powerPriority useEnblocDialing suppressCallInfoDisplay
              int: PortAutoLinkSync voiceQualityControl cucmGSMHandoffPreference
              port: sshPort
              days: daysDisplayNotActive daysBacklightNotActive
              hhmm: displayOnTime displayOnDuration displayIdleTimeout backlightOnTime backlightOnDuration
              hhmm: backlightIdleTimeout backlightOnIdleTimeout
              host: loadServer
              text: usbClasses bluetoothProfile logServer defaultWallpaperFile enableMuteFeature enableGroupListen adminPassword disableTLSCiphers
              text: recordingToneDuration cdpEnable specialNumbers lldpAssetId ipv6LoadServer ipv6LogServer RingLocale
              text: companyPhotoDir ice instantMessaging desktopClient energyWiseDomain energyWiseSecret
              0..15: minimumRingVolume
              0..100: recordingToneLocalVolume recordingToneRemoteVolume
              0..30: moreKeyReversionTimer
              url: problemReportUploadURL applicationURL PushToTalkURL
              int: WlanProfile2
            }
            userLocale {
              text: name uid langCode version winCharSet
            }
            networkLocaleInfo {
              text: name uid version langCode winCharSet
            }
            capfList {
              capf {
                port: phonePort
                host: processNodeName
                text: ipv6Addr
              }
              capf6 {
                port: phonePort
                host: processNodeName
              }
            }
            sipProfile {
              int: autoAnswerTimer dtmfDbLevel silentPeriodBetweenCallWaitingBursts ringSettingBusyStationPolicy
              int: offhookToFirstDigitTimer
              bool: autoAnswerAltBehavior autoAnswerOverride transferOnhookEnabled enableVad alwaysUsePrimeLine
              bool: alwaysUsePrimeLineVoiceMail natEnabled callStats disableLocalSpeedDialConfig natReceivedProcessing
              bool: poundEndOfDial
              text: preferredCodec natAddress softKeyFile dialTemplate phoneLabel organizationTopLevelDomain
              text: externalNumberMask
              96..127: dtmfAvtPayload
              enum:none|avt|avt_always: dtmfOutofBand
              0..3: kpml
              0..2: stutterMsgWaiting
              port: startMediaPort stopMediaPort voipControlPort
              0..255: dscpForAudio dscpVideo dscpForTelepresence
              sipProxies {
                host: backupProxy emergencyProxy outboundProxy
                port: backupProxyPort emergencyProxyPort outboundProxyPort
                bool: registerWithProxy
              }
              sipCallFeatures {
                bool: cnfJoinEnabled rfc2543Hold localCfwdEnable semiAttendedTransfer remoteCcEnable
                bool: retainForwardInformation
                text: callForwardURI callPickupURI callPickupListURI callPickupGroupURI meetMeServiceURI
                text: abbreviatedDialURI
                0..2: callHoldRingback dndControl
                0..3: anonymousCallBlock callerIdBlocking
                0..1: uriDialingDisplayPreference
              }
              sipStack {
                int: sipInviteRetx sipRetx timerInviteExpires timerRegisterExpires timerRegisterDelta
                int: timerKeepAliveExpires timerSubscribeExpires timerSubscribeDelta timerT1 timerT2 maxRedirects
                bool: remotePartyID
                enum:none|phone: userInfo
              }
              sipLines {
                line {
                  int: featureID featureOptionMask
                  text: featureLabel name displayName contact authName authPassword messagesNumber speedDialNumber
                  host: proxy
                  port: port
                  0..3: callWaiting
                  bool: sharedLine
                  0..6: messageWaitingLampPolicy
                  0..1: messageWaitingAMWI
                  0..5: ringSettingIdle ringSettingActive
                  1..200: maxNumCalls busyTrigger
                  enum:enable|disable: recordingOption
                  url: serviceURI
                  autoAnswer {
                    0..3: autoAnswerEnabled
                    text: autoAnswerMode
                  }
                  forwardCallInfoDisplay {
                    bool: callerName callerNumber redirectedNumber dialedNumber
                  }
                }
              }
            }
            phoneServices {
              0..2: provisioning
              phoneService {
                text: name vendor version
                url: url
              }
            }
            mobility {
              text: handoffdn dtmfdn ivrdn dtmfHoldCode dtmfExclusiveHoldCode dtmfResumeCode dtmfTxfCode dtmfCnfCode
            }
            addOnModules {
              addOnModule {
                text: loadInformation deviceType
                int: deviceLine
              }
            }
            vpnGroup {
              int: mtu failConnectTime authMethod pswdPersistent autoNetDetect enableHostIDCheck
              addresses {
                url: url1 url2 url3
              }
              credentials {
                int: hashAlg
                text: certHash1
              }
            }
            TVS {
              members {
                member {
                  port: port
                  host: address
                }
              }
            }
            """;

    /** A place in a file: what may stand in it, or what its value has to be. */
    static final class Place {
        final ValueKind kind;
        private final Map<String, Place> children = new HashMap<>();

        Place(ValueKind kind) {
            this.kind = kind;
        }

        boolean holdsElements() {
            return !children.isEmpty();
        }

        @Nullable
        Place child(String name) {
            Place exact = children.get(name);
            return exact == null ? children.get(withoutNumber(name)) : exact;
        }

        Iterable<String> names() {
            return children.keySet();
        }

        /** {@code loadInformation434} is one of {@code loadInformation#}. */
        private static String withoutNumber(String name) {
            int end = name.length();
            while (end > 0 && Character.isDigit(name.charAt(end - 1))) {
                end--;
            }
            return end == name.length() ? name : name.substring(0, end) + "#";
        }
    }

    private static final Place ROOT = parse();
    private static final Map<String, List<String>> PARENTS = parents();

    private ElementCatalogue() {}

    static Place device() {
        return ROOT;
    }

    /** Where elements of that name belong; the paths begin below {@code device}. */
    static List<String> placesOf(String name) {
        return PARENTS.getOrDefault(name, List.of());
    }

    static Iterable<String> allNames() {
        return PARENTS.keySet();
    }

    /** The longest known name that the text begins with; empty if there is none. */
    static String longestPrefix(String text) {
        String longest = "";
        for (String name : allNames()) {
            if (name.length() > longest.length() && text.startsWith(name)) {
                longest = name;
            }
        }
        return longest;
    }

    private static Place parse() {
        Place root = new Place(ValueKind.ANY);
        List<Place> open = new ArrayList<>(List.of(root));
        for (String raw : DEVICE.split("\n")) {
            String line = raw.strip();
            Place parent = open.get(open.size() - 1);
            if (line.endsWith("{")) {
                Place container = new Place(ValueKind.ANY);
                parent.children.put(line.substring(0, line.length() - 2), container);
                open.add(container);
            } else if (line.equals("}")) {
                open.remove(open.size() - 1);
            } else {
                names(parent, line);
            }
        }
        Place vendorConfig = root.children.get("vendorConfig");
        if (vendorConfig != null) {
            // A call manager writes the same settings at three levels: enterprise, common profile, device.
            root.children.put("commonConfig", vendorConfig);
            root.children.put("enterpriseConfig", vendorConfig);
        }
        return root;
    }

    private static void names(Place parent, String line) {
        int colon = line.lastIndexOf(": ");
        ValueKind kind = ValueKind.parse(line.substring(0, colon));
        for (String name : line.substring(colon + 2).split(" ")) {
            parent.children.put(name, new Place(kind));
        }
    }

    private static Map<String, List<String>> parents() {
        Map<String, List<String>> parents = new HashMap<>();
        collect("", ROOT, parents);
        return parents;
    }

    private static void collect(String path, Place place, Map<String, List<String>> parents) {
        for (Map.Entry<String, Place> entry : place.children.entrySet()) {
            String name = entry.getKey();
            if (!name.equals("commonConfig") && !name.equals("enterpriseConfig")) {
                List<String> known = parents.get(name);
                if (known == null) {
                    known = new ArrayList<>();
                    parents.put(name, known);
                }
                known.add(path.isEmpty() ? "device" : path);
                collect(path.isEmpty() ? "device/" + name : path + "/" + name, entry.getValue(), parents);
            }
        }
    }
}
