package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The element {@code device/devicePool/callManagerGroup/members/member/callManager/ports}; fields in the order in which they are written. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        propOrder = {
            "sipPort",
            "securedSipPort",
            "ethernetPhonePort",
            "mgcpPorts",
            "analogAccessPort",
            "digitalAccessPort",
            "more"
        })
public final class PortsXml extends XmlSection {
    @XmlElement(name = "sipPort")
    public @Nullable String sipPort;

    @XmlElement(name = "securedSipPort")
    public @Nullable String securedSipPort;

    @XmlElement(name = "ethernetPhonePort")
    public @Nullable String ethernetPhonePort;

    @XmlElement(name = "mgcpPorts")
    public @Nullable MgcpPortsXml mgcpPorts;

    @XmlElement(name = "analogAccessPort")
    public @Nullable String analogAccessPort;

    @XmlElement(name = "digitalAccessPort")
    public @Nullable String digitalAccessPort;
}
