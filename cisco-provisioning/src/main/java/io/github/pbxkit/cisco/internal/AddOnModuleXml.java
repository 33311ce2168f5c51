package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The element {@code device/addOnModules/addOnModule}; fields in the order in which they are written. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"deviceType", "deviceLine", "loadInformation", "more"})
public final class AddOnModuleXml extends XmlSection {
    @XmlAttribute
    public @Nullable String idx;

    @XmlElement(name = "deviceType")
    public @Nullable String deviceType;

    @XmlElement(name = "deviceLine")
    public @Nullable String deviceLine;

    @XmlElement(name = "loadInformation")
    public @Nullable String loadInformation;
}
