package io.github.pbxkit.examples.provisioner;

import io.github.pbxkit.cisco.CiscoException;
import io.github.pbxkit.cisco.CnfDocument;
import io.github.pbxkit.cisco.DeviceModel;
import io.github.pbxkit.cisco.DocumentKind;
import io.github.pbxkit.cisco.LegacyConfig;
import io.github.pbxkit.cisco.LineSettings;
import io.github.pbxkit.cisco.LoadName;
import io.github.pbxkit.cisco.MacAddress;
import io.github.pbxkit.cisco.PhoneConfig;
import io.github.pbxkit.cisco.PhoneProtocol;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is in a TFTP folder.
 *
 * @param counts files by what they are, such as {@code supported: 7931 SIP} or {@code recognised: SCCP phone}
 * @param rows lines of a CSV list of the phones that can be taken over
 */
record Census(Map<String, Integer> counts, List<String> rows) {
    private static final String HEADER = "mac,model,number,name,login,password,label,server,firmware";
    private static final long LARGEST_CONFIG = 1 << 20;

    static Census of(Path folder) throws IOException {
        Census census = new Census(new TreeMap<>(), new ArrayList<>());
        try (Stream<Path> files = Files.walk(folder, 3)) {
            files.filter(Files::isRegularFile).sorted().forEach(census::add);
        } catch (UncheckedIOException e) {
            throw new InventoryException("cannot read " + folder + ": " + e.getMessage(), e);
        }
        return census;
    }

    private void add(Path file) {
        counts.merge(kind(file), 1, Integer::sum);
    }

    private String kind(Path file) {
        String name = String.valueOf(file.getFileName());
        String lower = name.toLowerCase(Locale.ROOT);
        try {
            if (lower.endsWith(".loads") || lower.endsWith(".sbn") || lower.endsWith(".sgn") || lower.endsWith(".zz")) {
                return "supported: firmware";
            }
            if (Files.size(file) > LARGEST_CONFIG) {
                return "unknown";
            }
            CnfDocument document = CnfDocument.read(file);
            switch (DocumentKind.of(document)) {
                case DEVICE:
                    return device(name, document);
                case LEGACY_SIP:
                    return legacy(name, file);
                case FLAT_PROFILE:
                    return "recognised: flat-profile (multiplatform or SPA), not supported";
                case UNKNOWN:
                    return "unknown";
                default:
                    return "supported: "
                            + DocumentKind.of(document)
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', ' ');
            }
        } catch (IOException | UncheckedIOException | CiscoException e) {
            return "unreadable";
        }
    }

    private String device(String name, CnfDocument document) {
        PhoneConfig phone = PhoneConfig.from(document);
        String load = phone.firmware().orElse("").strip();
        List<DeviceModel> models = DeviceModel.forLoad(load);
        String model = models.isEmpty()
                ? "model not told"
                : String.join("/", models.stream().map(DeviceModel::number).toList());
        boolean sccp = phone.protocol().filter(PhoneProtocol.SCCP::equals).isPresent()
                || LoadName.parse(load)
                        .protocol()
                        .filter(PhoneProtocol.SCCP::equals)
                        .isPresent();
        if (sccp) {
            return "recognised: SCCP phone " + model + ", not supported";
        }
        String broken =
                document.problems().stream().anyMatch(problem -> problem.rule().equals("xml-syntax")) ? ", broken" : "";
        MacAddress.inFileName(name).ifPresent(mac -> row(mac, models, phone));
        return "supported: SIP phone " + model + broken;
    }

    private String legacy(String name, Path file) throws IOException {
        LegacyConfig config = LegacyConfig.parse(Files.readAllBytes(file));
        MacAddress.inFileName(name)
                .ifPresent(mac -> row(mac, List.of(DeviceModel.CP7960), config.toPhoneConfig(DeviceModel.CP7960)));
        return "supported: 7940/7960 text file";
    }

    private void row(MacAddress mac, List<DeviceModel> models, PhoneConfig phone) {
        Optional<LineSettings> line = phone.lines().stream().findFirst();
        rows.add(String.join(
                ",",
                List.of(
                        mac.withColons(),
                        models.isEmpty() ? "" : models.get(0).number(),
                        cell(line.flatMap(LineSettings::name)),
                        cell(line.flatMap(LineSettings::displayName)),
                        cell(line.flatMap(LineSettings::authName)),
                        cell(line.flatMap(LineSettings::authPassword)),
                        cell(phone.label()),
                        cell(line.flatMap(phone::serverOf)),
                        cell(phone.firmware()))));
    }

    private static String cell(Optional<String> value) {
        String text = value.orElse("").strip().replace('\n', ' ').replace('\r', ' ');
        boolean quote = text.contains(",") || text.contains(";") || text.contains("\"");
        return quote ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    String csv() {
        return HEADER + "\n" + String.join("\n", rows) + "\n";
    }
}
