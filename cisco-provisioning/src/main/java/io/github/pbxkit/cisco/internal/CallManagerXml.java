package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The element {@code device/devicePool/callManagerGroup/members/member/callManager}; fields in the order in which they are written. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"ports", "processNodeName", "name", "description", "ipv6Addr", "more"})
public final class CallManagerXml extends XmlSection {
    @XmlElement(name = "ports")
    public @Nullable PortsXml ports;

    @XmlElement(name = "processNodeName")
    public @Nullable String processNodeName;

    @XmlElement(name = "name")
    public @Nullable String name;

    @XmlElement(name = "description")
    public @Nullable String description;

    @XmlElement(name = "ipv6Addr")
    public @Nullable String ipv6Addr;
}
