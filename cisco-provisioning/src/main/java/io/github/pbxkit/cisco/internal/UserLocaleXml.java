package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The element {@code device/userLocale}; fields in the order in which they are written. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"name", "uid", "langCode", "version", "winCharSet", "more"})
public final class UserLocaleXml extends XmlSection {
    @XmlElement(name = "name")
    public @Nullable String name;

    @XmlElement(name = "uid")
    public @Nullable String uid;

    @XmlElement(name = "langCode")
    public @Nullable String langCode;

    @XmlElement(name = "version")
    public @Nullable String version;

    @XmlElement(name = "winCharSet")
    public @Nullable String winCharSet;
}
