package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The element {@code device/sipProfile/sipStack}; fields in the order in which they are written. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        propOrder = {
            "sipInviteRetx",
            "sipRetx",
            "timerInviteExpires",
            "timerRegisterExpires",
            "timerRegisterDelta",
            "timerKeepAliveExpires",
            "timerSubscribeExpires",
            "timerSubscribeDelta",
            "timerT1",
            "timerT2",
            "maxRedirects",
            "remotePartyID",
            "userInfo",
            "more"
        })
public final class SipStackXml extends XmlSection {
    @XmlElement(name = "sipInviteRetx")
    public @Nullable String sipInviteRetx;

    @XmlElement(name = "sipRetx")
    public @Nullable String sipRetx;

    @XmlElement(name = "timerInviteExpires")
    public @Nullable String timerInviteExpires;

    @XmlElement(name = "timerRegisterExpires")
    public @Nullable String timerRegisterExpires;

    @XmlElement(name = "timerRegisterDelta")
    public @Nullable String timerRegisterDelta;

    @XmlElement(name = "timerKeepAliveExpires")
    public @Nullable String timerKeepAliveExpires;

    @XmlElement(name = "timerSubscribeExpires")
    public @Nullable String timerSubscribeExpires;

    @XmlElement(name = "timerSubscribeDelta")
    public @Nullable String timerSubscribeDelta;

    @XmlElement(name = "timerT1")
    public @Nullable String timerT1;

    @XmlElement(name = "timerT2")
    public @Nullable String timerT2;

    @XmlElement(name = "maxRedirects")
    public @Nullable String maxRedirects;

    @XmlElement(name = "remotePartyID")
    public @Nullable String remotePartyID;

    @XmlElement(name = "userInfo")
    public @Nullable String userInfo;
}
