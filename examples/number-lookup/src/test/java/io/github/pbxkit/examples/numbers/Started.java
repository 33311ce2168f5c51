package io.github.pbxkit.examples.numbers;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/** One run of the whole program, with what it said. */
record Started(int code, String out, String err) {
    static Started run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = new String[args.length + 2];
        System.arraycopy(args, 0, all, 0, args.length);
        all[args.length] = "--lang";
        all[args.length + 1] = "en";
        int code = NumberLookupMain.run(all, Map.of(), new PrintWriter(out, true), new PrintWriter(err, true));
        return new Started(code, out.toString(), err.toString());
    }
}
