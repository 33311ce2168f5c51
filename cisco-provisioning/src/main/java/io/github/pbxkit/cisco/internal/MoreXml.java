package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAnyAttribute;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.namespace.QName;

/** An element without a field that holds a text. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "more")
public final class MoreXml {
    /** Attributes in their order. */
    @XmlAnyAttribute
    public Map<QName, String> attributes = new LinkedHashMap<>();

    /** The text. */
    @XmlValue
    public String value = "";
}
