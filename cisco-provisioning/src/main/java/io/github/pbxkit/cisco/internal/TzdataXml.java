package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The element {@code device/tzdata}; fields in the order in which they are written. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"tzolsonversion", "tzupdater", "more"})
public final class TzdataXml extends XmlSection {
    @XmlElement(name = "tzolsonversion")
    public @Nullable String tzolsonversion;

    @XmlElement(name = "tzupdater")
    public @Nullable String tzupdater;
}
