package io.github.pbxkit.cisco;

import io.github.pbxkit.cisco.internal.DeviceXml;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is measured: the article's 7931G file, the original where the corpus is at hand, else our own writing of it. */
final class BenchFile {
    private BenchFile() {}

    static byte[] bytes() throws IOException {
        Path original = Path.of(System.getProperty("corpus.dir", "none"), "cisco/sep/seed-7931-SIP31.8-5-3SR1S.xml");
        return Files.isRegularFile(original)
                ? Files.readAllBytes(original)
                : Article7931.config().toBytes();
    }

    static JAXBContext context() throws JAXBException {
        return JAXBContext.newInstance(DeviceXml.class);
    }

    /** What a program does that reads the file by Jakarta XML Binding alone, and checks nothing. */
    static DeviceXml unmarshal(JAXBContext context, byte[] bytes) throws JAXBException {
        Unmarshaller unmarshaller = context.createUnmarshaller();
        return (DeviceXml) unmarshaller.unmarshal(new ByteArrayInputStream(bytes));
    }
}
