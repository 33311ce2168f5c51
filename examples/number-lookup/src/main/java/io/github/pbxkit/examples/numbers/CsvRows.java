package io.github.pbxkit.examples.numbers;

import io.github.pbxkit.examples.kit.Fault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads a table row by row: UTF-8 or Windows-1251, semicolon, comma or tab, fields quoted where they need it. */
final class CsvRows {
    private static final int SAMPLE = 64 << 10;
    private static final int MAX_FIELD = 1 << 20;

    private final Reader in;
    private final Charset charset;
    private final char separator;
    private int peeked = -2;

    private CsvRows(Reader in, Charset charset, char separator) {
        this.in = in;
        this.charset = charset;
        this.separator = separator;
    }

    static CsvRows open(InputStream content) throws IOException {
        PushbackInputStream in = new PushbackInputStream(content, SAMPLE);
        byte[] sample = in.readNBytes(SAMPLE);
        boolean mark = sample.length >= 3 && sample[0] == (byte) 0xef && sample[1] == (byte) 0xbb;
        in.unread(sample, mark ? 3 : 0, sample.length - (mark ? 3 : 0));
        Charset charset = mark || isUtf8(sample) ? StandardCharsets.UTF_8 : Charset.forName("windows-1251");
        String head = new String(sample, charset).lines().findFirst().orElse("");
        return new CsvRows(new BufferedReader(new InputStreamReader(in, charset)), charset, separatorOf(head));
    }

    private static boolean isUtf8(byte[] sample) {
        int end = sample.length;
        while (end > 0 && end > sample.length - 4 && sample[end - 1] < 0) {
            end--; // the sample may end inside a character
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Arrays.copyOf(sample, end)));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static char separatorOf(String line) {
        char best = ';';
        for (char candidate : new char[] {',', '\t'}) {
            best = count(line, candidate) > count(line, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    Charset charset() {
        return charset;
    }

    char separator() {
        return separator;
    }

    /** The next row, empty at the end. A quoted field may hold line ends. */
    Optional<List<String>> next() throws IOException {
        if (peek() < 0) {
            return Optional.empty();
        }
        List<String> row = new ArrayList<>();
        int end;
        do {
            StringBuilder field = new StringBuilder();
            end = peek() == '"' ? quoted(field) : plain(field);
            row.add(field.toString());
        } while (end == separator);
        return Optional.of(row);
    }

    private int plain(StringBuilder field) throws IOException {
        int c = read();
        while (c >= 0 && c != separator && c != '\n') {
            append(field, c);
            c = read();
        }
        if (field.length() > 0 && field.charAt(field.length() - 1) == '\r') {
            field.setLength(field.length() - 1);
        }
        return c;
    }

    private int quoted(StringBuilder field) throws IOException {
        read();
        for (int c = read(); c >= 0; c = read()) {
            if (c != '"') {
                append(field, c);
            } else if (peek() == '"') {
                append(field, read());
            } else {
                break;
            }
        }
        return plain(field);
    }

    private static void append(StringBuilder field, int c) {
        if (field.length() == MAX_FIELD) {
            throw new Fault("fault.field", MAX_FIELD);
        }
        field.append((char) c);
    }

    private int peek() throws IOException {
        if (peeked == -2) {
            peeked = in.read();
        }
        return peeked;
    }

    private int read() throws IOException {
        int c = peek();
        peeked = -2;
        return c;
    }
}
