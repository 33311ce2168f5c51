package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The element {@code device/devicePool/callManagerGroup/members/member/callManager/ports/mgcpPorts}; fields in the order in which they are written. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"listen", "keepAlive", "more"})
public final class MgcpPortsXml extends XmlSection {
    @XmlElement(name = "listen")
    public @Nullable String listen;

    @XmlElement(name = "keepAlive")
    public @Nullable String keepAlive;
}
