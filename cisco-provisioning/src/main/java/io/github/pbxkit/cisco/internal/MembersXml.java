package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;

/** The element {@code device/devicePool/callManagerGroup/members}; fields in the order in which they are written. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"member", "more"})
public final class MembersXml extends XmlSection {
    @XmlElement(name = "member")
    public List<MemberXml> member = new ArrayList<>();
}
