package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The element {@code device/networkLocaleInfo}; fields in the order in which they are written. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"name", "version", "uid", "langCode", "winCharSet", "more"})
public final class NetworkLocaleInfoXml extends XmlSection {
    @XmlElement(name = "name")
    public @Nullable String name;

    @XmlElement(name = "version")
    public @Nullable String version;

    @XmlElement(name = "uid")
    public @Nullable String uid;

    @XmlElement(name = "langCode")
    public @Nullable String langCode;

    @XmlElement(name = "winCharSet")
    public @Nullable String winCharSet;
}
