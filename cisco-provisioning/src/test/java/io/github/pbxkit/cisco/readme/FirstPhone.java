package io.github.pbxkit.cisco.readme;

import io.github.pbxkit.cisco.Access;
import io.github.pbxkit.cisco.CnfDocument;
import io.github.pbxkit.cisco.ConfigCheck;
import io.github.pbxkit.cisco.DeviceModel;
import io.github.pbxkit.cisco.FindingFormat;
import io.github.pbxkit.cisco.MacAddress;
import io.github.pbxkit.cisco.PhoneConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

public final class FirstPhone {
    public static void main(String[] args) throws IOException {
        PhoneConfig phone = PhoneConfig.builder(DeviceModel.CP7931)
                .firmware("SIP31.8-5-3SR1S")
                .server("10.20.1.1")
                .label("301")
                .line(1, line -> line.name("301").authName("301").authPassword("secret"))
                .vendor(vendor -> vendor.webAccess(Access.ENABLED)) // writes 0
                .build();
        Path file = Path.of(MacAddress.parse("00:11:22:33:44:55").xmlFileName());
        Files.write(file, phone.toBytes());

        System.out.print(FindingFormat.PLAIN.write(file.toString(), ConfigCheck.check(file)));

        CnfDocument changed = CnfDocument.read(file).with("device/sipProfile/phoneLabel", "302");
        Files.write(file, changed.toBytes()); // differs in that one value
    }
}
