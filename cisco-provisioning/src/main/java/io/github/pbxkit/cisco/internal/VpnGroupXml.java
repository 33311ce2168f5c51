package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The element {@code device/vpnGroup}; fields in the order in which they are written. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        propOrder = {
            "mtu",
            "failConnectTime",
            "authMethod",
            "pswdPersistent",
            "autoNetDetect",
            "enableHostIDCheck",
            "addresses",
            "credentials",
            "more"
        })
public final class VpnGroupXml extends XmlSection {
    @XmlElement(name = "mtu")
    public @Nullable String mtu;

    @XmlElement(name = "failConnectTime")
    public @Nullable String failConnectTime;

    @XmlElement(name = "authMethod")
    public @Nullable String authMethod;

    @XmlElement(name = "pswdPersistent")
    public @Nullable String pswdPersistent;

    @XmlElement(name = "autoNetDetect")
    public @Nullable String autoNetDetect;

    @XmlElement(name = "enableHostIDCheck")
    public @Nullable String enableHostIDCheck;

    @XmlElement(name = "addresses")
    public @Nullable AddressesXml addresses;

    @XmlElement(name = "credentials")
    public @Nullable CredentialsXml credentials;
}
