package io.github.pbxkit.examples.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.examples.kit.Program;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    private static final Charset CP1251 = Charset.forName("windows-1251");

    @TempDir
    Path folder;

    private Path plan(String name, String... rows) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", rows));
    }

    @Test
    void findsInTheBuiltInSample() {
        Started run = Started.run("find", "8 (916) 123-45-67", "+84951234567", "--demo");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("АО \"Учебная сотовая\"")
                .contains("UTC+03:00")
                .contains("pretends to be Russian");
        assertThat(run.err()).contains("built-in sample");
        assertThat(Started.run("find", "+75551234567", "--demo").code()).isEqualTo(NumberLookupMain.NOT_FOUND);
        assertThat(Started.run("find", "89161234567", "--json", "--demo").out())
                .startsWith("{\"verdict\":\"ALLOCATED\"");
    }

    @Test
    void importsKeepsAHistoryAndAnswersForTheDayOfACall() throws IOException {
        String data = folder.resolve("data").toString();
        Path old = plan("old.csv", "916;0000000;0000009;10;Old Ltd;Tula", "916;0000010;0000019;10;Old Ltd;Tula");
        Path fresh = plan("new.csv", "916;0000000;0000009;10;New Ltd;Tula", "916;0000010;0000019;10;Old Ltd;Tula");
        assertThat(Started.run("import", old.toString(), "--as-of", "2020-01-01", "--data", data)
                        .out())
                .contains("2 lines: 2 accepted, 0 repaired, 0 rejected");
        assertThat(Started.run("import", fresh.toString(), "--as-of", "2021-01-01", "--data", data)
                        .code())
                .isZero();
        assertThat(Started.run("find", "9160000001", "--on", "2020-06-01", "--data", data)
                        .out())
                .contains("Old Ltd");
        assertThat(Started.run("find", "9160000001", "--on", "2021-06-01", "--data", data)
                        .out())
                .contains("New Ltd");
        assertThat(Started.run("find", "9160000001", "--on", "2019-06-01", "--data", data)
                        .err())
                .contains("begins on 2020-01-01");
        assertThat(Started.run("find", "9169000001", "--on", "2020-06-01", "--data", data)
                        .code())
                .isEqualTo(NumberLookupMain.NOT_FOUND);
        assertThat(Started.run("history", "9160000001", "--data", data).out())
                .contains("2020-01-01  Old Ltd")
                .contains("2021-01-01  New Ltd");
        assertThat(Started.run("diff", old.toString(), fresh.toString(), "--changes")
                        .out())
                .contains("10  another operator")
                .contains("+10")
                .contains("9160000000-9160000009 [OPERATOR]");
    }

    @Test
    void refusesASuspiciousImportUnlessForced() throws IOException {
        String data = folder.resolve("data").toString();
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            rows.append("916;%07d;%07d;10;A;Tula\n".formatted(i * 10, i * 10 + 9));
        }
        Started.run("import", plan("full.csv", rows.toString()).toString(), "--data", data);
        String cut = plan("cut.csv", rows.substring(0, rows.length() / 2)).toString();
        Started refused = Started.run("import", cut, "--data", data);
        assertThat(refused.code()).isEqualTo(Program.FAULT);
        assertThat(refused.err())
                .contains("rows fell from 50 to")
                .contains("the old one stays")
                .doesNotContain("\tat ");
        assertThat(Started.run("find", "9160000499", "--data", data).code()).isZero();
        assertThat(Started.run("import", cut, "--data", data, "--force").code()).isZero();
        assertThat(Started.run("find", "9160000499", "--data", data).code()).isEqualTo(NumberLookupMain.NOT_FOUND);
    }

    @Test
    void enrichesATableAndFlagsMangledNumbers() throws IOException {
        Path table = Files.write(
                folder.resolve("calls.csv"),
                "имя;телефон\nИван;+7 916 123-45-67\nПётр;7,9161E+10\nАнна;\n\"a;b\";+4930123456\n".getBytes(CP1251));
        Started run = Started.run("enrich", table.toString(), "--demo");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(folder.resolve("calls-enriched.csv"), CP1251))
                .isEqualTo("""
                        имя;телефон;operator;region;time zone;verdict
                        Иван;+7 916 123-45-67;"АО ""Учебная сотовая""\";г. Москва и Московская область;UTC+03:00;ALLOCATED
                        Пётр;7,9161E+10;;;;MANGLED
                        Анна;;;;;
                        "a;b";+4930123456;;Germany;;FOREIGN
                        """);
    }

    @Test
    void writesWhatARussianExcelOpens() throws IOException {
        Path table = Files.writeString(folder.resolve("calls.csv"), "a,from,to\n1,79161234567,84951234567\n");
        Path out = folder.resolve("out.csv");
        Started run = Started.run(
                "enrich", table.toString(), "--column", "from,to", "--excel", "--output", out.toString(), "--demo");
        assertThat(run.code()).as(run.err()).isZero();
        String text = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\ufeffa;from;to;from operator;").contains("\r\n1;\"=\"\"79161234567\"\"\";");
        assertThat(text).contains("to verdict");
    }

    @Test
    void addsAPlanToTheHistoryAlone() throws IOException {
        String data = folder.resolve("data").toString();
        Started.run(
                "import", plan("old.csv", "916;0000000;0000009;10;Old Ltd;Tula").toString(), "--data", data);
        String fresh = plan("new.csv", "917;0000000;0000009;10;New Ltd;Tula").toString();
        assertThat(Started.run("import", fresh, "--history-only", "--data", data)
                        .err())
                .contains("give --as-of DATE");
        Started run = Started.run("import", fresh, "--history-only", "--as-of", "2026-01-01", "--data", data);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Started.run("find", "9170000001", "--on", "2026-02-01", "--data", data)
                        .out())
                .contains("9170000001 on 2026-02-01:")
                .contains("New Ltd");
        assertThat(Started.run("find", "9160000001", "--data", data).out()).contains("Old Ltd");
    }

    @Test
    void exportsPrefixesAndPatterns() {
        assertThat(Started.run("export", "--format", "prefixes", "--code", "916", "--demo")
                        .out())
                .startsWith("9160\n9161\n".substring(0, 3));
        assertThat(Started.run("export", "--format", "dialplan", "--lead", "8", "--code", "916", "--demo")
                        .out())
                .startsWith("_8916");
        assertThat(Started.run("export", "--format", "astdb", "--code", "800", "--demo")
                        .out())
                .contains("database put operator 7800");
        assertThat(Started.run("export", "--code", "800", "--demo").out()).contains("800;1000000;1009999;10000;ПАО");
    }

    @Test
    void saysInOneSentenceWhatToChange() throws IOException {
        Started noData = Started.run("history", "9161234567");
        assertThat(noData.err()).contains("give --data DIR");
        Started missing =
                Started.run("find", "1", "--data", folder.resolve("no").toString());
        assertThat(missing.err()).contains("does not exist");
        assertThat(Started.run("enrich", folder.resolve("no.csv").toString(), "--demo")
                        .err())
                .contains("no.csv does not exist")
                .doesNotContain("foreseen");
        assertThat(Started.run("find").code()).isEqualTo(Program.USAGE);
        Path page = Files.writeString(folder.resolve("page.csv"), "<html>gone</html>");
        assertThat(Started.run("import", page.toString(), "--data", folder.toString())
                        .err())
                .contains("is a web page");
        assertThat(Started.run("serve", "--listen", "0.0.0.0", "--demo").err()).contains("give --password");
        Path config = Files.writeString(folder.resolve("c.properties"), "prot=1\n");
        assertThat(Started.run("find", "1", "--config", config.toString()).err())
                .contains("There is no option prot");
        assertThat(Started.run("--print-config").out())
                .contains("extensions.conf")
                .contains("CURL(")
                .contains("num=${URIENCODE(${CALLERID(num)})}&field=operator)");
    }
}
