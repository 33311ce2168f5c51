package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The element {@code device/vendorConfig}; fields in the order in which they are written. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        propOrder = {
            "defaultWallpaperFile",
            "disableSpeaker",
            "disableSpeakerAndHeadset",
            "enableMuteFeature",
            "enableGroupListen",
            "holdResumeKey",
            "recentsSoftKey",
            "dfBit",
            "pcPort",
            "spanToPCPort",
            "garp",
            "eapAuthentication",
            "rtcp",
            "videoRtcp",
            "voiceVlanAccess",
            "videoCapability",
            "hideVideoByDefault",
            "separateMute",
            "ciscoCamera",
            "usb1",
            "usb2",
            "usbClasses",
            "sdio",
            "wifi",
            "bluetooth",
            "bluetoothProfile",
            "btpbap",
            "bthfu",
            "ehookEnable",
            "autoSelectLineEnable",
            "autoCallSelect",
            "incomingCallToastTimer",
            "dialToneFromReleaseKey",
            "joinAndDirectTransferPolicy",
            "minimumRingVolume",
            "simplifiedNewCall",
            "actionableAlert",
            "showCallHistoryForSelectedLine",
            "kemOneColumn",
            "lineMode",
            "lowerYourVoiceAlert",
            "markCallAsSpam",
            "callParkMonitor",
            "allCallsOnPrimary",
            "softKeyControl",
            "settingsAccess",
            "webProtocol",
            "tls12Only",
            "webAccess",
            "webAdmin",
            "adminPassword",
            "sshAccess",
            "detectCMConnectionFailure",
            "disableTLSCiphers",
            "adminConfigurableRinger",
            "g722CodecSupport",
            "handsetWidebandEnable",
            "headsetWidebandEnable",
            "headsetWidebandUIControl",
            "handsetWidebandUIControl",
            "daysDisplayNotActive",
            "displayOnTime",
            "displayOnDuration",
            "displayIdleTimeout",
            "displayOnWhenIncomingCall",
            "displayRefreshRate",
            "daysBacklightNotActive",
            "backlightOnTime",
            "backlightOnDuration",
            "backlightIdleTimeout",
            "backlightOnWhenIncomingCall",
            "recordingTone",
            "recordingToneLocalVolume",
            "recordingToneRemoteVolume",
            "recordingToneDuration",
            "moreKeyReversionTimer",
            "peerFirmwareSharing",
            "loadServer",
            "problemReportUploadURL",
            "enableCdpSwPort",
            "enableCdpPcPort",
            "enableLldpSwPort",
            "enableLldpPcPort",
            "cdpEnable",
            "powerNegotiation",
            "outOfRangeAlert",
            "scanningMode",
            "applicationURL",
            "appButtonTimer",
            "appButtonPriority",
            "specialNumbers",
            "sendKeyAction",
            "powerOffWhenCharging",
            "homeScreen",
            "accessContacts",
            "accessFavorites",
            "accessVoicemail",
            "accessApps",
            "sshPort",
            "loggingDisplay",
            "logServer",
            "forwardingDelay",
            "wlanProfile1",
            "wlanProfile2",
            "wlanProfile3",
            "wlanProfile4",
            "pushToTalkURL",
            "phoneBookWebAccess",
            "unlockSettingsSequence",
            "restrictDataRates",
            "fipsMode",
            "fileSystemVerificationEnable",
            "java",
            "lldpAssetId",
            "powerPriority",
            "useEnblocDialing",
            "suppressCallInfoDisplay",
            "portAutoLinkSync",
            "ipv6LoadServer",
            "ipv6LogServer",
            "voiceQualityControl",
            "cucmGSMHandoffPreference",
            "backlightOnIdleTimeout",
            "ringLocale",
            "companyPhotoDir",
            "ice",
            "instantMessaging",
            "desktopClient",
            "energyWiseDomain",
            "energyWiseSecret",
            "more"
        })
public final class VendorConfigXml extends XmlSection {
    @XmlElement(name = "defaultWallpaperFile")
    public @Nullable String defaultWallpaperFile;

    @XmlElement(name = "disableSpeaker")
    public @Nullable String disableSpeaker;

    @XmlElement(name = "disableSpeakerAndHeadset")
    public @Nullable String disableSpeakerAndHeadset;

    @XmlElement(name = "enableMuteFeature")
    public @Nullable String enableMuteFeature;

    @XmlElement(name = "enableGroupListen")
    public @Nullable String enableGroupListen;

    @XmlElement(name = "holdResumeKey")
    public @Nullable String holdResumeKey;

    @XmlElement(name = "recentsSoftKey")
    public @Nullable String recentsSoftKey;

    @XmlElement(name = "dfBit")
    public @Nullable String dfBit;

    @XmlElement(name = "pcPort")
    public @Nullable String pcPort;

    @XmlElement(name = "spanToPCPort")
    public @Nullable String spanToPCPort;

    @XmlElement(name = "garp")
    public @Nullable String garp;

    @XmlElement(name = "eapAuthentication")
    public @Nullable String eapAuthentication;

    @XmlElement(name = "rtcp")
    public @Nullable String rtcp;

    @XmlElement(name = "videoRtcp")
    public @Nullable String videoRtcp;

    @XmlElement(name = "voiceVlanAccess")
    public @Nullable String voiceVlanAccess;

    @XmlElement(name = "videoCapability")
    public @Nullable String videoCapability;

    @XmlElement(name = "hideVideoByDefault")
    public @Nullable String hideVideoByDefault;

    @XmlElement(name = "separateMute")
    public @Nullable String separateMute;

    @XmlElement(name = "ciscoCamera")
    public @Nullable String ciscoCamera;

    @XmlElement(name = "usb1")
    public @Nullable String usb1;

    @XmlElement(name = "usb2")
    public @Nullable String usb2;

    @XmlElement(name = "usbClasses")
    public @Nullable String usbClasses;

    @XmlElement(name = "sdio")
    public @Nullable String sdio;

    @XmlElement(name = "wifi")
    public @Nullable String wifi;

    @XmlElement(name = "bluetooth")
    public @Nullable String bluetooth;

    @XmlElement(name = "bluetoothProfile")
    public @Nullable String bluetoothProfile;

    @XmlElement(name = "btpbap")
    public @Nullable String btpbap;

    @XmlElement(name = "bthfu")
    public @Nullable String bthfu;

    @XmlElement(name = "ehookEnable")
    public @Nullable String ehookEnable;

    @XmlElement(name = "autoSelectLineEnable")
    public @Nullable String autoSelectLineEnable;

    @XmlElement(name = "autoCallSelect")
    public @Nullable String autoCallSelect;

    @XmlElement(name = "incomingCallToastTimer")
    public @Nullable String incomingCallToastTimer;

    @XmlElement(name = "dialToneFromReleaseKey")
    public @Nullable String dialToneFromReleaseKey;

    @XmlElement(name = "joinAndDirectTransferPolicy")
    public @Nullable String joinAndDirectTransferPolicy;

    @XmlElement(name = "minimumRingVolume")
    public @Nullable String minimumRingVolume;

    @XmlElement(name = "simplifiedNewCall")
    public @Nullable String simplifiedNewCall;

    @XmlElement(name = "actionableAlert")
    public @Nullable String actionableAlert;

    @XmlElement(name = "showCallHistoryForSelectedLine")
    public @Nullable String showCallHistoryForSelectedLine;

    @XmlElement(name = "kemOneColumn")
    public @Nullable String kemOneColumn;

    @XmlElement(name = "lineMode")
    public @Nullable String lineMode;

    @XmlElement(name = "lowerYourVoiceAlert")
    public @Nullable String lowerYourVoiceAlert;

    @XmlElement(name = "markCallAsSpam")
    public @Nullable String markCallAsSpam;

    @XmlElement(name = "callParkMonitor")
    public @Nullable String callParkMonitor;

    @XmlElement(name = "allCallsOnPrimary")
    public @Nullable String allCallsOnPrimary;

    @XmlElement(name = "softKeyControl")
    public @Nullable String softKeyControl;

    @XmlElement(name = "settingsAccess")
    public @Nullable String settingsAccess;

    @XmlElement(name = "webProtocol")
    public @Nullable String webProtocol;

    @XmlElement(name = "tls12Only")
    public @Nullable String tls12Only;

    @XmlElement(name = "webAccess")
    public @Nullable String webAccess;

    @XmlElement(name = "webAdmin")
    public @Nullable String webAdmin;

    @XmlElement(name = "adminPassword")
    public @Nullable String adminPassword;

    @XmlElement(name = "sshAccess")
    public @Nullable String sshAccess;

    @XmlElement(name = "detectCMConnectionFailure")
    public @Nullable String detectCMConnectionFailure;

    @XmlElement(name = "disableTLSCiphers")
    public @Nullable String disableTLSCiphers;

    @XmlElement(name = "adminConfigurableRinger")
    public @Nullable String adminConfigurableRinger;

    @XmlElement(name = "g722CodecSupport")
    public @Nullable String g722CodecSupport;

    @XmlElement(name = "handsetWidebandEnable")
    public @Nullable String handsetWidebandEnable;

    @XmlElement(name = "headsetWidebandEnable")
    public @Nullable String headsetWidebandEnable;

    @XmlElement(name = "headsetWidebandUIControl")
    public @Nullable String headsetWidebandUIControl;

    @XmlElement(name = "handsetWidebandUIControl")
    public @Nullable String handsetWidebandUIControl;

    @XmlElement(name = "daysDisplayNotActive")
    public @Nullable String daysDisplayNotActive;

    @XmlElement(name = "displayOnTime")
    public @Nullable String displayOnTime;

    @XmlElement(name = "displayOnDuration")
    public @Nullable String displayOnDuration;

    @XmlElement(name = "displayIdleTimeout")
    public @Nullable String displayIdleTimeout;

    @XmlElement(name = "displayOnWhenIncomingCall")
    public @Nullable String displayOnWhenIncomingCall;

    @XmlElement(name = "displayRefreshRate")
    public @Nullable String displayRefreshRate;

    @XmlElement(name = "daysBacklightNotActive")
    public @Nullable String daysBacklightNotActive;

    @XmlElement(name = "backlightOnTime")
    public @Nullable String backlightOnTime;

    @XmlElement(name = "backlightOnDuration")
    public @Nullable String backlightOnDuration;

    @XmlElement(name = "backlightIdleTimeout")
    public @Nullable String backlightIdleTimeout;

    @XmlElement(name = "backlightOnWhenIncomingCall")
    public @Nullable String backlightOnWhenIncomingCall;

    @XmlElement(name = "recordingTone")
    public @Nullable String recordingTone;

    @XmlElement(name = "recordingToneLocalVolume")
    public @Nullable String recordingToneLocalVolume;

    @XmlElement(name = "recordingToneRemoteVolume")
    public @Nullable String recordingToneRemoteVolume;

    @XmlElement(name = "recordingToneDuration")
    public @Nullable String recordingToneDuration;

    @XmlElement(name = "moreKeyReversionTimer")
    public @Nullable String moreKeyReversionTimer;

    @XmlElement(name = "peerFirmwareSharing")
    public @Nullable String peerFirmwareSharing;

    @XmlElement(name = "loadServer")
    public @Nullable String loadServer;

    @XmlElement(name = "problemReportUploadURL")
    public @Nullable String problemReportUploadURL;

    @XmlElement(name = "enableCdpSwPort")
    public @Nullable String enableCdpSwPort;

    @XmlElement(name = "enableCdpPcPort")
    public @Nullable String enableCdpPcPort;

    @XmlElement(name = "enableLldpSwPort")
    public @Nullable String enableLldpSwPort;

    @XmlElement(name = "enableLldpPcPort")
    public @Nullable String enableLldpPcPort;

    @XmlElement(name = "cdpEnable")
    public @Nullable String cdpEnable;

    @XmlElement(name = "powerNegotiation")
    public @Nullable String powerNegotiation;

    @XmlElement(name = "outOfRangeAlert")
    public @Nullable String outOfRangeAlert;

    @XmlElement(name = "scanningMode")
    public @Nullable String scanningMode;

    @XmlElement(name = "applicationURL")
    public @Nullable String applicationURL;

    @XmlElement(name = "appButtonTimer")
    public @Nullable String appButtonTimer;

    @XmlElement(name = "appButtonPriority")
    public @Nullable String appButtonPriority;

    @XmlElement(name = "specialNumbers")
    public @Nullable String specialNumbers;

    @XmlElement(name = "sendKeyAction")
    public @Nullable String sendKeyAction;

    @XmlElement(name = "powerOffWhenCharging")
    public @Nullable String powerOffWhenCharging;

    @XmlElement(name = "homeScreen")
    public @Nullable String homeScreen;

    @XmlElement(name = "accessContacts")
    public @Nullable String accessContacts;

    @XmlElement(name = "accessFavorites")
    public @Nullable String accessFavorites;

    @XmlElement(name = "accessVoicemail")
    public @Nullable String accessVoicemail;

    @XmlElement(name = "accessApps")
    public @Nullable String accessApps;

    @XmlElement(name = "sshPort")
    public @Nullable String sshPort;

    @XmlElement(name = "loggingDisplay")
    public @Nullable String loggingDisplay;

    @XmlElement(name = "logServer")
    public @Nullable String logServer;

    @XmlElement(name = "forwardingDelay")
    public @Nullable String forwardingDelay;

    @XmlElement(name = "WlanProfile1")
    public @Nullable String wlanProfile1;

    @XmlElement(name = "WlanProfile2")
    public @Nullable String wlanProfile2;

    @XmlElement(name = "WlanProfile3")
    public @Nullable String wlanProfile3;

    @XmlElement(name = "WlanProfile4")
    public @Nullable String wlanProfile4;

    @XmlElement(name = "PushToTalkURL")
    public @Nullable String pushToTalkURL;

    @XmlElement(name = "phoneBookWebAccess")
    public @Nullable String phoneBookWebAccess;

    @XmlElement(name = "unlockSettingsSequence")
    public @Nullable String unlockSettingsSequence;

    @XmlElement(name = "restrictDataRates")
    public @Nullable String restrictDataRates;

    @XmlElement(name = "fipsMode")
    public @Nullable String fipsMode;

    @XmlElement(name = "fileSystemVerificationEnable")
    public @Nullable String fileSystemVerificationEnable;

    @XmlElement(name = "java")
    public @Nullable String java;

    @XmlElement(name = "lldpAssetId")
    public @Nullable String lldpAssetId;

    @XmlElement(name = "powerPriority")
    public @Nullable String powerPriority;

    @XmlElement(name = "useEnblocDialing")
    public @Nullable String useEnblocDialing;

    @XmlElement(name = "suppressCallInfoDisplay")
    public @Nullable String suppressCallInfoDisplay;

    @XmlElement(name = "PortAutoLinkSync")
    public @Nullable String portAutoLinkSync;

    @XmlElement(name = "ipv6LoadServer")
    public @Nullable String ipv6LoadServer;

    @XmlElement(name = "ipv6LogServer")
    public @Nullable String ipv6LogServer;

    @XmlElement(name = "voiceQualityControl")
    public @Nullable String voiceQualityControl;

    @XmlElement(name = "cucmGSMHandoffPreference")
    public @Nullable String cucmGSMHandoffPreference;

    @XmlElement(name = "backlightOnIdleTimeout")
    public @Nullable String backlightOnIdleTimeout;

    @XmlElement(name = "RingLocale")
    public @Nullable String ringLocale;

    @XmlElement(name = "companyPhotoDir")
    public @Nullable String companyPhotoDir;

    @XmlElement(name = "ice")
    public @Nullable String ice;

    @XmlElement(name = "instantMessaging")
    public @Nullable String instantMessaging;

    @XmlElement(name = "desktopClient")
    public @Nullable String desktopClient;

    @XmlElement(name = "energyWiseDomain")
    public @Nullable String energyWiseDomain;

    @XmlElement(name = "energyWiseSecret")
    public @Nullable String energyWiseSecret;
}
