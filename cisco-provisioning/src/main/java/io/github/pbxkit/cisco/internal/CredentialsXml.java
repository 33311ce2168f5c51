package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The element {@code device/vpnGroup/credentials}; fields in the order in which they are written. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"hashAlg", "certHash1", "more"})
public final class CredentialsXml extends XmlSection {
    @XmlElement(name = "hashAlg")
    public @Nullable String hashAlg;

    @XmlElement(name = "certHash1")
    public @Nullable String certHash1;
}
