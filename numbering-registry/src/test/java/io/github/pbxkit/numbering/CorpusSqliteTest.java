package io.github.pbxkit.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** An independent reader and an independent index: the files are cut by a few plain lines here, SQLite finds the rows. */
class CorpusSqliteTest {
    @Test
    void everyBoundaryOfTheFullSetIsAnsweredAsBySqlite() throws Exception {
        NumberingRegistry registry = Corpus.load(Corpus.FULL).registry();
        try (Connection database = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            fill(database, Corpus.folder().resolve(Corpus.FULL));
            long asked = 0;
            long different = 0;
            try (Statement all = database.createStatement();
                    ResultSet rows = all.executeQuery("select first, last from plan order by first");
                    PreparedStatement floor = database.prepareStatement(
                            "select last, operator, region from plan where first <= ? order by first desc limit 1")) {
                while (rows.next()) {
                    long first = rows.getLong(1);
                    long last = rows.getLong(2);
                    for (long number : new long[] {first - 1, first, last, last + 1}) {
                        asked++;
                        different += answer(floor, number).equals(answer(registry, number)) ? 0 : 1;
                    }
                }
            }
            System.out.printf("sqlite: %d numbers asked, %d different answers%n", asked, different);
            assertThat(asked).isEqualTo(4L * 372_319);
            assertThat(different).isZero();
        }
    }

    private static String answer(NumberingRegistry registry, long number) {
        return registry.find(number)
                .map(info -> info.operator().name() + "|" + info.region().raw())
                .orElse("nobody");
    }

    private static String answer(PreparedStatement floor, long number) throws SQLException {
        floor.setLong(1, number);
        try (ResultSet row = floor.executeQuery()) {
            return row.next() && row.getLong(1) >= number ? row.getString(2) + "|" + row.getString(3) : "nobody";
        }
    }

    private static void fill(Connection database, Path folder) throws SQLException, IOException {
        try (Statement statement = database.createStatement()) {
            statement.execute("create table plan(first integer primary key, last integer, operator text, region text)");
        }
        database.setAutoCommit(false);
        try (PreparedStatement insert = database.prepareStatement("insert into plan values(?, ?, ?, ?)")) {
            for (Path file : Files.list(folder).sorted().toList()) {
                insertFile(file, insert);
            }
        }
        database.commit();
    }

    private static void insertFile(Path file, PreparedStatement insert) throws SQLException, IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split(";");
                insert.setLong(1, Long.parseLong(fields[0] + fields[1]));
                insert.setLong(2, Long.parseLong(fields[0] + fields[2]));
                insert.setString(3, fields[4].strip());
                insert.setString(4, fields[5].strip());
                insert.addBatch();
            }
        }
        insert.executeBatch();
    }
}
