package io.github.pbxkit.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayersTest {
    private static final String FULL = "Number,OwnerId,MNC,Route,RegionCode,PortDate,RowCount\n";
    private static final String INCREMENT = "NPId,Number,RecipientId,DonorId,RangeHolderId,OldRoute,NewRoute,OldMNC,"
            + "NewMNC,RegionCode,PortDate,RowCount\n";

    @TempDir
    Path folder;

    private final NumberingRegistry registry = Plans.of(
            "916;0000000;9999999;ПАО \"МТС\";г. Москва", "803;0000000;0000999;ПАО \"Ростелеком\";Российская Федерация");

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aPortedNumberHasItsNewOperatorAndItsOldRegion() throws IOException {
        Path file = file(
                "Port_All_202604010000_1.csv",
                FULL + "9161234567,mMEGAFON,02,D2502,77,2017-09-30T21:00:00+03:00,2\n"
                        + "9161234569,mTELE2,20,D2520,77,2026-03-01T00:00:00+03:00,\n");
        PortedImport imported = PortedNumbers.load(List.of(file));
        NumberInfo info = registry.with(imported.numbers()).find(9161234567L).orElseThrow();
        assertThat(info.operator().name()).isEqualTo("mMEGAFON");
        assertThat(info.range().operator().name()).isEqualTo("ПАО \"МТС\"");
        assertThat(info.region().name()).isEqualTo("г. Москва");
        assertThat(info.basis()).isEqualTo(Basis.PORTED);
        assertThat(info.asOf()).isEqualTo("2026-03-01");
        Porting porting = info.porting().orElseThrow();
        assertThat(porting.mnc()).isEqualTo("02");
        assertThat(porting.route()).isEqualTo("D2502");
        assertThat(porting.since()).contains(LocalDate.of(2017, 9, 30));
        assertThat(registry.with(imported.numbers())
                        .find(9161234568L)
                        .orElseThrow()
                        .basis())
                .isEqualTo(Basis.RANGE);
        assertThat(imported.files().get(0).physicalLines()).isEqualTo(3);
    }

    @Test
    void incrementsAndReturnsChangeTheNumbers() throws IOException {
        PortedNumbers numbers = PortedNumbers.load(
                        List.of(file("Port_All_1.csv", FULL + "9160000001,mA,01,D1,77,,2\n9160000002,mA,01,D1,77,,\n")))
                .numbers();
        PortedImport updated = numbers.update(List.of(
                file(
                        "Port_Increment_2.csv",
                        INCREMENT + "1,9160000002,mB,mA,mA,D1,D2,01,02,77,2026-04-02T00:00:00+03:00,3\n"
                                + "2,9160000003,mB,mA,mA,D1,D2,01,02,77,,\n"
                                + "3,9160000003,mC,mB,mA,D2,D3,02,03,77,,\n"),
                file("Return_Increment_3.csv", INCREMENT + "4,9160000001,mA,mA,mA,D1,D1,01,01,77,,1\n")));
        assertThat(updated.numbers().size()).isEqualTo(2);
        assertThat(updated.numbers().contains(9160000001L)).isFalse();
        assertThat(updated.numbers().find(9160000002L).orElseThrow().operatorId())
                .isEqualTo("mB");
        assertThat(updated.numbers().find(9160000003L).orElseThrow().operatorId())
                .isEqualTo("mC");
        assertThat(updated.files())
                .extracting(PortedImport.File::kind)
                .containsExactly(PortedImport.Kind.INCREMENT, PortedImport.Kind.RETURN);
        assertThat(numbers.size()).as("the old numbers do not change").isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "Port_All_New.csv!Number,OrgName,RowCount!9160000001,МегаФон,1!FULL",
                "Port_Hour_New.csv!Number,OrgName,RowCount!9160000001,МегаФон,1!INCREMENT",
                "Port_All_Full_1.csv!Number,OwnerId,MNC,Route,RegionCode,PortDate,RowCount,NPId,DonorId,RangeHolderId,OldRoute,OldMNC,ProcessType!9160000001,МегаФон,02,D2,77,2020-01-01T00:00:00+03:00,1,5,mA,mB,D1,01,x!FULL"
            })
    void readsEveryLayout(String name, String header, String row, PortedImport.Kind kind) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, (header + "\r\n" + row + "\r\n").getBytes(java.nio.charset.Charset.forName("windows-1251")));
        PortedImport imported = PortedNumbers.load(List.of(file));
        assertThat(imported.files().get(0).kind()).isEqualTo(kind);
        assertThat(imported.numbers().find(9160000001L).orElseThrow().operatorId())
                .isEqualTo("МегаФон");
    }

    @Test
    void refusesAFileThatIsCutOff() throws IOException {
        Path file = file("Port_All_1.csv", FULL + "9160000001,mA,01,D1,77,,3\n9160000002,mA,01,D1,77,,\n");
        assertThatThrownBy(() -> PortedNumbers.load(List.of(file)))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("says it has 3 rows, but 2 were read");
    }

    @Test
    void namesPortedLinesThatItLeavesOut() throws IOException {
        Path file = file("Port_All_1.csv", FULL + "916000000,mA,01,D1,77,,\n4950000002,mA,01,D1,77,,\n\n");
        PortedImport imported = PortedNumbers.load(List.of(file));
        assertThat(imported.issues())
                .extracting(ImportIssue::reason)
                .containsExactly(ImportReason.NOT_NUMBER, ImportReason.FOREIGN_CODE);
        assertThat(imported.files().get(0).physicalLines()).isEqualTo(4);
    }

    @Test
    void answersLikeAMapAfterManyRandomChanges() throws IOException {
        Random random = new Random(5);
        Map<Long, String> expected = new TreeMap<>();
        PortedNumbers numbers = PortedNumbers.empty();
        for (int round = 0; round < 8; round++) {
            boolean returns = round % 3 == 2;
            StringBuilder text = new StringBuilder(INCREMENT);
            for (int i = 0; i < 2000; i++) {
                long number = 9_160_000_000L + random.nextInt(30_000);
                String operator = "m" + random.nextInt(40);
                text.append("1,").append(number).append(',').append(operator).append(",a,b,c,d,e,f,77,,\n");
                if (returns) {
                    expected.remove(number);
                } else {
                    expected.put(number, operator);
                }
            }
            numbers = numbers.update(
                            List.of(file((returns ? "Return_" : "Port_Increment_") + round + ".csv", text.toString())))
                    .numbers();
        }
        assertThat(numbers.size()).isEqualTo(expected.size());
        for (long number = 9_160_000_000L; number < 9_160_030_000L; number++) {
            assertThat(numbers.find(number).map(Porting::operatorId).orElse(null))
                    .isEqualTo(expected.get(number));
        }
    }

    @Test
    void theLongestPrefixOfARiskListWins() throws IOException {
        Path file = file(
                "risk.csv",
                "prefix;destination;kind;level;since\n# a comment\n8816;Iridium;satellite;90;2024-01-31\n881;Satellite;satellite;80;\n88162;Our own;satellite;0\n");
        RiskDirections risk = RiskDirections.load(file);
        assertThat(risk.size()).isEqualTo(3);
        assertThat(risk.find("8815000000").orElseThrow().destination()).isEqualTo("Satellite");
        assertThat(risk.find("8816000000").orElseThrow().since()).contains(LocalDate.of(2024, 1, 31));
        assertThat(risk.find("8816200000").orElseThrow().level()).isZero();
        assertThat(risk.find("8826200000")).isEmpty();
        assertThat(risk.find("88")).isEmpty();
        assertThat(registry.with(risk).lookup("+8816000000"))
                .isInstanceOfSatisfying(
                        LookupResult.International.class,
                        found -> assertThat(found.risk().orElseThrow().prefix()).isEqualTo("8816"));
    }

    @Test
    void theBuiltInRiskListKnowsServicesAndPaidRussianCodes() {
        NumberingRegistry withRisk = registry.with(RiskDirections.builtIn());
        assertThat(withRisk.find(8030000001L).orElseThrow().risk().orElseThrow().kind())
                .isEqualTo("premium");
        assertThat(withRisk.find(9160000001L).orElseThrow().risk()).isEmpty();
        assertThat(RiskDirections.builtIn().find("881612345678")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"7x;a;b;5", "'';a;b;5", "1234567890123456;a;b;5", "7;a;b;101", "7;a;b;5;yesterday"})
    void aWrongRiskLineIsNamed(String line) throws IOException {
        Path file = file("risk.csv", "7;fine;x;5\n" + line + "\n");
        assertThatThrownBy(() -> RiskDirections.load(file))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("risk.csv:2");
    }

    @Test
    void theUsersWordWinsOverEverything() throws IOException {
        Path file = file(
                "own.csv",
                "from;to;operator;region\n9161234560;9161234569;\"Our \"\"PBX\"\"\";\n5550000000;;Test bench;Lab\n");
        PortedNumbers ported = PortedNumbers.load(
                        List.of(file("Port_All_1.csv", FULL + "9161234567,mMEGAFON,02,D2502,77,,1\n")))
                .numbers();
        NumberingRegistry layered = registry.with(ported).with(NumberOverrides.load(file, LocalDate.of(2026, 5, 1)));
        NumberInfo info = layered.find(9161234567L).orElseThrow();
        assertThat(info.operator().name()).isEqualTo("Our \"PBX\"");
        assertThat(info.region().name()).isEqualTo("г. Москва");
        assertThat(info.basis()).isEqualTo(Basis.OVERRIDE);
        assertThat(info.asOf()).isEqualTo("2026-05-01");
        assertThat(info.porting()).isPresent();
        assertThat(layered.find(5550000000L).orElseThrow().region().name()).isEqualTo("Lab");
    }

    @Test
    void tenMillionPortedNumbersFitInto80Megabytes() throws IOException {
        int count = Boolean.getBoolean("soak") ? 10_000_000 : 1_000_000;
        Path file = folder.resolve("Port_All_big.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write(FULL);
            for (int i = 0; i < count; i++) {
                long number = 9_000_000_000L + i * (1_000_000_000L / count) + i % 7;
                out.write(number + ",m" + i % 90 + ",02,D2502,77,2020-01-01T00:00:00+03:00,\n");
            }
        }
        long before = usedHeap();
        PortedNumbers numbers = PortedNumbers.load(List.of(file)).numbers();
        long kept = usedHeap() - before;
        assertThat(numbers.size()).isEqualTo(count);
        System.out.printf("ported numbers: %d in %d bytes, heap grew by %d%n", count, numbers.bytes(), kept);
        // What does not depend on the count: the directory of the whole plan, and whatever else the JVM kept meanwhile.
        long fixed = 400_000;
        double bytesPerNumber = (numbers.bytes() - fixed) / (double) count;
        assertThat(bytesPerNumber * 10_000_000 + fixed).isLessThan(80_000_000);
        assertThat(kept).isLessThan(count == 10_000_000 ? 80_000_000 : 16_000_000);
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
