package io.github.pbxkit.examples.numbers;

import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.numbering.LookupResult;
import io.github.pbxkit.numbering.NumberInfo;
import io.github.pbxkit.numbering.NumberingRegistry;
import io.github.pbxkit.numbering.Verdict;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Streams a table and adds four columns for each column of numbers. A number that a spreadsheet turned into
 * {@code 7,9161E+10} has lost its digits: it is flagged and never guessed.
 */
final class Enricher {
    static final String MANGLED = "MANGLED";
    private static final String EMPTY = "EMPTY";
    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?\\d+([.,]\\d+)?[eEЕе][+-]?\\d+");
    private static final Pattern NUMBERLIKE = Pattern.compile("[+(]?\\d[\\d ()\\-.]{8,}");

    private final NumberingRegistry registry;
    private final List<String> wanted;
    private final boolean excel;
    private final Texts texts;
    private final Map<String, Long> verdicts = new TreeMap<>();
    private List<Integer> columns = List.of();
    private long rows;

    Enricher(NumberingRegistry registry, List<String> wanted, boolean excel, Texts texts) {
        this.registry = registry;
        this.wanted = List.copyOf(wanted);
        this.excel = excel;
        this.texts = texts;
    }

    long rows() {
        return rows;
    }

    String summary() {
        return verdicts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + texts.count(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    void run(InputStream in, OutputStream out) throws IOException {
        CsvRows table = CsvRows.open(in);
        CsvWriting writing = excel ? CsvWriting.forExcel() : CsvWriting.like(table);
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, writing.charset()));
        writing.begin(writer);
        List<String> header = table.next().orElseThrow(() -> new Fault("fault.empty-table"));
        List<String> first = header;
        boolean hasHeader = header.stream()
                .noneMatch(field -> NUMBERLIKE.matcher(field.strip()).matches());
        Optional<List<String>> row = hasHeader ? table.next() : Optional.of(first);
        columns = columnsOf(header, row.orElse(List.of()));
        if (hasHeader) {
            writing.write(writer, withHeaders(header), List.of());
        }
        for (; row.isPresent(); row = table.next()) {
            rows++;
            writing.write(writer, enriched(row.get()), columns);
        }
        writer.flush();
    }

    /** By name, by number from 1, or else the first column that looks like telephone numbers. */
    private List<Integer> columnsOf(List<String> header, List<String> sample) {
        List<Integer> found = new ArrayList<>();
        for (String name : wanted) {
            int index = header.stream().map(String::strip).toList().indexOf(name);
            if (index < 0 && name.matches("[1-9]\\d?") && Integer.parseInt(name) <= header.size()) {
                index = Integer.parseInt(name) - 1;
            }
            if (index < 0) {
                throw new Fault("fault.no-column", name, String.join(", ", header));
            }
            found.add(index);
        }
        for (int i = 0; found.isEmpty() && i < sample.size(); i++) {
            String field = sample.get(i).strip();
            if (NUMBERLIKE.matcher(field).matches() || SCIENTIFIC.matcher(field).matches()) {
                found.add(i);
            }
        }
        if (found.isEmpty()) {
            throw new Fault("fault.no-number-column", String.join(", ", header));
        }
        return found;
    }

    private List<String> withHeaders(List<String> header) {
        List<String> all = new ArrayList<>(header);
        for (int column : columns) {
            String prefix = columns.size() > 1 ? header.get(column).strip() + " " : "";
            for (String name : List.of("operator", "region", "zone", "verdict")) {
                all.add(prefix + texts.say("enrich." + name));
            }
        }
        return all;
    }

    private List<String> enriched(List<String> row) {
        List<String> all = new ArrayList<>(row);
        for (int column : columns) {
            add(all, column < row.size() ? row.get(column).strip() : "");
        }
        return all;
    }

    private void add(List<String> row, String written) {
        if (written.isEmpty()) {
            count(EMPTY);
            row.addAll(List.of("", "", "", ""));
            return;
        }
        if (SCIENTIFIC.matcher(written).matches()) {
            count(MANGLED);
            row.addAll(List.of("", "", "", MANGLED));
            return;
        }
        Verdict verdict = registry.verdict(written);
        count(verdict.kind().name());
        Optional<NumberInfo> info = verdict.lookup().info();
        row.add(info.map(found -> found.operator().name()).orElse(""));
        row.add(info.map(found -> found.region().name()).orElseGet(() -> country(verdict.lookup())));
        row.add(info.flatMap(found -> found.region().utcOffset())
                .map(offset -> "UTC" + offset.getId())
                .orElse(""));
        row.add(verdict.kind().name());
    }

    private String country(LookupResult lookup) {
        return lookup instanceof LookupResult.International foreign
                ? foreign.country().map(country -> country.name(texts.locale())).orElse("")
                : "";
    }

    private void count(String verdict) {
        verdicts.merge(verdict, 1L, Long::sum);
    }
}
