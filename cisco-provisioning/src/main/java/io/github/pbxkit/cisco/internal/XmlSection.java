package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAnyAttribute;
import jakarta.xml.bind.annotation.XmlAnyElement;
import jakarta.xml.bind.annotation.XmlTransient;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** An element that holds others; what has no field of its own comes last. */
@XmlTransient
@XmlAccessorType(XmlAccessType.FIELD)
public abstract class XmlSection {
    /** Attributes without a field; null while there are none. */
    @XmlAnyAttribute
    public @Nullable Map<QName, String> moreAttributes;

    /** Elements without a field; null while there are none. */
    @XmlAnyElement
    public @Nullable List<JAXBElement<?>> more;
}
