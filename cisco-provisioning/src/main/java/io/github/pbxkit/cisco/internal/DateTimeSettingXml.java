package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The element {@code device/devicePool/dateTimeSetting}; fields in the order in which they are written. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"dateTemplate", "timeZone", "ntps", "name", "olsonTimeZone", "timeTemplate", "more"})
public final class DateTimeSettingXml extends XmlSection {
    @XmlAttribute
    public @Nullable String uuid;

    @XmlElement(name = "dateTemplate")
    public @Nullable String dateTemplate;

    @XmlElement(name = "timeZone")
    public @Nullable String timeZone;

    @XmlElement(name = "ntps")
    public @Nullable NtpsXml ntps;

    @XmlElement(name = "name")
    public @Nullable String name;

    @XmlElement(name = "olsonTimeZone")
    public @Nullable String olsonTimeZone;

    @XmlElement(name = "timeTemplate")
    public @Nullable String timeTemplate;
}
