package io.github.pbxkit.examples.provisioner;

import io.github.pbxkit.cisco.DeviceModel;
import io.github.pbxkit.cisco.MacAddress;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The list of phones: YAML with three layers, site, model and phone, where the inner one wins; or a CSV of phones alone.
 *
 * <pre>
 * site:
 *   server: 10.20.1.1
 *   devicePool/dateTimeSetting/timeZone: Russian Standard/Daylight Time
 * models:
 *   "7931": { firmware: SIP31.8-5-3SR1S }
 * phones:                       # or the name of a CSV file
 *   - { mac: "00:11:22:33:44:55", model: 7931, number: 301, password: secret }
 * </pre>
 */
record Inventory(List<PhoneEntry> phones) {
    private static final int MAX_PHONES = 20_000;

    Inventory {
        Map<String, PhoneEntry> seen = new TreeMap<>();
        for (PhoneEntry phone : phones) {
            if (seen.put(phone.mac().digits(), phone) != null) {
                throw new InventoryException("phone " + phone.mac().withColons() + " stands in the list twice");
            }
        }
        phones = List.copyOf(seen.values());
    }

    static Inventory read(Path file) {
        try {
            if (file.toString().endsWith(".csv")) {
                return merged(Map.of(), Map.of(), InventoryCsv.rows(file));
            }
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                LoadSettings settings =
                        LoadSettings.builder().setLabel(file.toString()).build();
                return fromYaml(file, new Load(settings).loadFromReader(reader));
            }
        } catch (IOException e) {
            throw new InventoryException("cannot read " + file + ": " + e.getMessage(), e);
        } catch (YamlEngineException e) {
            throw new InventoryException(file + " is no YAML: " + e.getMessage(), e);
        }
    }

    private static Inventory fromYaml(Path file, Object yaml) throws IOException {
        Map<String, Object> top = map(yaml, file + ": the outermost level");
        Map<String, Map<String, String>> models = new LinkedHashMap<>();
        map(top.getOrDefault("models", Map.of()), file + ": models")
                .forEach((model, values) -> models.put(model, strings(values, file + ": model " + model)));
        Object phones = top.getOrDefault("phones", List.of());
        List<Map<String, String>> rows = new ArrayList<>();
        if (phones instanceof String csv) {
            rows.addAll(InventoryCsv.rows(file.resolveSibling(csv)));
        } else if (phones instanceof List<?> list) {
            for (Object phone : list) {
                rows.add(strings(phone, file + ": phone " + (rows.size() + 1)));
            }
        } else {
            throw new InventoryException(file + ": phones is neither a list nor the name of a CSV file");
        }
        return merged(strings(top.getOrDefault("site", Map.of()), file + ": site"), models, rows);
    }

    private static Inventory merged(
            Map<String, String> site, Map<String, Map<String, String>> models, List<Map<String, String>> rows) {
        if (rows.size() > MAX_PHONES) {
            throw new InventoryException("more than " + MAX_PHONES + " phones in one list");
        }
        List<PhoneEntry> phones = new ArrayList<>();
        for (Map<String, String> row : rows) {
            String where = row.getOrDefault("where", "phone " + (phones.size() + 1));
            MacAddress mac = MacAddress.find(row.getOrDefault("mac", ""))
                    .orElseThrow(() -> new InventoryException(
                            where + ": mac '" + row.getOrDefault("mac", "") + "' is not twelve hexadecimal digits"));
            DeviceModel model = DeviceModel.named(row.getOrDefault("model", ""))
                    .orElseThrow(() -> new InventoryException(
                            where + ": model '" + row.getOrDefault("model", "") + "' is not in the catalogue"));
            Map<String, String> values = new LinkedHashMap<>(site);
            values.putAll(models.getOrDefault(model.number(), Map.of()));
            row.forEach((key, value) -> {
                if (!value.isBlank()) {
                    values.put(key, value);
                }
            });
            phones.add(new PhoneEntry(mac, model, values));
        }
        return new Inventory(phones);
    }

    private static Map<String, Object> map(Object value, String where) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new InventoryException(where + " has to be names with values");
        }
        Map<String, Object> result = new LinkedHashMap<>();
        map.forEach((key, inner) -> result.put(String.valueOf(key), inner));
        return result;
    }

    private static Map<String, String> strings(Object value, String where) {
        Map<String, String> result = new LinkedHashMap<>();
        map(value, where).forEach((key, inner) -> {
            if (inner instanceof Map || inner instanceof List) {
                throw new InventoryException(where + ": " + key + " has to be one value");
            }
            result.put(key, inner == null ? "" : String.valueOf(inner));
        });
        return result;
    }
}
