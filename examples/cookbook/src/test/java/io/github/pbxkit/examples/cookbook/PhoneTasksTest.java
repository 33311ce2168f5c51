package io.github.pbxkit.examples.cookbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.cisco.CnfDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tasks around Cisco phones, on files. */
class PhoneTasksTest {
    @TempDir
    private Path tftp;

    @Test
    void writesTheFileOfAPhoneAndItsPeer() throws IOException {
        Path file = NewPhone.write(tftp, "00:11:22:33:44:55", NewPhone.config("301", "a-secret"));

        assertThat(file).hasFileName("SEP001122334455.cnf.xml");
        CnfDocument document = CnfDocument.read(file);
        assertThat(document.value("device/sipProfile/phoneLabel")).hasValue("301");
        assertThat(document.value("device/loadInformation")).hasValue("SIP31.8-5-3SR1S");
        assertThat(PeerOfPhone.pjsip(file))
                .contains("[301]", "type=endpoint", "context=from-internal", "password=a-secret");
    }

    @Test
    void namesTheErrorsOfAFolder() throws IOException {
        Path file = NewPhone.write(tftp, "00:11:22:33:44:55", NewPhone.config("301", "a-secret"));
        Files.writeString(tftp.resolve("SIP31.8-5-3SR1S.loads"), "");
        String broken = Files.readString(file).replace("</phoneLabel>", "</phoneLable>");
        Files.writeString(tftp.resolve("SEP0011223344AA.cnf.xml"), broken);

        String errors = CheckFolder.errors(tftp);

        assertThat(errors.lines().filter(line -> line.contains("xml-")))
                .isNotEmpty()
                .allMatch(line -> line.matches("SEP0011223344AA\\.cnf\\.xml:\\d+:\\d+: .*"));
    }

    @Test
    void tellsPhonesTheirServer() throws IOException {
        Path file = tftp.resolve("phones.conf");

        PhonesFindServer.write(file, "10.20.1.1", "10.20.1.2");

        assertThat(Files.readString(file)).contains("66,", "150,10.20.1.1,10.20.1.2");
    }
}
