package io.github.pbxkit.examples.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.cisco.CnfDocument;
import io.github.pbxkit.cisco.DeviceModel;
import io.github.pbxkit.cisco.MacAddress;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServedFilesTest {
    private static final String FIRST = "SEP001122334455.cnf.xml";
    private static final String SECOND = "SEP001122334466.cnf.xml";

    @TempDir
    private Path folder;

    private static Inventory phones() {
        return new Inventory(List.of(phone("001122334455", "301"), phone("001122334466", "302")));
    }

    private static PhoneEntry phone(String mac, String number) {
        return new PhoneEntry(
                MacAddress.parse(mac),
                DeviceModel.CP7931,
                Map.of("number", number, "server", "10.0.0.1", "firmware", "SIP31.8-5-3SR1S"));
    }

    @Test
    void phonesWithoutAFileGetTheOneThatTheListMakes() throws Exception {
        Files.writeString(folder.resolve(FIRST), "<device/>");
        Path temporary;
        try (GeneratedFiles generated = GeneratedFiles.of(phones())) {
            temporary = generated.folder();
            ServedFiles files = new ServedFiles(folder, temporary);
            assertThat(files.find(FIRST))
                    .as("the folder's own file comes first")
                    .hasValue(folder.toRealPath().resolve(FIRST));
            assertThat(CnfDocument.read(files.find(SECOND).orElseThrow()).value("device/sipProfile/phoneLabel"))
                    .hasValue("302");
            assertThat(files.find("../" + FIRST)).isEmpty();
        }
        assertThat(temporary).as("it holds passwords").doesNotExist();
    }

    @Test
    void theTableShowsARowWheneverItChanges() throws Exception {
        PhoneWatch watch = new PhoneWatch(Clock.systemUTC());
        InetAddress address = InetAddress.getByName("127.0.0.9");
        try (GeneratedFiles generated = GeneratedFiles.of(phones())) {
            PhonesTable table = new PhonesTable(
                    new PhoneModels(new Inventory(List.of()), new ServedFiles(generated.folder())), new Messages("en"));
            assertThat(table.changes(watch.phones())).isEmpty();
            watch.onRequest(address, "CTLSEP001122334455.tlv", RequestListener.Outcome.MISSING, 0);
            watch.onRequest(address, FIRST, RequestListener.Outcome.SENT, 1);
            assertThat(table.changes(watch.phones()))
                    .singleElement()
                    .asString()
                    .matches("..:..:..  00:11:22:33:44:55  127.0.0.9 +7931 +" + FIRST + " +reading");
            assertThat(table.changes(watch.phones())).isEmpty();
            watch.onRequest(address, "dialplan.xml", RequestListener.Outcome.SENT, 1);
            assertThat(table.changes(watch.phones()))
                    .singleElement()
                    .asString()
                    .endsWith("dialplan.xml" + " ".repeat(18) + "fine");
        }
    }
}
