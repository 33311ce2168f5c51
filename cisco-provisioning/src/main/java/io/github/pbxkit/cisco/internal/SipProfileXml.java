package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The element {@code device/sipProfile}; fields in the order in which they are written. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        propOrder = {
            "sipProxies",
            "sipCallFeatures",
            "sipStack",
            "autoAnswerTimer",
            "autoAnswerAltBehavior",
            "autoAnswerOverride",
            "transferOnhookEnabled",
            "enableVad",
            "preferredCodec",
            "dtmfAvtPayload",
            "dtmfDbLevel",
            "dtmfOutofBand",
            "alwaysUsePrimeLine",
            "alwaysUsePrimeLineVoiceMail",
            "kpml",
            "phoneLabel",
            "stutterMsgWaiting",
            "callStats",
            "offhookToFirstDigitTimer",
            "silentPeriodBetweenCallWaitingBursts",
            "disableLocalSpeedDialConfig",
            "startMediaPort",
            "stopMediaPort",
            "natEnabled",
            "natReceivedProcessing",
            "natAddress",
            "sipLines",
            "externalNumberMask",
            "voipControlPort",
            "dscpForAudio",
            "ringSettingBusyStationPolicy",
            "dialTemplate",
            "softKeyFile",
            "dscpVideo",
            "dscpForTelepresence",
            "organizationTopLevelDomain",
            "poundEndOfDial",
            "more"
        })
public final class SipProfileXml extends XmlSection {
    @XmlElement(name = "sipProxies")
    public @Nullable SipProxiesXml sipProxies;

    @XmlElement(name = "sipCallFeatures")
    public @Nullable SipCallFeaturesXml sipCallFeatures;

    @XmlElement(name = "sipStack")
    public @Nullable SipStackXml sipStack;

    @XmlElement(name = "autoAnswerTimer")
    public @Nullable String autoAnswerTimer;

    @XmlElement(name = "autoAnswerAltBehavior")
    public @Nullable String autoAnswerAltBehavior;

    @XmlElement(name = "autoAnswerOverride")
    public @Nullable String autoAnswerOverride;

    @XmlElement(name = "transferOnhookEnabled")
    public @Nullable String transferOnhookEnabled;

    @XmlElement(name = "enableVad")
    public @Nullable String enableVad;

    @XmlElement(name = "preferredCodec")
    public @Nullable String preferredCodec;

    @XmlElement(name = "dtmfAvtPayload")
    public @Nullable String dtmfAvtPayload;

    @XmlElement(name = "dtmfDbLevel")
    public @Nullable String dtmfDbLevel;

    @XmlElement(name = "dtmfOutofBand")
    public @Nullable String dtmfOutofBand;

    @XmlElement(name = "alwaysUsePrimeLine")
    public @Nullable String alwaysUsePrimeLine;

    @XmlElement(name = "alwaysUsePrimeLineVoiceMail")
    public @Nullable String alwaysUsePrimeLineVoiceMail;

    @XmlElement(name = "kpml")
    public @Nullable String kpml;

    @XmlElement(name = "phoneLabel")
    public @Nullable String phoneLabel;

    @XmlElement(name = "stutterMsgWaiting")
    public @Nullable String stutterMsgWaiting;

    @XmlElement(name = "callStats")
    public @Nullable String callStats;

    @XmlElement(name = "offhookToFirstDigitTimer")
    public @Nullable String offhookToFirstDigitTimer;

    @XmlElement(name = "silentPeriodBetweenCallWaitingBursts")
    public @Nullable String silentPeriodBetweenCallWaitingBursts;

    @XmlElement(name = "disableLocalSpeedDialConfig")
    public @Nullable String disableLocalSpeedDialConfig;

    @XmlElement(name = "startMediaPort")
    public @Nullable String startMediaPort;

    @XmlElement(name = "stopMediaPort")
    public @Nullable String stopMediaPort;

    @XmlElement(name = "natEnabled")
    public @Nullable String natEnabled;

    @XmlElement(name = "natReceivedProcessing")
    public @Nullable String natReceivedProcessing;

    @XmlElement(name = "natAddress")
    public @Nullable String natAddress;

    @XmlElement(name = "sipLines")
    public @Nullable SipLinesXml sipLines;

    @XmlElement(name = "externalNumberMask")
    public @Nullable String externalNumberMask;

    @XmlElement(name = "voipControlPort")
    public @Nullable String voipControlPort;

    @XmlElement(name = "dscpForAudio")
    public @Nullable String dscpForAudio;

    @XmlElement(name = "ringSettingBusyStationPolicy")
    public @Nullable String ringSettingBusyStationPolicy;

    @XmlElement(name = "dialTemplate")
    public @Nullable String dialTemplate;

    @XmlElement(name = "softKeyFile")
    public @Nullable String softKeyFile;

    @XmlElement(name = "dscpVideo")
    public @Nullable String dscpVideo;

    @XmlElement(name = "dscpForTelepresence")
    public @Nullable String dscpForTelepresence;

    @XmlElement(name = "organizationTopLevelDomain")
    public @Nullable String organizationTopLevelDomain;

    @XmlElement(name = "poundEndOfDial")
    public @Nullable String poundEndOfDial;
}
