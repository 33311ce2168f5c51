package io.github.pbxkit.examples.ariconsole;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One run of the whole program, with what it said. */
record Runs(int code, String out, String err) {
    static Runs run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--lang", "en"));
        int code = AriConsoleMain.run(
                all.toArray(String[]::new), Map.of(), new PrintWriter(out, true), new PrintWriter(err, true));
        return new Runs(code, out.toString(), err.toString());
    }
}
