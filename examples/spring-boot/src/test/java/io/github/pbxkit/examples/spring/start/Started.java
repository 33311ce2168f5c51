package io.github.pbxkit.examples.spring.start;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/** One run of the program that ends by itself. */
record Started(int code, String out, String err) {
    static Started run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = DeskMain.run(args, Map.of(), new PrintWriter(out), new PrintWriter(err));
        return new Started(code, out.toString(), err.toString());
    }
}
