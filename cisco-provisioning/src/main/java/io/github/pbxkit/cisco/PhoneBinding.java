package io.github.pbxkit.cisco;

import io.github.pbxkit.cisco.internal.DeviceXml;
import io.github.pbxkit.cisco.internal.MoreSectionXml;
import io.github.pbxkit.cisco.internal.MoreXml;
import io.github.pbxkit.cisco.internal.XmlSection;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** Between a document, the binding classes, and bytes. */
final class PhoneBinding {
    private static final byte[] DECLARATION =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>".getBytes(StandardCharsets.US_ASCII);
    private static final int USUAL_SIZE = 8192;

    /** Fields of a binding class by the names of their elements; attributes begin with {@code @}. */
    private static final ClassValue<Map<String, Field>> FIELDS = new ClassValue<>() {
        @Override
        protected Map<String, Field> computeValue(Class<?> type) {
            Map<String, Field> fields = new LinkedHashMap<>();
            for (Field field : type.getFields()) {
                XmlElement element = field.getAnnotation(XmlElement.class);
                if (element != null) {
                    fields.put(element.name(), field);
                } else if (field.getAnnotation(XmlAttribute.class) != null) {
                    fields.put("@" + field.getName(), field);
                }
            }
            return fields;
        }
    };

    /** The context is slow to make, immutable, and safe to share. */
    private static final class Context {
        static final JAXBContext INSTANCE = create();

        private static JAXBContext create() {
            try {
                return JAXBContext.newInstance(DeviceXml.class, MoreXml.class, MoreSectionXml.class);
            } catch (JAXBException e) {
                throw new CiscoException(
                        "no Jakarta XML Binding at run time; add org.glassfish.jaxb:jaxb-runtime to the application",
                        e);
            }
        }
    }

    private PhoneBinding() {}

    // ---- writing

    static byte[] write(DeviceXml device) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream(USUAL_SIZE);
            out.writeBytes(DECLARATION);
            Marshaller marshaller = Context.INSTANCE.createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
            marshaller.setProperty(Marshaller.JAXB_FORMATTED_OUTPUT, true);
            marshaller.setProperty("org.glassfish.jaxb.indentString", "  ");
            marshaller.marshal(device, out);
            return out.toByteArray();
        } catch (JAXBException e) {
            throw new CiscoException("cannot write the phone's file: " + e.getMessage(), e);
        }
    }

    // ---- reading

    static void read(CnfElement from, XmlSection into) {
        Map<String, Field> fields = FIELDS.get(into.getClass());
        from.attributes().forEach((name, value) -> {
            Field field = fields.get("@" + name);
            if (field != null) {
                set(field, into, value);
            } else if (isPlain(name)) {
                Map<QName, String> more = into.moreAttributes == null ? new LinkedHashMap<>() : into.moreAttributes;
                more.put(new QName(name), value);
                into.moreAttributes = more;
            }
        });
        for (CnfElement child : from.rawChildren()) {
            Field field = fields.get(child.name());
            if (field == null || !readField(child, field, into)) {
                add(into, more(child));
            }
        }
    }

    /** False for what has no place in the field: a second element of a kind, or text where elements belong. */
    private static boolean readField(CnfElement child, Field field, XmlSection into) {
        if (field.getType() == String.class) {
            boolean fits = child.isLeaf() && child.rawAttributes().isEmpty() && get(field, into) == null;
            if (fits) {
                set(field, into, child.value());
            }
            return fits;
        }
        if (child.isLeaf() && !child.value().isBlank()) {
            return false;
        }
        if (field.getType() == List.class) {
            XmlSection item = create(itemType(field));
            read(child, item);
            list(field, into).add(item);
            return true;
        }
        if (get(field, into) != null) {
            return false;
        }
        XmlSection section = create(field.getType());
        read(child, section);
        set(field, into, section);
        return true;
    }

    private static JAXBElement<?> more(CnfElement element) {
        QName name = new QName(element.name().substring(element.name().indexOf(':') + 1));
        if (element.isLeaf()) {
            MoreXml leaf = new MoreXml();
            leaf.value = element.value();
            element.attributes().forEach((attribute, value) -> {
                if (isPlain(attribute)) {
                    leaf.attributes.put(new QName(attribute), value);
                }
            });
            return new JAXBElement<>(name, MoreXml.class, leaf);
        }
        MoreSectionXml section = new MoreSectionXml();
        read(element, section);
        return new JAXBElement<>(name, MoreSectionXml.class, section);
    }

    /** Attributes with a prefix, such as {@code xsi:type} of exported files, mean nothing to a phone. */
    private static boolean isPlain(String attribute) {
        return attribute.indexOf(':') < 0 && !attribute.equals("xmlns");
    }

    // ---- one value

    /** Sets the value at a path below the section; what has no field is added behind the others. */
    static void set(XmlSection section, List<String> path, String value) {
        Field field = FIELDS.get(section.getClass()).get(path.get(0));
        if (path.size() == 1) {
            if (field == null) {
                MoreXml leaf = new MoreXml();
                leaf.value = value;
                add(section, new JAXBElement<>(new QName(path.get(0)), MoreXml.class, leaf));
            } else if (field.getType() == String.class) {
                set(field, section, value);
            } else {
                throw new IllegalArgumentException("<" + path.get(0) + "> holds elements, no value");
            }
            return;
        }
        set(inner(section, field, path.get(0)), path.subList(1, path.size()), value);
    }

    private static XmlSection inner(XmlSection section, @Nullable Field field, String name) {
        if (field == null) {
            return innerMore(section, name);
        }
        if (field.getType() == String.class) {
            throw new IllegalArgumentException("<" + name + "> holds a value, no elements");
        }
        if (field.getType() == List.class) {
            List<Object> items = list(field, section);
            if (items.isEmpty()) {
                items.add(create(itemType(field)));
            }
            return (XmlSection) items.get(items.size() - 1);
        }
        Object existing = get(field, section);
        if (existing == null) {
            existing = create(field.getType());
            set(field, section, existing);
        }
        return (XmlSection) existing;
    }

    private static XmlSection innerMore(XmlSection section, String name) {
        if (section.more != null) {
            for (JAXBElement<?> element : section.more) {
                if (element.getName().getLocalPart().equals(name)
                        && element.getValue() instanceof MoreSectionXml existing) {
                    return existing;
                }
            }
        }
        MoreSectionXml created = new MoreSectionXml();
        add(section, new JAXBElement<>(new QName(name), MoreSectionXml.class, created));
        return created;
    }

    static void add(XmlSection section, JAXBElement<?> element) {
        List<JAXBElement<?>> more = section.more;
        if (more == null) {
            more = new ArrayList<>();
            section.more = more;
        }
        more.add(element);
    }

    // ---- reflection

    private static Class<?> itemType(Field field) {
        return (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
    }

    private static XmlSection create(Class<?> type) {
        try {
            return (XmlSection) type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " has a public constructor", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Field field, XmlSection section) {
        Object list = get(field, section);
        if (list == null) {
            throw new IllegalStateException(field + " begins as an empty list");
        }
        return (List<Object>) list;
    }

    private static @Nullable Object get(Field field, XmlSection section) {
        try {
            return field.get(section);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " is public", e);
        }
    }

    private static void set(Field field, XmlSection section, Object value) {
        try {
            field.set(section, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " is public", e);
        }
    }
}
