package io.github.pbxkit.examples.spring.desk;

import io.github.pbxkit.cisco.AsteriskPeer;
import io.github.pbxkit.cisco.DeviceModel;
import io.github.pbxkit.cisco.MacAddress;
import io.github.pbxkit.cisco.PhoneConfig;
import io.github.pbxkit.examples.spring.desk.DeskProperties.PhoneProperties;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The Cisco phones in the settings and their files. All are made at the start: a wrong one ends it with a sentence. */
@Component
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

    Phones(DeskProperties settings) {
        context = settings.context();
        settings.phones().forEach((mac, phone) -> {
            Kept kept = make(mac, phone, settings.sipServer());
            phones.put(kept.phone.file(), kept);
        });
    }

    private static Kept make(String mac, PhoneProperties settings, String server) {
        try {
            DeviceModel model = DeviceModel.named(settings.model())
                    .orElseThrow(() ->
                            new IllegalArgumentException("there is no model " + settings.model() + " but " + models()));
            String extension = settings.extension();
            String label = Objects.requireNonNullElse(settings.label(), extension);
            PhoneConfig.Builder config = PhoneConfig.builder(model)
                    .server(server)
                    .label(label)
                    .line(
                            1,
                            line -> line.name(extension)
                                    .authName(extension)
                                    .authPassword(settings.secret())
                                    .label(label));
            if (settings.firmware() != null) {
                config.firmware(settings.firmware());
            }
            Phone phone = new Phone(MacAddress.parse(mac).xmlFileName(), model.number(), extension, label);
            return new Kept(phone, config.build());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("desk.phones." + mac + ": " + e.getMessage(), e);
        }
    }

    private static String models() {
        return Arrays.stream(DeviceModel.values()).map(DeviceModel::number).collect(Collectors.joining(", "));
    }

    /** All of them by extension. */
    public List<Phone> all() {
        return phones.values().stream()
                .map(Kept::phone)
                .sorted(Comparator.comparing(Phone::extension))
                .toList();
    }

    /** What a phone reads; empty when no phone has such a file. */
    public Optional<byte[]> file(String name) {
        return Optional.ofNullable(phones.get(name)).map(kept -> kept.config.toBytes());
    }

    /** The sections of pjsip.conf for that phone; empty when no phone has such a file. */
    public Optional<String> peer(String name) {
        return Optional.ofNullable(phones.get(name))
                .map(kept -> AsteriskPeer.of(kept.config, context).toPjsipConf());
    }
}
