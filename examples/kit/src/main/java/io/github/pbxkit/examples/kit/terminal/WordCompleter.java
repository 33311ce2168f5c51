package io.github.pbxkit.examples.kit.terminal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes the word at the cursor, whatever its case; behind one that ends with = goes a value, not a space. */
public abstract class WordCompleter implements Completer {
    @Override
    public final void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        suggestions(line.words().subList(0, line.wordIndex()), line.word())
                .forEach(
                        text -> candidates.add(new Candidate(text, text, null, null, null, null, !text.endsWith("="))));
    }

    /** What may stand there, given the words before it and what was begun. */
    public final List<String> suggestions(List<String> before, String begun) {
        String lower = begun.toLowerCase(Locale.ROOT);
        return words(before)
                .filter(text -> text.toLowerCase(Locale.ROOT).startsWith(lower))
                .distinct()
                .toList();
    }

    /** All that may stand behind these words. */
    protected abstract Stream<String> words(List<String> before);
}
