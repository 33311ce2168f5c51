package io.github.pbxkit.examples.provisioner;

import io.github.pbxkit.cisco.DeviceModel;
import io.github.pbxkit.cisco.MacAddress;
import io.github.pbxkit.cisco.PhoneConfig;
import java.util.Map;

/**
 * A phone of the list, with everything that site and model say already merged in.
 *
 * @param mac its address
 * @param model its model
 * @param values number, name, password, label, server, firmware, and any path with a slash
 */
record PhoneEntry(MacAddress mac, DeviceModel model, Map<String, String> values) {
    private static final String[] REQUIRED = {"number", "server"};

    PhoneEntry {
        values = Map.copyOf(values);
        for (String key : REQUIRED) {
            if (values.getOrDefault(key, "").isBlank()) {
                throw new InventoryException("phone " + mac.withColons() + ": no " + key
                        + "; give it for the phone, its model, or the site");
            }
        }
    }

    String fileName() {
        return mac.xmlFileName();
    }

    /** The line's number, which is also the name of the phone's endpoint. */
    String number() {
        return value("number", "");
    }

    PhoneConfig config() {
        String number = number();
        PhoneConfig.Builder phone =
                PhoneConfig.builder(model).server(value("server", "")).label(value("label", number));
        String firmware = value("firmware", "");
        if (!firmware.isEmpty()) {
            phone.firmware(firmware);
        }
        phone.line(
                1,
                line -> line.lineIndex(1)
                        .proxy(value("server", ""))
                        .name(number)
                        .contact(number)
                        .label(value("label", number))
                        .displayName(value("name", number))
                        .authName(value("login", number))
                        .authPassword(value("password", "")));
        values.forEach((path, value) -> {
            if (path.indexOf('/') > 0) {
                phone.set(path, value);
            }
        });
        return phone.build();
    }

    private String value(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    /** Never a password. */
    @Override
    public String toString() {
        return mac.withColons() + " " + model.number() + " " + number();
    }
}
