package io.github.pbxkit.numbering;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportTest {
    private static final String HEADER = "АВС/ DEF;От;До;Емкость;Оператор;Регион\n";
    private static final Charset CP1251 = Charset.forName("windows-1251");

    @TempDir
    Path folder;

    private ImportResult load(String text) throws IOException {
        return load(text.getBytes(UTF_8));
    }

    private ImportResult load(byte[] bytes) throws IOException {
        return NumberingRegistry.load(Files.write(folder.resolve("plan.csv"), bytes));
    }

    private static void assertAccounted(ImportReport report) {
        assertThat(report.accepted() + report.repaired() + report.rejected() + report.structural())
                .isEqualTo(report.physicalLines());
    }

    private static NumberInfo only(ImportResult result) {
        assertThat(result.registry().size()).isEqualTo(1);
        NumberRange range = result.registry().ranges().findFirst().orElseThrow();
        return result.registry().find(range.from()).orElseThrow();
    }

    @Test
    void takesTheFirstRowOfAFileWithoutHeader() throws IOException {
        ImportResult result = load("900;0000000;0000009;10;Т2;Тула\r\n901;0000000;0000009;10;Т2;Тула");
        assertThat(result.report().accepted()).isEqualTo(2);
        assertThat(result.report().structural()).isZero();
        assertThat(result.registry().find(9000000009L)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,false", "UTF-8,true", "windows-1251,false"})
    void readsEveryEncoding(String charset, boolean mark) throws IOException {
        String text = (mark ? "\ufeff" : "") + HEADER + "900;0000000;0000009;10;ООО \"Т2 Мобайл\";Тульская обл.\n";
        ImportResult result = load(text.getBytes(Charset.forName(charset)));
        assertThat(only(result).operator().name()).isEqualTo("ООО \"Т2 Мобайл\"");
        assertThat(only(result).region().name()).isEqualTo("Тульская обл.");
        assertThat(result.report().accepted()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "900;0000000;0000009;10;Т2;Тула",
                "900,0000000,0000009,10,Т2,Тула",
                "900\\t0000000\\t0000009\\t10\\tТ2\\tТула",
                "900\\t;\\t0000000\\t;\\t0000009\\t;\\t10\\t;\\tТ2\\t;\\tТула",
                "\"900\";\"0000000\";\"0000009\";\"10\";\"Т2\";\"Тула\""
            })
    void readsEverySeparatorAndQuoting(String row) throws IOException {
        ImportResult result = load(row.replace("\\t", "\t") + "\n");
        assertThat(result.report().accepted()).as("%s", result.report()).isEqualTo(1);
        assertThat(only(result).operator().name()).isEqualTo("Т2");
        assertThat(only(result).region().name()).isEqualTo("Тула");
        assertThat(only(result).range().capacity()).isEqualTo(10);
    }

    @Test
    void keepsQuotesThatBelongToNames() throws IOException {
        ImportResult result = load(HEADER
                + "495;0000000;0000009;10;ЗАО \"ТК \"Конвей Плюс\";г. Москва\n"
                + "495;0000010;0000019;10;\"ФАПСИ\";г. Москва\n"
                + "495;0000020;0000029;10;\"Компания \"\"Телематика\";г. Москва\n"
                + "495;0000030;0000039;10;\"А; Б\";г. Москва\n");
        assertThat(result.registry().ranges().map(range -> range.operator().name()))
                .containsExactly("ЗАО \"ТК \"Конвей Плюс\"", "\"ФАПСИ\"", "Компания \"Телематика", "А; Б");
        assertThat(result.report().accepted()).isEqualTo(4);
    }

    @Test
    void readsSevenAndEightColumns() throws IOException {
        ImportResult seven = load("900;0000000;0000009;10;Т2;Тула;7743895280\n");
        assertThat(only(seven).operator().inn()).contains("7743895280");
        ImportResult eight = load("900;0000000;0000009;10;Т2;-;Тульская область;7743895280\n");
        assertThat(only(eight).region().name()).isEqualTo("Тульская область");
        assertThat(only(eight).region().raw()).isEqualTo("-");
        assertThat(only(eight).operator().inn()).contains("7743895280");
        assertThat(eight.report().issues().get(0).reasons()).containsExactly(ImportReason.REGION_FROM_GAR);
    }

    @Test
    void joinsASeparatorInsideTheRegionInsteadOfTakingItForAnotherLayout() throws IOException {
        ImportResult result = load(HEADER
                + "954;5550000;5559999;10000;ООО \"А\";Тула\n953;5550000;5559999;10000;ООО \"А\";Тула\n"
                + "955;5550000;5559999;10000;ООО \"А\";Московская область; Москва|Московская область; Москва\n");
        NumberInfo info = result.registry().find(9555550000L).orElseThrow();
        assertThat(info.region().name()).isEqualTo("Московская область; Москва|Московская область; Москва");
        assertThat(info.operator().inn()).isEmpty();
        assertThat(result.report().counts()).containsOnlyKeys(ImportReason.EMBEDDED_SEPARATOR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "900;0;9;10;Т2;Тула ! LOST_ZEROS",
                "900;0000000;0000009;10;Т2 ;Тула ! WHITESPACE",
                "900; 0000000;0000009;10;Т2;Тула ! WHITESPACE",
                "900;0000000;0000009;11;Т2;Тула ! CAPACITY_MISMATCH",
                "900;0000000;0000009;;Т2;Тула ! CAPACITY_MISMATCH",
                "900;0000000;0000009;10;Т2; ! NO_REGION",
                "900;0000000;0000009;10;\"Т2 ООО;Тула ! QUOTING"
            })
    void repairsAndSaysSo(String row, ImportReason reason) throws IOException {
        ImportResult result =
                load(HEADER + "901;0000000;0000009;10;Т2;Тула\n902;0000000;0000009;10;Т2;Тула\n" + row + "\n");
        assertThat(result.report().repaired()).as("%s", result.report()).isEqualTo(1);
        ImportIssue issue = result.report().issues().get(0);
        assertThat(issue.reasons()).contains(reason);
        assertThat(issue.line()).isEqualTo(4);
        assertThat(issue.file()).isEqualTo("plan.csv");
        assertThat(issue.excerpt()).startsWith("900");
        assertThat(result.registry().find(9000000009L)).isPresent();
        assertAccounted(result.report());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "900;0000000 ! FIELD_COUNT",
                "900;0000000;0000009;10;Т2 ! FIELD_COUNT",
                "some words ! NOT_NUMBER",
                "900;0000000;000000x;10;Т2;Тула ! NOT_NUMBER",
                "90;0000000;0000009;10;Т2;Тула ! CODE_LENGTH",
                "90000;0000000;0000009;10;Т2;Тула ! CODE_LENGTH",
                "701;0000000;0000009;10;Т2;Алматы ! FOREIGN_CODE",
                "900;0000000;10000000;10;Т2;Тула ! OUT_OF_CODE",
                "900;0000009;0000000;10;Т2;Тула ! FROM_GT_TO",
                "900;0000000;0000009;10;;Тула ! NO_OPERATOR",
                "901;0000000;0000009;10;Т2;Тула ! DUPLICATE",
                "901;0000000;0000009;10;Другой;Тула ! CONFLICT",
                "901;0000005;0000009;5;Т2;Тула ! OVERLAP"
            })
    void rejectsAndSaysWhy(String row, ImportReason reason) throws IOException {
        ImportResult result = load(HEADER + "901;0000000;0000009;10;Т2;Тула\n" + row + "\n");
        assertThat(result.report().rejected()).as("%s", result.report()).isEqualTo(1);
        ImportIssue issue = result.report().issues().get(0);
        assertThat(issue.reasons()).containsExactly(reason);
        assertThat(issue.rejected()).isTrue();
        assertThat(issue.line()).isEqualTo(3);
        assertThat(issue.excerpt()).isEqualTo(row);
        assertThat(result.registry().size()).isEqualTo(1);
        assertAccounted(result.report());
    }

    @Test
    void movesARepairedLineToTheRejectedWhenItOverlaps() throws IOException {
        ImportReport report =
                load("901;0000000;0000009;10;Т2;Тула\n901;0;9;10;Т2;Тула\n").report();
        assertThat(report.repaired()).isZero();
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.issues()).hasSize(1);
        assertThat(report.counts()).containsOnlyKeys(ImportReason.DUPLICATE);
        assertThat(report.issues().get(0).detail()).isEqualTo("see plan.csv:1");
        assertAccounted(report);
    }

    @ParameterizedTest
    @CsvSource({"REJECT,A,A,A", "EARLIER_WINS,A,A,A", "LATER_WINS,A,B,A", "NARROWEST_WINS,A,B,A", "KEEP_ALL,A,B,A"})
    void settlesOverlapsAsTold(OverlapPolicy policy, String before, String inside, String after) throws IOException {
        Path file = folder.resolve("plan.csv");
        Files.writeString(file, "901;0000000;0000009;10;A;Тула\n901;0000004;0000005;2;B;Тула\n");
        ImportResult result =
                NumberingRegistry.load(ImportOptions.builder().overlaps(policy).build(), List.of(file));
        NumberingRegistry registry = result.registry();
        assertThat(registry.find(9010000003L).orElseThrow().operator().name()).isEqualTo(before);
        assertThat(registry.find(9010000004L).orElseThrow().operator().name()).isEqualTo(inside);
        assertThat(registry.find(9010000006L).orElseThrow().operator().name()).isEqualTo(after);
        assertThat(registry.findAll(9010000005L)).hasSize(policy == OverlapPolicy.KEEP_ALL ? 2 : 1);
        assertAccounted(result.report());
        assertThat(result.report().rejected() + result.report().repaired())
                .isEqualTo(policy == OverlapPolicy.KEEP_ALL ? 0 : 1);
    }

    @Test
    void readsArchivesAndFolders() throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("a.csv.gz")))) {
            out.write("901;0000000;0000009;10;A;Тула\n".getBytes(UTF_8));
        }
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(folder.resolve("b.zip")))) {
            out.putNextEntry(new ZipEntry("readme.md"));
            out.write(1);
            out.putNextEntry(new ZipEntry("DEF/b.csv"));
            out.write("902;0000000;0000009;10;B;Тула\n".getBytes(CP1251));
        }
        ImportResult result = NumberingRegistry.load(folder);
        assertThat(result.registry().size()).isEqualTo(2);
        assertThat(result.registry().find(9020000001L).orElseThrow().source())
                .isEqualTo(new Provenance("b.zip!DEF/b.csv", 1));
    }

    @Test
    void refusesAWebPage() {
        assertThatThrownBy(() -> load("\n<!DOCTYPE html><html><title>502 Bad Gateway</title></html>\n"))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("plan.csv is a web page")
                .hasMessageContaining("download the file again");
    }

    @Test
    void refusesAZipBomb() throws IOException {
        Path bomb = folder.resolve("bomb.csv.gz");
        byte[] zeros = "0".repeat(1 << 20).getBytes(UTF_8);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            for (int i = 0; i < 64; i++) {
                out.write(zeros);
            }
        }
        assertThatThrownBy(() -> NumberingRegistry.load(bomb))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("zip bomb");
    }

    @Test
    void rejectsALineWithoutEndAndReadsOn() throws IOException {
        String endless = "9".repeat(1_000_000);
        ImportReport report = load("901;0000000;0000009;10;A;Тула\n" + endless + "\n902;0000000;0000009;10;A;Тула\n"
                        + endless)
                .report();
        assertThat(report.counts()).containsOnlyKeys(ImportReason.LINE_TOO_LONG);
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.rejected()).isEqualTo(2);
        assertThat(report.issues().get(0).excerpt()).hasSizeLessThan(200).startsWith("9999");
        assertAccounted(report);
    }

    @Property(tries = 200)
    void neverFailsOnRandomBytes(@ForAll byte[] bytes, @ForAll Random random) throws IOException {
        Path file = Files.createTempFile("random", ".csv");
        try {
            byte[] noise = new byte[random.nextInt(4000)];
            random.nextBytes(noise);
            Files.write(file, bytes);
            Files.write(file, noise, java.nio.file.StandardOpenOption.APPEND);
            assertAccounted(NumberingRegistry.load(file).report());
        } catch (ImportRefusedException e) {
            assertThat(e).hasMessageContaining("random");
        } finally {
            Files.delete(file);
        }
    }

    @Property(tries = 200)
    void accountsForEveryLineOfDamagedFiles(@ForAll Random random) throws IOException {
        Path file = Files.createTempFile("damaged", ".csv");
        try {
            StringBuilder text = new StringBuilder(HEADER);
            for (int i = 0; i < 50; i++) {
                text.append(900 + random.nextInt(3))
                        .append(String.format(";%07d;%07d;1;Т2;Тула\n", i * 10, i * 10 + random.nextInt(12)));
            }
            for (int i = 0; i < 20; i++) {
                text.setCharAt(random.nextInt(text.length()), ";\"\n\t9x-".charAt(random.nextInt(7)));
            }
            Files.writeString(file, text);
            long lines = text.toString().lines().count();
            ImportReport report = NumberingRegistry.load(file).report();
            assertAccounted(report);
            assertThat(report.physicalLines()).isEqualTo(lines);
            assertThat(report.issues()).hasSize((int) (report.repaired() + report.rejected()));
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void keepsOnlySoManyIssuesButCountsAll() throws IOException {
        Path file = Files.writeString(folder.resolve("plan.csv"), "x;y\n".repeat(100));
        ImportReport report = NumberingRegistry.load(
                        ImportOptions.builder()
                                .limits(ImportLimits.defaults().withMaxIssues(10))
                                .build(),
                        List.of(file))
                .report();
        assertThat(report.issues()).hasSize(10);
        assertThat(report.isTruncated()).isTrue();
        assertThat(report.rejected()).isEqualTo(100);
        assertThat(report.counts()).containsEntry(ImportReason.NOT_NUMBER, 100L);
    }

    @Test
    void tellsHowFarItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("plan.csv"), HEADER + "901;0000000;0000009;10;A;Тула\n");
        List<String> heard = new ArrayList<>();
        NumberingRegistry.load(
                ImportOptions.builder()
                        .progress((name, read, total, lines) -> heard.add(name + " " + (read == total) + " " + lines))
                        .build(),
                List.of(file));
        assertThat(heard).containsExactly("plan.csv true 2");
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThatThrownBy(() -> NumberingRegistry.load(folder.resolve("no.csv")))
                .isInstanceOf(NumberingException.class)
                .hasMessageContaining("no.csv")
                .hasMessageContaining("no such file");
    }
}
