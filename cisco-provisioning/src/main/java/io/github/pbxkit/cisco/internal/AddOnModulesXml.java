package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;

/** The element {@code device/addOnModules}; fields in the order in which they are written. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"addOnModule", "more"})
public final class AddOnModulesXml extends XmlSection {
    @XmlElement(name = "addOnModule")
    public List<AddOnModuleXml> addOnModule = new ArrayList<>();
}
