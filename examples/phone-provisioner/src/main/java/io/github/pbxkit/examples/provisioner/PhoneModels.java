package io.github.pbxkit.examples.provisioner;

import io.github.pbxkit.cisco.CiscoException;
import io.github.pbxkit.cisco.CnfDocument;
import io.github.pbxkit.cisco.DeviceModel;
import io.github.pbxkit.cisco.MacAddress;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Which model a phone is: as the list of phones says, else as the firmware in its file tells. */
final class PhoneModels {
    private final Map<MacAddress, String> listed = new HashMap<>();
    private final ServedFiles files;

    PhoneModels(Inventory inventory, ServedFiles files) {
        inventory
                .phones()
                .forEach(phone -> listed.put(phone.mac(), phone.model().number()));
        this.files = files;
    }

    /** The four digits; several with slashes where a firmware is for several; empty where nothing tells. */
    String of(PhoneWatch.Phone phone) {
        return phone.mac()
                .map(listed::get)
                .orElseGet(() -> files.find(phone.configFile())
                        .map(PhoneModels::byFirmware)
                        .orElse(""));
    }

    private static String byFirmware(Path config) {
        try {
            String load =
                    CnfDocument.read(config).value("device/loadInformation").orElse("");
            return String.join(
                    "/",
                    DeviceModel.forLoad(load).stream().map(DeviceModel::number).toList());
        } catch (CiscoException | UncheckedIOException e) {
            return "";
        }
    }
}
