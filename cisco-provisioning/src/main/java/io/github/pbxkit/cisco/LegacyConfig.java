package io.github.pbxkit.cisco;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The text files of the 7940 and 7960: {@code SIPDefault.cnf} for all, {@code SIP<mac>.cnf} for one. A line is
 * {@code key: "value"}; {@code #} begins a comment.
 *
 * @param settings keys in lower case with their values, in order; of a doubled key the last counts
 */
public record LegacyConfig(Map<String, String> settings) {
    private static final String UNPROVISIONED = "UNPROVISIONED";
    private static final int MAX_LINES = 6;

    /** Copies the map in its order. */
    public LegacyConfig {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** Reads a file; lines that are no setting are left out, as {@link ConfigCheck} reports them. */
    public static LegacyConfig parse(byte[] bytes) {
        String text = CnfSource.decode(Objects.requireNonNull(bytes, "bytes")).text;
        Map<String, String> settings = new LinkedHashMap<>();
        for (String raw : text.split("\n")) {
            String line = raw.strip();
            if (!line.isEmpty() && line.charAt(0) != '#' && line.charAt(0) != ';' && LegacyText.looksLike(line)) {
                int separator = separator(line);
                settings.put(line.substring(0, separator).strip(), unquoted(line.substring(separator + 1)));
            }
        }
        return new LegacyConfig(settings);
    }

    private static int separator(String line) {
        int i = 0;
        while (line.charAt(i) != ':' && line.charAt(i) != '=') {
            i++;
        }
        return i;
    }

    /** Quotes end a value; without them a semicolon or a hash does. */
    private static String unquoted(String rest) {
        String text = rest.strip();
        if (text.startsWith("\"")) {
            int close = text.indexOf('"', 1);
            return close < 0 ? text.substring(1) : text.substring(1, close);
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ';' || text.charAt(i) == '#') {
                return text.substring(0, i).strip();
            }
        }
        return text;
    }

    /** The value of a key; empty where it is missing. */
    public Optional<String> value(String key) {
        return Optional.ofNullable(settings.get(key));
    }

    /** The file, with LF. */
    public byte[] toBytes() {
        StringBuilder out = new StringBuilder();
        settings.forEach((key, value) -> {
            if (value.indexOf('"') >= 0 || value.indexOf('\n') >= 0) {
                throw new IllegalArgumentException(key + ": a value cannot hold quotes or line ends");
            }
            out.append(key).append(": \"").append(value).append("\"\n");
        });
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What a 7941 or later would be told instead: server, lines, ports, NAT, label, codec. */
    public PhoneConfig toPhoneConfig(DeviceModel model) {
        PhoneConfig.Builder phone = PhoneConfig.builder(model);
        given("image_version").ifPresent(phone::firmware);
        given("phone_label").ifPresent(phone::label);
        given("proxy1_address").ifPresent(host -> phone.server(host, number("proxy1_port", 5060)));
        given("time_zone").ifPresent(zone -> phone.set("devicePool/dateTimeSetting/timeZone", zone));
        phone.nat(nat -> nat.enabled(isOn("nat_enable"))
                .receivedProcessing(isOn("nat_received_processing"))
                .address(settings.getOrDefault("nat_address", "")));
        given("preferred_codec")
                .flatMap(Codec::of)
                .ifPresent(codec -> phone.media(media -> media.preferredCodec(codec)));
        phone.calls(calls -> calls.localPort(number("voip_control_port", 5060)));
        phone.media(media ->
                media.firstPort(number("start_media_port", 16_384)).lastPort(number("end_media_port", 32_766)));
        for (int line = 1; line <= MAX_LINES; line++) {
            line(phone, line);
        }
        return phone.build();
    }

    private void line(PhoneConfig.Builder phone, int number) {
        String prefix = "line" + number + "_";
        given(prefix + "name")
                .ifPresent(name -> phone.line(number, line -> {
                    line.name(name)
                            .contact(name)
                            .label(given(prefix + "shortname").orElse(name));
                    line.displayName(given(prefix + "displayname").orElse(name));
                    line.authName(given(prefix + "authname").orElse(name));
                    line.authPassword(settings.getOrDefault(prefix + "password", ""));
                }));
    }

    private Optional<String> given(String key) {
        return value(key)
                .filter(value -> !value.isBlank() && !value.equals(UNPROVISIONED))
                .map(String::strip);
    }

    private boolean isOn(String key) {
        return value(key).filter(value -> value.strip().equals("1")).isPresent();
    }

    private int number(String key, int otherwise) {
        Integer number = ValueKind.number(settings.getOrDefault(key, "").strip());
        return number == null ? otherwise : number;
    }

    /** The file of a 7940 or 7960 that says what a newer phone's file says: server, lines, ports, NAT, label, codec. */
    public static LegacyConfig from(PhoneConfig phone) {
        Map<String, String> out = new LinkedHashMap<>();
        phone.firmware().ifPresent(load -> out.put("image_version", load));
        phone.label().ifPresent(label -> out.put("phone_label", label));
        phone.lines().stream().findFirst().ifPresent(line -> {
            phone.serverOf(line).ifPresent(host -> out.put("proxy1_address", host));
            out.put("proxy1_port", Words.of(line.port().orElse(5060)));
        });
        out.put("proxy_register", Words.flag(phone.proxies().register().orElse(true)));
        for (LineSettings line : phone.lines()) {
            line.button().filter(button -> button <= MAX_LINES).ifPresent(button -> addLine(out, button, line));
        }
        out.put("nat_enable", Words.flag(phone.nat().enabled().orElse(false)));
        out.put("nat_address", phone.nat().address().orElse(""));
        out.put(
                "nat_received_processing",
                Words.flag(phone.nat().receivedProcessing().orElse(false)));
        out.put("voip_control_port", Words.of(phone.calls().localPort().orElse(5060)));
        out.put("start_media_port", Words.of(phone.media().firstPort().orElse(16_384)));
        out.put("end_media_port", Words.of(phone.media().lastPort().orElse(32_766)));
        phone.media().preferredCodec().ifPresent(codec -> out.put("preferred_codec", codec.wire()));
        return new LegacyConfig(out);
    }

    private static void addLine(Map<String, String> out, int button, LineSettings line) {
        String prefix = "line" + button + "_";
        String name = line.name().orElse("");
        out.put(prefix + "name", name);
        out.put(prefix + "shortname", line.label().orElse(name));
        out.put(prefix + "displayname", line.displayName().orElse(name));
        out.put(prefix + "authname", line.authName().orElse(name));
        out.put(prefix + "password", line.authPassword().orElse(""));
    }

    /** Names of the keys; never a value, as some are passwords. */
    @Override
    public String toString() {
        return "LegacyConfig" + settings.keySet();
    }
}
