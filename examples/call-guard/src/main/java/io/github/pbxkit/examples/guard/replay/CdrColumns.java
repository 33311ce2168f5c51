package io.github.pbxkit.examples.guard.replay;

import io.github.pbxkit.examples.kit.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where in a row of a CDR file is what. Names of columns are those of the first row, or numbers from 1 on. Without a
 * mapping the columns are those of Asterisk's {@code Master.csv}, which has no first row with names.
 *
 * @param hasHeader the first row holds names
 */
record CdrColumns(int account, int number, int start, int duration, int talk, int id, boolean hasHeader) {
    /** cdr_csv of Asterisk: accountcode, src, dst, dcontext, clid, channel, dstchannel, lastapp, lastdata, start, ... */
    private static final Map<String, Integer> MASTER =
            Map.of("account", 2, "number", 3, "start", 10, "duration", 13, "talk", 14, "id", 17);

    private static final List<String> NAMES = List.of("account", "number", "start", "duration", "talk", "id");

    /**
     * @param mapping what was said on the command line, as {@code account=src}
     * @param first the first row of the file
     */
    static CdrColumns of(Map<String, String> mapping, List<String> first) {
        mapping.keySet().stream()
                .filter(name -> !NAMES.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new Fault("fault.replay.column", name, String.join(", ", NAMES));
                });
        boolean named = mapping.values().stream().anyMatch(column -> !column.matches("\\d+"));
        List<Integer> places = new ArrayList<>();
        for (String name : NAMES) {
            String column = mapping.get(name);
            places.add(column == null ? unmapped(name, named, first) : place(column, first));
        }
        return new CdrColumns(
                places.get(0), places.get(1), places.get(2), places.get(3), places.get(4), places.get(5), named);
    }

    private static int unmapped(String name, boolean named, List<String> first) {
        if (!named) {
            return Objects.requireNonNull(MASTER.get(name), name) - 1;
        }
        if (name.equals("duration") || name.equals("talk") || name.equals("id")) {
            return -1;
        }
        throw new Fault("fault.replay.unmapped", name, String.join(", ", first));
    }

    private static int place(String column, List<String> first) {
        if (column.matches("0*[1-9]\\d{0,3}")) {
            return Integer.parseInt(column) - 1;
        }
        for (int i = 0; i < first.size(); i++) {
            if (first.get(i).strip().equalsIgnoreCase(column)) {
                return i;
            }
        }
        throw new Fault("fault.replay.no-column", column, String.join(", ", first));
    }
}
