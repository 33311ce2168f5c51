package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The element {@code device/capfList/capf}; fields in the order in which they are written. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"phonePort", "processNodeName", "ipv6Addr", "more"})
public final class CapfXml extends XmlSection {
    @XmlElement(name = "phonePort")
    public @Nullable String phonePort;

    @XmlElement(name = "processNodeName")
    public @Nullable String processNodeName;

    @XmlElement(name = "ipv6Addr")
    public @Nullable String ipv6Addr;
}
