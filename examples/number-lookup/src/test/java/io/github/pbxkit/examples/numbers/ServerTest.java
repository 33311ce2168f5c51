package io.github.pbxkit.examples.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static LookupServer server;

    @BeforeAll
    static void start() {
        server = SampleServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(String path) throws Exception {
        return JSON.readTree(get(path).body());
    }

    @ParameterizedTest
    @CsvSource({"9161234567", "79161234567", "89161234567", "%2B7+(916)+123-45-67"})
    void oldClientsGetKeyedJsonForANumber(String number) throws Exception {
        JsonNode first = json("/?get=num&num=" + number).get("0");
        assertThat(first.get("operator").asText()).isEqualTo("АО \"Учебная сотовая\"");
        assertThat(first.get("region").asText()).isEqualTo("г. Москва и Московская область");
        assertThat(first.get("from").asText()).isEqualTo("9161000000");
    }

    @Test
    void oldClientsGetOtherFormatsWhenTheyAsk() throws Exception {
        assertThat(get("/?get=num&num=9161234567&format=plain").body())
                .startsWith("operator: АО \"Учебная сотовая\"\n");
        assertThat(get("/?get=num&num=9161234567&format=csv").body()).startsWith("operator;region;from;to\n\"АО \"\"");
        assertThat(get("/?get=num&num=9161234567&format=xml").body()).contains("<region>г. Москва");
        assertThat(get("/?get=num&num=9161234567&field=region").body()).isEqualTo("г. Москва и Московская область\n");
        assertThat(json("/?get=num&num=%2B4930123456").get("0").get("country").asText())
                .isEqualTo("Германия");
    }

    @Test
    void oldClientsGetACodeAsPlainTextAndKeyedJson() throws Exception {
        HttpResponse<String> plain = get("/?get=code&code=800");
        assertThat(plain.headers().firstValue("Content-Type")).contains("text/plain;charset=utf-8");
        assertThat(plain.body())
                .startsWith("8001000000\t8001009999\tПАО \"Образцовая связь\"\t")
                .hasLineCount(2);
        assertThat(json("/?get=code&code=800&format=json").get("1").get("from").asLong())
                .isEqualTo(8002000000L);
        assertThat(get("/?get=code&code=800&format=csv").body()).contains("800;1000000;1009999;10000;");
        assertThat(get("/?get=code&code=800&format=xml").body()).contains("<range code=\"800\"");
        assertThat(get("/?get=base").body()).contains("\n999;");
    }

    @ParameterizedTest
    @CsvSource({
        "/?get=num&num=5551234567, 404",
        "/?get=num&num=hello, 404",
        "/?get=num, 404",
        "/?get=code&code=555, 404",
        "/?get=code&code=../x, 404",
        "/?get=what, 400",
        "/v1/numbers/5551234567, 404",
        "/v1/numbers/hello, 400",
        "/v1/codes/555, 404",
        "/v1/search, 400"
    })
    void aMissHasAStatusAndAnError(String path, int status) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(JSON.readTree(response.body()).get("error").asText()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/numbers/5551234567, NO_SUCH_CODE, There is no Russian code 555, Российского кода 555 нет",
        "/v1/numbers/hello, NOT_DIGITS, Not a telephone number, Не номер",
        "/v1/numbers/%2B4930123456, FOREIGN_COUNTRY, A number of Germany, Номер другой страны: Германия",
        "/v1/codes/555, NO_SUCH_CODE, There is no code 555, Кода 555 нет",
        "/v1/search, QUERY_MISSING, q is missing, Нет q"
    })
    void saysWhyByACodeAndInTheLanguageAskedFor(String path, String code, String english, String russian)
            throws Exception {
        for (String language : new String[] {"en", "ru"}) {
            JsonNode answer = json(path + "?lang=" + language);
            assertThat(answer.get("reasonCode").asText()).isEqualTo(code);
            String text = answer.has("reason")
                    ? answer.get("reason").asText()
                    : answer.get("error").asText();
            assertThat(text).startsWith(language.equals("ru") ? russian : english);
        }
    }

    @Test
    void aNumberHasAllThatIsKnown() throws Exception {
        JsonNode found = json("/v1/numbers/+79161234567");
        assertThat(found.get("verdict").asText()).isEqualTo("ALLOCATED");
        assertThat(found.get("basis").asText()).isEqualTo("RANGE");
        assertThat(found.get("asOf").asText()).isEqualTo("2026-11-01");
        assertThat(found.get("operator").get("inn").asText()).isEqualTo("7700000033");
        assertThat(found.get("region").get("utcOffset").asText()).isEqualTo("+03:00");
        assertThat(found.get("range").get("source").asText()).startsWith("sample.csv:");
        assertThat(json("/v1/numbers/%2B881612345678").get("risk").get("kind").asText())
                .isEqualTo("satellite");
        assertThat(json("/v1/numbers/%2B84951234567").get("verdict").asText()).isEqualTo("LOOKALIKE");
    }

    @Test
    void searchesOperatorsAndRegions() throws Exception {
        String query = URLEncoder.encode("учебн", StandardCharsets.UTF_8);
        assertThat(json("/v1/search?q=" + query)
                        .get("operators")
                        .get(0)
                        .get("name")
                        .asText())
                .isEqualTo("АО \"Учебная сотовая\"");
    }

    @Test
    void showsHealthMetricsAndThePage() throws Exception {
        assertThat(json("/health").get("ranges").asInt()).isEqualTo(70);
        assertThat(get("/metrics").body())
                .contains("numbers_ranges 70\n")
                .contains("numbers_requests_total{status=\"2xx\"}");
        HttpResponse<String> page = get("/page/index.html");
        assertThat(page.body()).contains("app.js");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void asksForThePasswordWhereThereIsOne() throws Exception {
        ServeOptions options = new ServeOptions();
        options.password = "secret";
        try (LookupServer closed = SampleServer.start(options)) {
            URI uri = URI.create("http://127.0.0.1:" + closed.port() + "/v1/numbers/9161234567");
            HttpRequest.Builder request = HttpRequest.newBuilder(uri);
            assertThat(CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(401);
            String basic = Base64.getEncoder().encodeToString("any:secret".getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + basic);
            assertThat(CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
