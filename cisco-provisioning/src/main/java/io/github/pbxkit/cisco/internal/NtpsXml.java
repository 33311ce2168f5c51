package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;

/** The element {@code device/devicePool/dateTimeSetting/ntps}; fields in the order in which they are written. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"ntp", "more"})
public final class NtpsXml extends XmlSection {
    @XmlElement(name = "ntp")
    public List<NtpXml> ntp = new ArrayList<>();
}
