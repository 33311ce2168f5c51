package io.github.pbxkit.examples.lab.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pbxkit.examples.kit.ari.AriOffer.Operation;
import io.github.pbxkit.examples.lab.AsteriskServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a running server says of its own REST interface, under {@code /ari/api-docs}. */
final class AriDescription {
    private final AsteriskServer server;
    private final ObjectMapper mapper = new ObjectMapper();

    AriDescription(AsteriskServer server) {
        this.server = server;
    }

    List<Operation> operations() throws IOException {
        List<Operation> operations = new ArrayList<>();
        for (JsonNode resource : read("/api-docs/resources.json").path("apis")) {
            String file = resource.path("path").asText().replace("{format}", "json");
            for (JsonNode api : read(file).path("apis")) {
                for (JsonNode operation : api.path("operations")) {
                    operations.add(new Operation(
                            operation.path("httpMethod").asText(),
                            api.path("path").asText()));
                }
            }
        }
        return operations;
    }

    /** The types of message that have no subtypes of their own. */
    Set<String> events() throws IOException {
        JsonNode models = read("/api-docs/events.json").path("models");
        Set<String> events = new TreeSet<>();
        collect(models, "Message", events);
        return events;
    }

    private static void collect(JsonNode models, String name, Set<String> leaves) {
        JsonNode subTypes = models.path(name).path("subTypes");
        if (subTypes.isEmpty()) {
            leaves.add(name);
        }
        subTypes.forEach(subType -> collect(models, subType.asText(), leaves));
    }

    /** Closes the connection each time: Asterisk, when it stops, waits a quarter of a minute for those that are kept. */
    private JsonNode read(String path) throws IOException {
        String login = server.ariUser() + ":" + server.ariPassword();
        HttpURLConnection connection = (HttpURLConnection)
                server.ariUri().resolve("/ari" + path).toURL().openConnection();
        connection.setRequestProperty("Connection", "close");
        connection.setRequestProperty(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        try (InputStream body = connection.getInputStream()) {
            return mapper.readTree(body);
        }
    }
}
