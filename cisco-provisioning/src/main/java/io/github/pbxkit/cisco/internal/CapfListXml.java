package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The element {@code device/capfList}; fields in the order in which they are written. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"capf", "capf6", "more"})
public final class CapfListXml extends XmlSection {
    @XmlElement(name = "capf")
    public List<CapfXml> capf = new ArrayList<>();

    @XmlElement(name = "capf6")
    public @Nullable Capf6Xml capf6;
}
