package io.github.pbxkit.cisco;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layouts as the facts describe them; the vendor's files themselves cannot be kept here. */
class FirmwareTest {
    private static final List<String> SET_7931 = List.of(
            "apps31.8-5-3ES4.sbn",
            "cnu31.8-5-3ES4.sbn",
            "cvm31sip.8-5-3ES4.sbn",
            "dsp31.8-5-3ES4.sbn",
            "jar31sip.8-5-3ES4.sbn");

    /** Version, header length, signer, signature, file name; then the text. */
    private static byte[] signed(String name, String text) {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        field(header, 3, "CN=somebody".getBytes(US_ASCII));
        field(header, 12, new byte[256]);
        field(header, 14, (name + "\0").getBytes(US_ASCII));
        header.writeBytes(new byte[] {13, (byte) (text.length() >> 8), (byte) text.length()});
        int length = 5 + 5 + header.size();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        field(out, 1, new byte[] {1, 1});
        field(out, 2, new byte[] {(byte) (length >> 8), (byte) length});
        out.writeBytes(header.toByteArray());
        out.writeBytes(text.getBytes(US_ASCII));
        return out.toByteArray();
    }

    private static void field(ByteArrayOutputStream out, int tag, byte[] value) {
        out.writeBytes(new byte[] {(byte) tag, (byte) (value.length >> 8), (byte) value.length});
        out.writeBytes(value);
    }

    private static byte[] platforms(String text) {
        ByteBuffer buffer = ByteBuffer.allocate(336 + text.length()).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(0, 0xAB1234CD).putInt(4, 336).putInt(12, text.length());
        buffer.position(336);
        return buffer.put(text.getBytes(US_ASCII)).array();
    }

    private static FirmwareLoad parse(String text) {
        return FirmwareLoad.parse(text.getBytes(US_ASCII));
    }

    @Test
    void readsTheSignedList() {
        String text = "# images\r\n" + String.join("\r\n", SET_7931) + "\r\n  \r\n";
        FirmwareLoad load = FirmwareLoad.parse(signed("SIP31.8-5-3SR1S.loads", text));
        assertThat(load.layout()).isEqualTo(FirmwareLoad.Layout.SIGNED_LIST);
        assertThat(load.name()).isEqualTo("SIP31.8-5-3SR1S.loads");
        assertThat(load.imageNames()).isEqualTo(SET_7931);
    }

    @Test
    void readsSizesAndSumsOfWirelessPhones() {
        byte[] bytes = signed("CP7925G-1.4.8.4.loads", "APPS-1.4.8.4.SBN 4711 D41D8CD98F00B204E9800998ECF8427E\n");
        assertThat(FirmwareLoad.parse(bytes).images()).singleElement().satisfies(image -> {
            assertThat(image.size()).isEqualTo(OptionalLong.of(4711));
            assertThat(image.md5()).hasValue("d41d8cd98f00b204e9800998ecf8427e");
        });
    }

    @Test
    void readsTheVersionLineOfOldPhones() {
        byte[] bytes = signed("P0S3-8-12-00.loads", "LA_VERSION=8.12\nP0S3-8-12-00.sb2\n");
        assertThat(FirmwareLoad.parse(bytes).version()).isEqualTo("8.12");
    }

    @Test
    void readsPlatforms() {
        FirmwareLoad load = FirmwareLoad.parse(
                platforms("[CISCO-ID]\nversion=12-8-1-0001-455\nhwcompat=1\n[PLATFORM_1]\nkern=kern.88xx.sbn\nsize=12\n"
                        + "[PLATFORM_2]\nrootfs=rootfs2.88xx.sbn\n"));
        assertThat(load.layout()).isEqualTo(FirmwareLoad.Layout.PLATFORMS);
        assertThat(load.version()).isEqualTo("12-8-1-0001-455");
        assertThat(load.images())
                .extracting(FirmwareLoad.Image::name, FirmwareLoad.Image::platform, FirmwareLoad.Image::size)
                .containsExactly(
                        tuple("kern.88xx.sbn", "PLATFORM_1", OptionalLong.of(12)),
                        tuple("rootfs2.88xx.sbn", "PLATFORM_2", OptionalLong.empty()));
    }

    @Test
    void readsPlainTextAndManifests() {
        assertThat(parse("CP3905.9-4-1SR3.zz\n").imageNames()).containsExactly("CP3905.9-4-1SR3.zz");
        String manifest = "<AutoUpdateManifest version=\"8\"><File name=\"cipc.exe\"/></AutoUpdateManifest>";
        assertThat(parse(manifest).imageNames()).containsExactly("cipc.exe");
    }

    @Test
    void refusesWhatIsNoList() {
        assertRefused(new byte[0], "names no image");
        assertRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0}, "89 50 4e 47");
        assertRefused("<html/>".getBytes(US_ASCII), "AutoUpdateManifest");
        assertRefused("../../etc/passwd\n".getBytes(US_ASCII), "no file name");
        assertRefused(Arrays.copyOf(signed("a.loads", "a.sbn\n"), 60), "breaks off");
        assertRefused(Arrays.copyOf(platforms("[PLATFORM_1]\nk=a.sbn\n"), 340), "cut off");
    }

    private static void assertRefused(byte[] bytes, String why) {
        assertThatThrownBy(() -> FirmwareLoad.parse(bytes))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining(why);
    }

    @Property(tries = 300)
    void survivesAnyBytes(@ForAll byte[] tail, @ForAll boolean platform) {
        byte[] head = platform ? platforms("") : new byte[] {1, 0, 2, 1, 1, 2, 0, 2, 0, 11};
        byte[] bytes = Arrays.copyOf(head, 16 + tail.length);
        System.arraycopy(tail, 0, bytes, 10, tail.length);
        try {
            assertThat(FirmwareLoad.parse(bytes).images()).isNotEmpty();
        } catch (CiscoException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @Test
    void findsWhatASetLacks(@TempDir Path served) throws IOException {
        String load = "SIP31.8-5-3SR1S";
        assertThat(FirmwareSet.check(served, load))
                .extracting(FirmwareSet.Problem::rule)
                .containsExactly("load-missing-file");
        for (String name : List.of(load + ".loads", "term31.default.loads")) {
            Files.write(served.resolve(name), signed(name, String.join("\n", SET_7931)));
        }
        for (String name : SET_7931) {
            Files.writeString(served.resolve(name), "x");
        }
        assertThat(FirmwareSet.check(served)).isEmpty();
        assertThat(FirmwareSet.loadsIn(served)).containsExactly(load, "term31.default");

        Files.delete(served.resolve("dsp31.8-5-3ES4.sbn"));
        Files.move(served.resolve("cnu31.8-5-3ES4.sbn"), served.resolve("CNU31.8-5-3ES4.sbn"));
        Files.delete(served.resolve("term31.default.loads"));
        assertThat(FirmwareSet.check(served, load))
                .extracting(FirmwareSet.Problem::message)
                .satisfiesExactly(
                        message -> assertThat(message).contains("cnu31.8-5-3ES4.sbn is there as CNU31"),
                        message -> assertThat(message).contains("dsp31.8-5-3ES4.sbn is not in"),
                        message -> assertThat(message).contains("term31.default.loads: a wiped phone asks"));
    }

    @Test
    void comparesSizesSumsAndNames(@TempDir Path served) throws IOException {
        Files.writeString(served.resolve("A.SBN"), "abc");
        Files.writeString(served.resolve("B.SBN"), "abc");
        String list = "A.SBN 4\nB.SBN 3 00000000000000000000000000000000\n";
        Files.write(served.resolve("CP7925G-2.loads"), signed("CP7925G-1.loads", list));
        assertThat(FirmwareSet.check(served))
                .extracting(FirmwareSet.Problem::rule)
                .containsExactly("load-image-missing", "load-image-size", "load-image-size");
    }

    @Test
    void takesNamesApart() {
        LoadName load = LoadName.parse("SIP31.8-5-3SR1S.loads");
        assertThat(load.name()).isEqualTo("SIP31.8-5-3SR1S");
        assertThat(load.protocol()).hasValue(PhoneProtocol.SIP);
        assertThat(load.models()).containsExactly(DeviceModel.CP7931);
        assertThat(load.version()).isEqualTo("8.5.3");
        assertThat(LoadName.parse("sip88xx.12-8-1-0201-486").models()).contains(DeviceModel.CP8841, DeviceModel.CP8861);
        assertThat(LoadName.parse("P00308010100").protocol()).hasValue(PhoneProtocol.SCCP);
        assertThat(LoadName.parse("term42.default").models()).containsExactly(DeviceModel.CP7942);
        assertThat(LoadName.parse("").models()).isEmpty();
        assertThat(LoadName.compareVersions("8.3.10", "8-3-9")).isPositive();
    }

    @Test
    void knowsModelsByNameAndNumber() {
        assertThat(DeviceModel.named("Cisco IP Phone 7931")).hasValue(DeviceModel.CP7931);
        assertThat(DeviceModel.named("79311")).isEmpty();
        assertThat(DeviceModel.withId(348)).hasValue(DeviceModel.CP7931);
        assertThat(DeviceModel.withId(434)).hasValue(DeviceModel.CP7942);
    }
}
