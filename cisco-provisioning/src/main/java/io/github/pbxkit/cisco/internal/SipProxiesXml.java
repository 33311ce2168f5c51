package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The element {@code device/sipProfile/sipProxies}; fields in the order in which they are written. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        propOrder = {
            "registerWithProxy",
            "backupProxy",
            "backupProxyPort",
            "emergencyProxy",
            "emergencyProxyPort",
            "outboundProxy",
            "outboundProxyPort",
            "more"
        })
public final class SipProxiesXml extends XmlSection {
    @XmlElement(name = "registerWithProxy")
    public @Nullable String registerWithProxy;

    @XmlElement(name = "backupProxy")
    public @Nullable String backupProxy;

    @XmlElement(name = "backupProxyPort")
    public @Nullable String backupProxyPort;

    @XmlElement(name = "emergencyProxy")
    public @Nullable String emergencyProxy;

    @XmlElement(name = "emergencyProxyPort")
    public @Nullable String emergencyProxyPort;

    @XmlElement(name = "outboundProxy")
    public @Nullable String outboundProxy;

    @XmlElement(name = "outboundProxyPort")
    public @Nullable String outboundProxyPort;
}
