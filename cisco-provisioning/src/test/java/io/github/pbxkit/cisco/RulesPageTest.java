package io.github.pbxkit.cisco;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/rules.md} the same as the code; {@code -DargLine=-Dwrite.docs=true} writes it. */
class RulesPageTest {
    private static final Path PAGE = Path.of("docs", "rules.md");

    @Test
    void isWhatTheCodeSays() throws IOException {
        String expected = page();
        if (Boolean.getBoolean("write.docs")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, expected);
        }
        assertThat(PAGE).as("run this test with -DargLine=-Dwrite.docs=true").hasContent(expected);
    }

    private static String page() {
        StringBuilder out = new StringBuilder("# Rules\n\nGenerated from the code (`Rule`). ");
        out.append(Rule.values().length).append(" rules; ids stay the same from release to release.\n\n");
        out.append("| id | severity | what | why |\n|---|---|---|---|\n");
        for (Rule rule : Rule.values()) {
            out.append("| `").append(rule.id()).append("` | ");
            out.append(rule.severity().name().toLowerCase(Locale.ROOT)).append(" | ");
            out.append(cell(rule.title())).append(" | ");
            out.append(cell(rule.explanation())).append(" |\n");
        }
        return out.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").replace(">", "&gt;");
    }
}
