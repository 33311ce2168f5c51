package io.github.pbxkit.cisco.internal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;

/** An element without a field that holds others. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "moreSection")
public final class MoreSectionXml extends XmlSection {}
