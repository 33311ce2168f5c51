package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The element {@code device/devicePool}; fields in the order in which they are written. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        propOrder = {
            "dateTimeSetting",
            "callManagerGroup",
            "srstInfo",
            "revertPriority",
            "name",
            "connectionMonitorDuration",
            "mlppDomainId",
            "mlppIndicationStatus",
            "preemption",
            "more"
        })
public final class DevicePoolXml extends XmlSection {
    @XmlAttribute
    public @Nullable String uuid;

    @XmlElement(name = "dateTimeSetting")
    public @Nullable DateTimeSettingXml dateTimeSetting;

    @XmlElement(name = "callManagerGroup")
    public @Nullable CallManagerGroupXml callManagerGroup;

    @XmlElement(name = "srstInfo")
    public @Nullable SrstInfoXml srstInfo;

    @XmlElement(name = "revertPriority")
    public @Nullable String revertPriority;

    @XmlElement(name = "name")
    public @Nullable String name;

    @XmlElement(name = "connectionMonitorDuration")
    public @Nullable String connectionMonitorDuration;

    @XmlElement(name = "mlppDomainId")
    public @Nullable String mlppDomainId;

    @XmlElement(name = "mlppIndicationStatus")
    public @Nullable String mlppIndicationStatus;

    @XmlElement(name = "preemption")
    public @Nullable String preemption;
}
