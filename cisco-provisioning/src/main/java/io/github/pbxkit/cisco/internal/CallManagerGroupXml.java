package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The element {@code device/devicePool/callManagerGroup}; fields in the order in which they are written. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"members", "tftpDefault", "name", "more"})
public final class CallManagerGroupXml extends XmlSection {
    @XmlElement(name = "members")
    public @Nullable MembersXml members;

    @XmlElement(name = "tftpDefault")
    public @Nullable String tftpDefault;

    @XmlElement(name = "name")
    public @Nullable String name;
}
