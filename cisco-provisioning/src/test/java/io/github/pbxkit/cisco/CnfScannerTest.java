package io.github.pbxkit.cisco;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where an error is seen, and what is read in spite of it; a {@code |} in the text stands for a line end. */
class CnfScannerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            quoteCharacter = '~',
            value = {
                // text ^ line:column ^ part of the message ^ value of //b
                "<a>|<b[x]</b></a>        ^ 2:3  ^ '>' is missing in the tag <b          ^ [x]",
                "<a>|<b>1</b|<c>2</c></a> ^ 2:8  ^ '>' is missing in the end tag </b     ^ 1",
                "<a>|<b>1</c></a>         ^ 2:5  ^ <b> of line 2 ends with </c>          ^ 1",
                "<a>|<b>1|</a>            ^ 2:1  ^ <b> is never closed; </a> comes first ^ ~1|~",
                "<a><b>1</b>|</c></a>     ^ 2:1  ^ </c> closes nothing                   ^ 1",
                "<a>|<b>1</b>             ^ 2:9  ^ the file ends inside <a> of line 1    ^ 1",
                "<a><b>1 & 2</b></a>      ^ 1:9  ^ '&' that begins no reference          ^ 1 & 2",
                "<a><b>1 < 2</b></a>      ^ 1:9  ^ '<' that begins no tag                ^ 1 < 2",
                "<a><b x=1>2</b></a>      ^ 1:9  ^ value of x without quotes             ^ 2",
                "<a><b x='1>2</b></a>     ^ 1:9  ^ value of x without its closing quote  ^ 2",
                "<a><b x>2</b></a>        ^ 1:7  ^ attribute x without a value           ^ 2",
                "<a><b x='1' x='2'>3</b></a>  ^ 1:13 ^ attribute x twice                 ^ 3",
                "<a><b x='1'y='2'>3</b></a>   ^ 1:12 ^ no blank in front of              ^ 3",
                "<a><b x='1' ,>3</b></a>  ^ 1:13 ^ ',' inside the tag <b                 ^ 3",
                "<a><b>1</b></a>|<c/>     ^ 2:1  ^ <c> behind the end of <a>             ^ 1",
                "<a><b>1</b></a>|x        ^ 2:1  ^ text behind the last tag </a>         ^ 1",
                "x<a><b>1</b></a>         ^ 1:1  ^ text in front of the first tag        ^ 1",
                "|<?xml version='1.0'?><a><b>1</b></a> ^ 2:1 ^ not at the very beginning ^ 1",
                "<a><b>1</b><!-- x </a>   ^ 1:12 ^ comment without its end -->           ^ 1",
                "<a><b>1</b><!-- x -- y --></a> ^ 1:19 ^ '--' inside a comment           ^ 1",
                "<a><b>1</ b></a>         ^ 1:8  ^ end tag without a name                ^ ~1</ b>~",
            })
    void pointsAtTheErrorAndGoesOn(String text, String at, String message, String value) {
        CnfDocument document = CnfDocument.parse(text.replace('|', '\n').getBytes(UTF_8));
        Finding first = document.problems().get(0);
        assertThat(first.message()).contains(message);
        assertThat(first.line() + ":" + first.column()).isEqualTo(at);
        assertThat(document.value("//b")).hasValue(value.replace('|', '\n'));
    }
}
