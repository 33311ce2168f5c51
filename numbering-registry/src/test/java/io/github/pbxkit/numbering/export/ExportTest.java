package io.github.pbxkit.numbering.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.numbering.NumberRange;
import io.github.pbxkit.numbering.NumberingRegistry;
import io.github.pbxkit.numbering.Operator;
import io.github.pbxkit.numbering.Provenance;
import io.github.pbxkit.numbering.Region;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ExportTest {
    private static NumberRange range(long from, long to, String operator, String region) {
        return new NumberRange(from, to, Operator.of(operator), Region.of(region), new Provenance("x", 1));
    }

    private static String write(ExportFormat format, NumberRange... ranges) throws IOException {
        StringWriter out = new StringWriter();
        format.write(Stream.of(ranges), out);
        return out.toString();
    }

    private final NumberRange moscow = range(4950000000L, 4950000009L, "ЗАО \"ТК \"А\" <&>", "г. Москва");

    @Test
    void writesTheRegulatorsLayout() throws IOException {
        assertThat(write(ExportFormat.CSV, moscow))
                .isEqualTo("\ufeffАВС/ DEF;От;До;Емкость;Оператор;Регион;Территория ГАР;ИНН\n"
                        + "495;0000000;0000009;10;ЗАО \"ТК \"А\" <&>;г. Москва;;");
    }

    @Test
    void writesJson() throws IOException {
        String one = "{\"code\":495,\"from\":4950000000,\"to\":4950000009,\"capacity\":10,"
                + "\"operator\":\"ЗАО \\\"ТК \\\"А\\\" \\u003c&>\",\"region\":\"г. Москва\"}";
        assertThat(write(ExportFormat.JSON, moscow)).isEqualTo("[\n" + one + "\n]\n");
        assertThat(write(ExportFormat.JSON_LINES, moscow, moscow)).isEqualTo(one + "\n" + one + "\n");
        assertThat(write(ExportFormat.JSON_KEYED, moscow, moscow))
                .isEqualTo("{\n\"0\":" + one + ",\n\"1\":" + one + "\n}\n");
        assertThat(write(ExportFormat.JSON)).isEqualTo("[\n]\n");
    }

    @Test
    void writesXmlThatParses() throws Exception {
        String xml = write(ExportFormat.XML, moscow, range(1, 2, "a\u0001b", "c"));
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("operator").item(0).getTextContent())
                .isEqualTo("ЗАО \"ТК \"А\" <&>");
        assertThat(document.getElementsByTagName("range").getLength()).isEqualTo(2);
    }

    @Provide
    Arbitrary<String> nastyNames() {
        return Arbitraries.strings()
                .withChars('"', ';', ' ', 'А', 'б', '|', ',', '\t', '-')
                .ofMinLength(1)
                .ofMaxLength(8);
    }

    @Property(tries = 400)
    void whatIsWrittenReadsBackTheSame(@ForAll("nastyNames") String operator, @ForAll("nastyNames") String region)
            throws IOException {
        List<NumberRange> ranges = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ranges.add(range(9000000000L + i * 10, 9000000009L + i * 10, "ООО \"Связь " + i + "\"", "Тула"));
        }
        ranges.add(range(9010000000L, 9010000009L, operator, region));
        Path file = Files.createTempFile("export", ".csv");
        try (var out = Files.newBufferedWriter(file)) {
            RegulatorCsv.current().write(ranges.stream(), out);
            out.flush();
            NumberRange read = NumberingRegistry.load(file)
                    .registry()
                    .ranges()
                    .reduce((first, second) -> second)
                    .orElseThrow();
            assertThat(read.operator().name()).isEqualTo(operator);
            assertThat(read.region().raw()).isEqualTo(region);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void coversRangesWithTheFewestPrefixes() {
        PrefixCover cover = PrefixCover.of(
                Stream.of(range(9160000000L, 9169999999L, "a", "b"), range(9170000000L, 9173999999L, "c", "d")));
        assertThat(cover.prefixes()).containsExactly("916", "9170", "9171", "9172", "9173");
        assertThat(cover.dialplanPatterns("8")).containsExactly("_8916XXXXXXX", "_8917[0123]XXXXXX");
        assertThat(cover.astDbCommands("operator", "7", "ПАО \"МТС\""))
                .first()
                .isEqualTo("database put operator 7916 \"ПАО \\\"МТС\\\"\"");
    }

    @Property(tries = 200)
    void aCoverHasExactlyTheNumbersOfItsRanges(@ForAll Random random) {
        List<NumberRange> ranges = new ArrayList<>();
        long at = 9_000_000_000L + random.nextInt(1000);
        long numbers = 0;
        for (int i = 0; i < 10; i++) {
            long to = at + (long) Math.pow(10, random.nextInt(6)) + random.nextInt(9) - 1;
            ranges.add(range(at, to, "a", "b"));
            numbers += to - at + 1;
            at = to + 1 + random.nextInt(3);
        }
        long covered = 0;
        for (String prefix : PrefixCover.of(ranges.stream()).prefixes()) {
            long unit = (long) Math.pow(10, 10 - prefix.length());
            long first = Long.parseLong(prefix) * unit;
            covered += unit;
            assertThat(ranges).anyMatch(range -> range.from() <= first && first <= range.to());
        }
        assertThat(covered).isEqualTo(numbers);
    }
}
