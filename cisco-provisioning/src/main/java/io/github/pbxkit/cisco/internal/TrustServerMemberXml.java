package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The element {@code device/TVS/members/member}; fields in the order in which they are written. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"port", "address", "more"})
public final class TrustServerMemberXml extends XmlSection {
    @XmlAttribute
    public @Nullable String priority;

    @XmlElement(name = "port")
    public @Nullable String port;

    @XmlElement(name = "address")
    public @Nullable String address;
}
