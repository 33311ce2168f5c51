package io.github.pbxkit.examples.quarkus.office;

import io.github.pbxkit.cisco.AsteriskPeer;
import io.github.pbxkit.cisco.DeviceModel;
import io.github.pbxkit.cisco.MacAddress;
import io.github.pbxkit.cisco.PhoneConfig;
import io.github.pbxkit.examples.quarkus.pbx.PbxConfig;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The Cisco phones that were configured, and their files. All are made at the start: a wrong one ends it with a sentence. */
@Singleton
public class Phones {
    /**
     * A phone without its secrets.
     *
     * @param file what the phone asks for
     * @param model as printed on it
     * @param extension its SIP user
     * @param label what it shows
     */
    public record Phone(String file, String model, String extension, String label) {}

    private record Kept(Phone phone, PhoneConfig config) {}

    private final String context;
    private final Map<String, Kept> phones = new TreeMap<>();

    Phones(PbxConfig config) {
        PbxConfig.Provisioning settings = config.provisioning();
        context = settings.context();
        settings.phones().forEach((mac, phone) -> {
            Kept kept = make(mac, phone, settings.server());
            phones.put(kept.phone.file(), kept);
        });
    }

    private static Kept make(String mac, PbxConfig.Phone settings, String server) {
        String where = "pbxkit.provisioning.phones." + mac;
        try {
            DeviceModel model = DeviceModel.named(settings.model())
                    .orElseThrow(() ->
                            new IllegalArgumentException("no model " + settings.model() + ", there are " + models()));
            String label = settings.label().orElse(settings.extension());
            PhoneConfig.Builder config = PhoneConfig.builder(model)
                    .server(server)
                    .label(label)
                    .line(
                            1,
                            line -> line.name(settings.extension())
                                    .authName(settings.extension())
                                    .authPassword(settings.secret().get())
                                    .label(label));
            settings.firmware().ifPresent(config::firmware);
            Phone phone = new Phone(MacAddress.parse(mac).xmlFileName(), model.number(), settings.extension(), label);
            return new Kept(phone, config.build());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
        }
    }

    private static String models() {
        return Arrays.stream(DeviceModel.values()).map(DeviceModel::number).collect(Collectors.joining(", "));
    }

    /** All of them, by extension. */
    public List<Phone> phones() {
        List<Phone> all = new ArrayList<>();
        phones.values().forEach(kept -> all.add(kept.phone));
        all.sort(Comparator.comparing(Phone::extension));
        return all;
    }

    /** @return what the phone reads; empty when no phone has such a file */
    public Optional<byte[]> file(String name) {
        return Optional.ofNullable(phones.get(name)).map(kept -> kept.config.toBytes());
    }

    /** @return the sections for pjsip.conf; empty when no phone has such a file */
    public Optional<String> peer(String name) {
        return Optional.ofNullable(phones.get(name))
                .map(kept -> AsteriskPeer.of(kept.config, context).toPjsipConf());
    }
}
