package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The element {@code device}; fields in the order in which they are written. */
@XmlRootElement(name = "device")
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        propOrder = {
            "fullConfig",
            "deviceProtocol",
            "ipAddressMode",
            "allowAutoConfig",
            "dadEnable",
            "redirectEnable",
            "echoMultiEnable",
            "ipPreferenceModeControl",
            "ipMediaAddressFamilyPreference",
            "devicePool",
            "tvs",
            "vpnGroup",
            "sipProfile",
            "missedCallLoggingOption",
            "featurePolicyFile",
            "commonProfile",
            "vendorConfig",
            "versionStamp",
            "loadInformation",
            "inactiveLoadInformation",
            "addOnModules",
            "phoneServices",
            "userLocale",
            "networkLocale",
            "networkLocaleInfo",
            "deviceSecurityMode",
            "idleTimeout",
            "authenticationURL",
            "messagesURL",
            "servicesURL",
            "directoryURL",
            "idleURL",
            "informationURL",
            "proxyServerURL",
            "secureAuthenticationURL",
            "secureMessagesURL",
            "secureServicesURL",
            "secureDirectoryURL",
            "secureInformationURL",
            "secureIdleURL",
            "transportLayerProtocol",
            "tlsresumptiontimer",
            "phonePersonalization",
            "autoCallPickupEnable",
            "blfAudibleAlertSettingOfIdleStation",
            "blfAudibleAlertSettingOfBusyStation",
            "dndCallAlert",
            "dndReminderTimer",
            "advertiseG722Codec",
            "rollover",
            "joinAcrossLines",
            "capfAuthMode",
            "capfList",
            "certHash",
            "encrConfig",
            "userId",
            "ownerId",
            "sshUserId",
            "sshPassword",
            "tzdata",
            "dscpForSCCPPhoneConfig",
            "dscpForSCCPPhoneServices",
            "dscpForCm2Dvce",
            "singleButtonBarge",
            "portalDefaultServer",
            "mlppDomainId",
            "mlppIndicationStatus",
            "preemption",
            "executiveOverridePreemptable",
            "mobility",
            "dialToneSetting",
            "messagesNumber",
            "more"
        })
public final class DeviceXml extends XmlSection {
    @XmlAttribute
    public @Nullable String ctiid;

    @XmlAttribute
    public @Nullable String uuid;

    @XmlElement(name = "fullConfig")
    public @Nullable String fullConfig;

    @XmlElement(name = "deviceProtocol")
    public @Nullable String deviceProtocol;

    @XmlElement(name = "ipAddressMode")
    public @Nullable String ipAddressMode;

    @XmlElement(name = "allowAutoConfig")
    public @Nullable String allowAutoConfig;

    @XmlElement(name = "dadEnable")
    public @Nullable String dadEnable;

    @XmlElement(name = "redirectEnable")
    public @Nullable String redirectEnable;

    @XmlElement(name = "echoMultiEnable")
    public @Nullable String echoMultiEnable;

    @XmlElement(name = "ipPreferenceModeControl")
    public @Nullable String ipPreferenceModeControl;

    @XmlElement(name = "ipMediaAddressFamilyPreference")
    public @Nullable String ipMediaAddressFamilyPreference;

    @XmlElement(name = "devicePool")
    public @Nullable DevicePoolXml devicePool;

    @XmlElement(name = "TVS")
    public @Nullable TrustServersXml tvs;

    @XmlElement(name = "vpnGroup")
    public @Nullable VpnGroupXml vpnGroup;

    @XmlElement(name = "sipProfile")
    public @Nullable SipProfileXml sipProfile;

    @XmlElement(name = "MissedCallLoggingOption")
    public @Nullable String missedCallLoggingOption;

    @XmlElement(name = "featurePolicyFile")
    public @Nullable String featurePolicyFile;

    @XmlElement(name = "commonProfile")
    public @Nullable CommonProfileXml commonProfile;

    @XmlElement(name = "vendorConfig")
    public @Nullable VendorConfigXml vendorConfig;

    @XmlElement(name = "versionStamp")
    public @Nullable String versionStamp;

    @XmlElement(name = "loadInformation")
    public @Nullable String loadInformation;

    @XmlElement(name = "inactiveLoadInformation")
    public @Nullable String inactiveLoadInformation;

    @XmlElement(name = "addOnModules")
    public @Nullable AddOnModulesXml addOnModules;

    @XmlElement(name = "phoneServices")
    public @Nullable PhoneServicesXml phoneServices;

    @XmlElement(name = "userLocale")
    public @Nullable UserLocaleXml userLocale;

    @XmlElement(name = "networkLocale")
    public @Nullable String networkLocale;

    @XmlElement(name = "networkLocaleInfo")
    public @Nullable NetworkLocaleInfoXml networkLocaleInfo;

    @XmlElement(name = "deviceSecurityMode")
    public @Nullable String deviceSecurityMode;

    @XmlElement(name = "idleTimeout")
    public @Nullable String idleTimeout;

    @XmlElement(name = "authenticationURL")
    public @Nullable String authenticationURL;

    @XmlElement(name = "messagesURL")
    public @Nullable String messagesURL;

    @XmlElement(name = "servicesURL")
    public @Nullable String servicesURL;

    @XmlElement(name = "directoryURL")
    public @Nullable String directoryURL;

    @XmlElement(name = "idleURL")
    public @Nullable String idleURL;

    @XmlElement(name = "informationURL")
    public @Nullable String informationURL;

    @XmlElement(name = "proxyServerURL")
    public @Nullable String proxyServerURL;

    @XmlElement(name = "secureAuthenticationURL")
    public @Nullable String secureAuthenticationURL;

    @XmlElement(name = "secureMessagesURL")
    public @Nullable String secureMessagesURL;

    @XmlElement(name = "secureServicesURL")
    public @Nullable String secureServicesURL;

    @XmlElement(name = "secureDirectoryURL")
    public @Nullable String secureDirectoryURL;

    @XmlElement(name = "secureInformationURL")
    public @Nullable String secureInformationURL;

    @XmlElement(name = "secureIdleURL")
    public @Nullable String secureIdleURL;

    @XmlElement(name = "transportLayerProtocol")
    public @Nullable String transportLayerProtocol;

    @XmlElement(name = "TLSResumptionTimer")
    public @Nullable String tlsresumptiontimer;

    @XmlElement(name = "phonePersonalization")
    public @Nullable String phonePersonalization;

    @XmlElement(name = "autoCallPickupEnable")
    public @Nullable String autoCallPickupEnable;

    @XmlElement(name = "blfAudibleAlertSettingOfIdleStation")
    public @Nullable String blfAudibleAlertSettingOfIdleStation;

    @XmlElement(name = "blfAudibleAlertSettingOfBusyStation")
    public @Nullable String blfAudibleAlertSettingOfBusyStation;

    @XmlElement(name = "dndCallAlert")
    public @Nullable String dndCallAlert;

    @XmlElement(name = "dndReminderTimer")
    public @Nullable String dndReminderTimer;

    @XmlElement(name = "advertiseG722Codec")
    public @Nullable String advertiseG722Codec;

    @XmlElement(name = "rollover")
    public @Nullable String rollover;

    @XmlElement(name = "joinAcrossLines")
    public @Nullable String joinAcrossLines;

    @XmlElement(name = "capfAuthMode")
    public @Nullable String capfAuthMode;

    @XmlElement(name = "capfList")
    public @Nullable CapfListXml capfList;

    @XmlElement(name = "certHash")
    public @Nullable String certHash;

    @XmlElement(name = "encrConfig")
    public @Nullable String encrConfig;

    @XmlElement(name = "userId")
    public @Nullable String userId;

    @XmlElement(name = "ownerId")
    public @Nullable String ownerId;

    @XmlElement(name = "sshUserId")
    public @Nullable String sshUserId;

    @XmlElement(name = "sshPassword")
    public @Nullable String sshPassword;

    @XmlElement(name = "tzdata")
    public @Nullable TzdataXml tzdata;

    @XmlElement(name = "dscpForSCCPPhoneConfig")
    public @Nullable String dscpForSCCPPhoneConfig;

    @XmlElement(name = "dscpForSCCPPhoneServices")
    public @Nullable String dscpForSCCPPhoneServices;

    @XmlElement(name = "dscpForCm2Dvce")
    public @Nullable String dscpForCm2Dvce;

    @XmlElement(name = "singleButtonBarge")
    public @Nullable String singleButtonBarge;

    @XmlElement(name = "portalDefaultServer")
    public @Nullable String portalDefaultServer;

    @XmlElement(name = "mlppDomainId")
    public @Nullable String mlppDomainId;

    @XmlElement(name = "mlppIndicationStatus")
    public @Nullable String mlppIndicationStatus;

    @XmlElement(name = "preemption")
    public @Nullable String preemption;

    @XmlElement(name = "executiveOverridePreemptable")
    public @Nullable String executiveOverridePreemptable;

    @XmlElement(name = "mobility")
    public @Nullable MobilityXml mobility;

    @XmlElement(name = "dialToneSetting")
    public @Nullable String dialToneSetting;

    @XmlElement(name = "messagesNumber")
    public @Nullable String messagesNumber;
}
