package io.github.pbxkit.examples.cookbook;

import io.github.pbxkit.cisco.DeviceModel;
import io.github.pbxkit.cisco.MacAddress;
import io.github.pbxkit.cisco.PhoneConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file of a new Cisco phone. */
final class NewPhone {
    private NewPhone() {}

    static PhoneConfig config(String number, String password) {
        return PhoneConfig.builder(DeviceModel.CP7931)
                .firmware("SIP31.8-5-3SR1S")
                .server("10.20.1.1")
                .label(number)
                .line(1, line -> line.name(number).authName(number).authPassword(password))
                .build();
    }

    /** Writes {@code SEP<mac>.cnf.xml} into the folder that TFTP serves. */
    static Path write(Path tftp, String mac, PhoneConfig phone) throws IOException {
        Path file = tftp.resolve(MacAddress.parse(mac).xmlFileName());
        return Files.write(file, phone.toBytes());
    }
}
