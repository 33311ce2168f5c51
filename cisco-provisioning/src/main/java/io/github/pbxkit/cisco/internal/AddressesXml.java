package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The element {@code device/vpnGroup/addresses}; fields in the order in which they are written. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"url1", "url2", "url3", "more"})
public final class AddressesXml extends XmlSection {
    @XmlElement(name = "url1")
    public @Nullable String url1;

    @XmlElement(name = "url2")
    public @Nullable String url2;

    @XmlElement(name = "url3")
    public @Nullable String url3;
}
