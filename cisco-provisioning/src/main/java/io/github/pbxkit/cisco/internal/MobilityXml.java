package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The element {@code device/mobility}; fields in the order in which they are written. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        propOrder = {
            "handoffdn",
            "dtmfdn",
            "ivrdn",
            "dtmfHoldCode",
            "dtmfExclusiveHoldCode",
            "dtmfResumeCode",
            "dtmfTxfCode",
            "dtmfCnfCode",
            "more"
        })
public final class MobilityXml extends XmlSection {
    @XmlElement(name = "handoffdn")
    public @Nullable String handoffdn;

    @XmlElement(name = "dtmfdn")
    public @Nullable String dtmfdn;

    @XmlElement(name = "ivrdn")
    public @Nullable String ivrdn;

    @XmlElement(name = "dtmfHoldCode")
    public @Nullable String dtmfHoldCode;

    @XmlElement(name = "dtmfExclusiveHoldCode")
    public @Nullable String dtmfExclusiveHoldCode;

    @XmlElement(name = "dtmfResumeCode")
    public @Nullable String dtmfResumeCode;

    @XmlElement(name = "dtmfTxfCode")
    public @Nullable String dtmfTxfCode;

    @XmlElement(name = "dtmfCnfCode")
    public @Nullable String dtmfCnfCode;
}
