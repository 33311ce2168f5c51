package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The element {@code device/phoneServices/phoneService}; fields in the order in which they are written. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"name", "url", "vendor", "version", "more"})
public final class PhoneServiceXml extends XmlSection {
    @XmlAttribute
    public @Nullable String type;

    @XmlAttribute
    public @Nullable String category;

    @XmlElement(name = "name")
    public @Nullable String name;

    @XmlElement(name = "url")
    public @Nullable String url;

    @XmlElement(name = "vendor")
    public @Nullable String vendor;

    @XmlElement(name = "version")
    public @Nullable String version;
}
