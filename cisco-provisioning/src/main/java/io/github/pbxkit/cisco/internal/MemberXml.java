package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The element {@code device/devicePool/callManagerGroup/members/member}; fields in the order in which they are written. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"callManager", "more"})
public final class MemberXml extends XmlSection {
    @XmlAttribute
    public @Nullable String priority;

    @XmlElement(name = "callManager")
    public @Nullable CallManagerXml callManager;
}
