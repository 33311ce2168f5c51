package io.github.pbxkit.examples.lab.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pbxkit.examples.kit.ari.AriOffer.Operation;
import io.github.pbxkit.examples.lab.AsteriskServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a running server says of its own REST interface, under {@code /ari/api-docs}. */
final class AriDescription {
    private final AsteriskServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();

    AriDescription(AsteriskServer server) {
        this.server = server;
    }

    List<Operation> operations() throws IOException, InterruptedException {
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
    Set<String> events() throws IOException, InterruptedException {
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

    private JsonNode read(String path) throws IOException, InterruptedException {
        String login = server.ariUser() + ":" + server.ariPassword();
        HttpRequest request = HttpRequest.newBuilder(server.ariUri().resolve("/ari" + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(path + " is answered with " + response.statusCode());
        }
        return mapper.readTree(response.body());
    }
}
