package io.github.pbxkit.cisco;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * {@code XMLDefault.cnf.xml}: what a phone gets that has no file of its own. It names the server and a firmware for each
 * model, so that any new phone upgrades itself.
 *
 * @param servers the servers, the preferred one first
 * @param loads firmware by model; written by the models' numbers
 */
public record DefaultConfig(List<String> servers, Map<DeviceModel, String> loads) {
    /** Copies what it is given and refuses a file without a server. */
    public DefaultConfig {
        servers = List.copyOf(servers);
        loads = Map.copyOf(loads);
        if (servers.isEmpty()) {
            throw new IllegalArgumentException("XMLDefault.cnf.xml needs a server");
        }
    }

    /**
     * Reads a file; numbers of models that are not in the catalogue are left out.
     *
     * @throws MalformedFileException if the outermost element is neither Default nor default, or names no server
     */
    public static DefaultConfig from(CnfDocument document) {
        if (DocumentKind.of(document) != DocumentKind.DEFAULT) {
            throw new MalformedFileException("XMLDefault.cnf.xml begins with <Default>");
        }
        List<String> servers = document.all("//processNodeName").stream()
                .map(element -> element.value().strip())
                .filter(host -> !host.isEmpty())
                .toList();
        if (servers.isEmpty()) {
            throw new MalformedFileException("XMLDefault.cnf.xml names no server in processNodeName");
        }
        Map<DeviceModel, String> loads = new TreeMap<>();
        for (CnfElement element : Objects.requireNonNull(document.rootOrNull()).rawChildren()) {
            Integer id = element.name.startsWith("loadInformation")
                    ? ValueKind.number(element.name.substring("loadInformation".length()))
                    : null;
            String load = element.value().strip();
            if (id != null && !load.isEmpty()) {
                DeviceModel.withId(id).ifPresent(model -> loads.put(model, load));
            }
        }
        return new DefaultConfig(servers, loads);
    }

    /** The file, UTF-8. */
    public byte[] toBytes() {
        StringBuilder out = new StringBuilder("<Default>\n  <callManagerGroup>\n    <members>\n");
        for (int i = 0; i < servers.size(); i++) {
            out.append("      <member priority=\"").append(i).append("\">\n        <callManager>\n");
            out.append(
                    "          <ports>\n            <ethernetPhonePort>2000</ethernetPhonePort>\n          </ports>\n");
            out.append("          <processNodeName>").append(CnfText.escapeText(servers.get(i)));
            out.append("</processNodeName>\n        </callManager>\n      </member>\n");
        }
        out.append("    </members>\n  </callManagerGroup>\n");
        new TreeMap<>(loads).forEach((model, load) -> {
            String name = "loadInformation" + model.id();
            out.append("  <")
                    .append(name)
                    .append(" model=\"Cisco ")
                    .append(model.number())
                    .append("\">");
            out.append(CnfText.escapeText(load)).append("</").append(name).append(">\n");
        });
        return out.append("</Default>\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
