package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The element {@code device/sipProfile/sipLines/line/forwardCallInfoDisplay}; fields in the order in which they are written. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"callerName", "callerNumber", "redirectedNumber", "dialedNumber", "more"})
public final class ForwardCallInfoDisplayXml extends XmlSection {
    @XmlElement(name = "callerName")
    public @Nullable String callerName;

    @XmlElement(name = "callerNumber")
    public @Nullable String callerNumber;

    @XmlElement(name = "redirectedNumber")
    public @Nullable String redirectedNumber;

    @XmlElement(name = "dialedNumber")
    public @Nullable String dialedNumber;
}
