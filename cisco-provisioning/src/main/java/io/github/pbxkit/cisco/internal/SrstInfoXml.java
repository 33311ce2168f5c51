package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The element {@code device/devicePool/srstInfo}; fields in the order in which they are written. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        propOrder = {
            "name",
            "srstOption",
            "userModifiable",
            "ipAddr1",
            "port1",
            "ipAddr2",
            "port2",
            "ipAddr3",
            "port3",
            "sipIpAddr1",
            "sipPort1",
            "sipIpAddr2",
            "sipPort2",
            "sipIpAddr3",
            "sipPort3",
            "isSecure",
            "more"
        })
public final class SrstInfoXml extends XmlSection {
    @XmlElement(name = "name")
    public @Nullable String name;

    @XmlElement(name = "srstOption")
    public @Nullable String srstOption;

    @XmlElement(name = "userModifiable")
    public @Nullable String userModifiable;

    @XmlElement(name = "ipAddr1")
    public @Nullable String ipAddr1;

    @XmlElement(name = "port1")
    public @Nullable String port1;

    @XmlElement(name = "ipAddr2")
    public @Nullable String ipAddr2;

    @XmlElement(name = "port2")
    public @Nullable String port2;

    @XmlElement(name = "ipAddr3")
    public @Nullable String ipAddr3;

    @XmlElement(name = "port3")
    public @Nullable String port3;

    @XmlElement(name = "sipIpAddr1")
    public @Nullable String sipIpAddr1;

    @XmlElement(name = "sipPort1")
    public @Nullable String sipPort1;

    @XmlElement(name = "sipIpAddr2")
    public @Nullable String sipIpAddr2;

    @XmlElement(name = "sipPort2")
    public @Nullable String sipPort2;

    @XmlElement(name = "sipIpAddr3")
    public @Nullable String sipIpAddr3;

    @XmlElement(name = "sipPort3")
    public @Nullable String sipPort3;

    @XmlElement(name = "isSecure")
    public @Nullable String isSecure;
}
