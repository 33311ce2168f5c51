package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The element {@code device/sipProfile/sipLines/line/autoAnswer}; fields in the order in which they are written. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"autoAnswerEnabled", "autoAnswerMode", "more"})
public final class AutoAnswerXml extends XmlSection {
    @XmlElement(name = "autoAnswerEnabled")
    public @Nullable String autoAnswerEnabled;

    @XmlElement(name = "autoAnswerMode")
    public @Nullable String autoAnswerMode;
}
