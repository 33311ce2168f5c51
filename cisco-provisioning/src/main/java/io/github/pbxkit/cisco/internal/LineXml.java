package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The element {@code device/sipProfile/sipLines/line}; fields in the order in which they are written. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        propOrder = {
            "featureID",
            "featureLabel",
            "proxy",
            "port",
            "name",
            "displayName",
            "autoAnswer",
            "callWaiting",
            "authName",
            "authPassword",
            "contact",
            "sharedLine",
            "messageWaitingLampPolicy",
            "messageWaitingAMWI",
            "messagesNumber",
            "ringSettingIdle",
            "ringSettingActive",
            "forwardCallInfoDisplay",
            "maxNumCalls",
            "busyTrigger",
            "recordingOption",
            "speedDialNumber",
            "featureOptionMask",
            "serviceURI",
            "more"
        })
public final class LineXml extends XmlSection {
    @XmlAttribute
    public @Nullable String button;

    @XmlAttribute
    public @Nullable String lineIndex;

    @XmlElement(name = "featureID")
    public @Nullable String featureID;

    @XmlElement(name = "featureLabel")
    public @Nullable String featureLabel;

    @XmlElement(name = "proxy")
    public @Nullable String proxy;

    @XmlElement(name = "port")
    public @Nullable String port;

    @XmlElement(name = "name")
    public @Nullable String name;

    @XmlElement(name = "displayName")
    public @Nullable String displayName;

    @XmlElement(name = "autoAnswer")
    public @Nullable AutoAnswerXml autoAnswer;

    @XmlElement(name = "callWaiting")
    public @Nullable String callWaiting;

    @XmlElement(name = "authName")
    public @Nullable String authName;

    @XmlElement(name = "authPassword")
    public @Nullable String authPassword;

    @XmlElement(name = "contact")
    public @Nullable String contact;

    @XmlElement(name = "sharedLine")
    public @Nullable String sharedLine;

    @XmlElement(name = "messageWaitingLampPolicy")
    public @Nullable String messageWaitingLampPolicy;

    @XmlElement(name = "messageWaitingAMWI")
    public @Nullable String messageWaitingAMWI;

    @XmlElement(name = "messagesNumber")
    public @Nullable String messagesNumber;

    @XmlElement(name = "ringSettingIdle")
    public @Nullable String ringSettingIdle;

    @XmlElement(name = "ringSettingActive")
    public @Nullable String ringSettingActive;

    @XmlElement(name = "forwardCallInfoDisplay")
    public @Nullable ForwardCallInfoDisplayXml forwardCallInfoDisplay;

    @XmlElement(name = "maxNumCalls")
    public @Nullable String maxNumCalls;

    @XmlElement(name = "busyTrigger")
    public @Nullable String busyTrigger;

    @XmlElement(name = "recordingOption")
    public @Nullable String recordingOption;

    @XmlElement(name = "speedDialNumber")
    public @Nullable String speedDialNumber;

    @XmlElement(name = "featureOptionMask")
    public @Nullable String featureOptionMask;

    @XmlElement(name = "serviceURI")
    public @Nullable String serviceURI;
}
