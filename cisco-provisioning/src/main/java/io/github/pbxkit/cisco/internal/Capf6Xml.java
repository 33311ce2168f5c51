package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The element {@code device/capfList/capf6}; fields in the order in which they are written. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"phonePort", "processNodeName", "more"})
public final class Capf6Xml extends XmlSection {
    @XmlElement(name = "phonePort")
    public @Nullable String phonePort;

    @XmlElement(name = "processNodeName")
    public @Nullable String processNodeName;
}
