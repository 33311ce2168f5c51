package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The element {@code device/phoneServices}; fields in the order in which they are written. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"provisioning", "phoneService", "more"})
public final class PhoneServicesXml extends XmlSection {
    @XmlAttribute
    public @Nullable String useHTTPS;

    @XmlElement(name = "provisioning")
    public @Nullable String provisioning;

    @XmlElement(name = "phoneService")
    public List<PhoneServiceXml> phoneService = new ArrayList<>();
}
