package io.github.pbxkit.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusHistoryTest {
    @TempDir
    Path folder;

    @Test
    void datedAnswersEqualTheSingleVintages() {
        List<String> vintages = Corpus.vintages();
        NumberingHistory writing = NumberingHistory.open(folder);
        // Not in the order of the days: the day after must then be written anew.
        for (int i : new int[] {3, 0, 5, 1, 4, 2}) {
            writing.add(Corpus.load(vintages.get(i)).registry());
        }
        NumberingHistory history = NumberingHistory.open(folder);
        assertThat(history.days()).hasSize(vintages.size());
        long compared = 0;
        for (String sampled : vintages) {
            for (NumberRange range : sample(Corpus.load(sampled).registry(), 100)) {
                for (long number : new long[] {range.from() - 1, range.from(), range.to(), range.to() + 1}) {
                    for (String vintage : vintages) {
                        LocalDate day = YearMonth.parse(vintage).atDay(17);
                        assertThat(history.find(number, day).map(CorpusHistoryTest::essence))
                                .as("%d on %s", number, day)
                                .isEqualTo(single(number, day).map(CorpusHistoryTest::essence));
                        compared++;
                    }
                }
            }
        }
        System.out.printf("history: %d answers compared, %d bytes on disk%n", compared, bytesOnDisk());
        assertThat(compared).isGreaterThan(10_000);
    }

    /** The newest vintage of the day that has codes with the same first digit. */
    private static Optional<NumberInfo> single(long number, LocalDate day) {
        Optional<NumberingRegistry> newest = Optional.empty();
        for (String vintage : Corpus.vintages()) {
            NumberingRegistry registry = Corpus.load(vintage).registry();
            long group = number / 1_000_000_000L;
            boolean covers = registry.ranges(group * 1_000_000_000L, group * 1_000_000_000L + 999_999_999L)
                    .findFirst()
                    .isPresent();
            if (covers && !registry.asOf().isAfter(day)) {
                newest = Optional.of(registry);
            }
        }
        return newest.flatMap(registry -> registry.find(number));
    }

    private static List<Object> essence(NumberInfo info) {
        return List.of(info.from(), info.to(), info.operator(), info.region(), info.asOf());
    }

    private static List<NumberRange> sample(NumberingRegistry registry, int count) {
        List<NumberRange> all = registry.ranges().toList();
        return new Random(7).ints(count, 0, all.size()).mapToObj(all::get).toList();
    }

    private long bytesOnDisk() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
