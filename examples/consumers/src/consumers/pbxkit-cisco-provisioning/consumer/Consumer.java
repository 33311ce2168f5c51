package consumer;

import io.github.pbxkit.cisco.CnfDocument;
import io.github.pbxkit.cisco.ConfigCheck;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

public final class Consumer {

    private Consumer() {}

    public static void main(String[] args) {
        byte[] bytes = "<device><deviceProtocol>SIP</deviceProtocol></device>".getBytes(StandardCharsets.UTF_8);
        CnfDocument document = CnfDocument.parse(bytes);
        if (!Arrays.equals(document.toBytes(), bytes)) {
            throw new AssertionError(document);
        }
        System.out.println("ok " + ConfigCheck.check(document).size());
    }
}
