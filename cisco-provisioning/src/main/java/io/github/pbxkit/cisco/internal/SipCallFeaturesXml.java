package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The element {@code device/sipProfile/sipCallFeatures}; fields in the order in which they are written. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        propOrder = {
            "cnfJoinEnabled",
            "callForwardURI",
            "callPickupURI",
            "callPickupListURI",
            "callPickupGroupURI",
            "meetMeServiceURI",
            "abbreviatedDialURI",
            "rfc2543Hold",
            "callHoldRingback",
            "localCfwdEnable",
            "semiAttendedTransfer",
            "anonymousCallBlock",
            "callerIdBlocking",
            "dndControl",
            "remoteCcEnable",
            "retainForwardInformation",
            "uriDialingDisplayPreference",
            "more"
        })
public final class SipCallFeaturesXml extends XmlSection {
    @XmlElement(name = "cnfJoinEnabled")
    public @Nullable String cnfJoinEnabled;

    @XmlElement(name = "callForwardURI")
    public @Nullable String callForwardURI;

    @XmlElement(name = "callPickupURI")
    public @Nullable String callPickupURI;

    @XmlElement(name = "callPickupListURI")
    public @Nullable String callPickupListURI;

    @XmlElement(name = "callPickupGroupURI")
    public @Nullable String callPickupGroupURI;

    @XmlElement(name = "meetMeServiceURI")
    public @Nullable String meetMeServiceURI;

    @XmlElement(name = "abbreviatedDialURI")
    public @Nullable String abbreviatedDialURI;

    @XmlElement(name = "rfc2543Hold")
    public @Nullable String rfc2543Hold;

    @XmlElement(name = "callHoldRingback")
    public @Nullable String callHoldRingback;

    @XmlElement(name = "localCfwdEnable")
    public @Nullable String localCfwdEnable;

    @XmlElement(name = "semiAttendedTransfer")
    public @Nullable String semiAttendedTransfer;

    @XmlElement(name = "anonymousCallBlock")
    public @Nullable String anonymousCallBlock;

    @XmlElement(name = "callerIdBlocking")
    public @Nullable String callerIdBlocking;

    @XmlElement(name = "dndControl")
    public @Nullable String dndControl;

    @XmlElement(name = "remoteCcEnable")
    public @Nullable String remoteCcEnable;

    @XmlElement(name = "retainForwardInformation")
    public @Nullable String retainForwardInformation;

    @XmlElement(name = "uriDialingDisplayPreference")
    public @Nullable String uriDialingDisplayPreference;
}
