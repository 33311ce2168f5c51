package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The element {@code device/commonProfile}; fields in the order in which they are written. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"phonePassword", "backgroundImageAccess", "callLogBlfEnabled", "defaultBackground", "more"})
public final class CommonProfileXml extends XmlSection {
    @XmlElement(name = "phonePassword")
    public @Nullable String phonePassword;

    @XmlElement(name = "backgroundImageAccess")
    public @Nullable String backgroundImageAccess;

    @XmlElement(name = "callLogBlfEnabled")
    public @Nullable String callLogBlfEnabled;

    @XmlElement(name = "defaultBackground")
    public @Nullable String defaultBackground;
}
